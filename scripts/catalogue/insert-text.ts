/**
 * A JSON text with one value more, every other letter as it was, so that only what was added shows as changed. Values
 * stand one a line or spread over several, as those around them do.
 */
export function withPriceRow(text: string, modelId: string, at: number, row: object): string {
  const id = text.indexOf(`"id": ${JSON.stringify(modelId)}`)
  const key = text.indexOf('"prices"', id)
  if (id < 0 || key < 0) throw new Error(`${modelId} has no prices in this file`)
  const elements = elementsOf(text, text.indexOf('[', key))
  const [first] = elements
  if (!first) throw new Error(`${modelId} has no price to go on from`)
  const indent = /[^\n]*$/.exec(text.slice(0, first.from))?.[0] ?? ''
  const isSpread = text.slice(first.from, first.to).includes('\n')
  const added = isSpread ? JSON.stringify(row, null, 2).replaceAll('\n', `\n${indent}`) : onOneLine(row)
  const place = elements[at - 1]
  return place
    ? `${text.slice(0, place.to)},\n${indent}${added}${text.slice(place.to)}`
    : `${text.slice(0, first.from)}${added},\n${indent}${text.slice(first.from)}`
}

/** The same for an entry of an object, which comes first in it. */
export function withEntry(text: string, objectKey: string, key: string, value: string): string {
  const start = new RegExp(`"${objectKey}"\\s*:\\s*\\{(\\s*)`).exec(text)
  if (!start) throw new Error(`there is no ${objectKey} in this file`)
  const place = start.index + start[0].length
  return `${text.slice(0, place)}${JSON.stringify(key)}: ${JSON.stringify(value)},${start[1] ?? ' '}${text.slice(place)}`
}

/** The same for a last value of the list with which a file ends, each dated row in it on a line of its own. */
export function withLast(text: string, value: unknown): string {
  const place = text.lastIndexOf(']')
  return `${text.slice(0, place).trimEnd()},\n    ${withRowsOnLines(value, '    ')}\n  ${text.slice(place)}`
}

function withRowsOnLines(value: unknown, indent: string): string {
  const isRow = typeof value === 'object' && value !== null && 'asOf' in value
  if (typeof value !== 'object' || value === null || isRow) return onOneLine(value)
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((one) => `${inner}${withRowsOnLines(one, inner)}`)
    : Object.entries(value).map(
        ([key, one]) => `${inner}${JSON.stringify(key)}: ${withRowsOnLines(one, inner)}`,
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** `{ "from": "2026-11-20", "inputUsdPerMTok": 2 }` */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`)
  return `{ ${entries.join(', ')} }`
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where the objects of an array begin and end. */
function elementsOf(text: string, open: number): readonly Place[] {
  const found: Place[] = []
  let [depth, from, isText] = [0, 0, false]
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at]
    if (isText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isText = false
    } else if (letter === '"') isText = true
    else if (letter === '{' || letter === '[') {
      if (depth === 1) from = at
      depth += 1
    } else if (letter === '}' || letter === ']') {
      depth -= 1
      if (depth === 1) found.push({ from, to: at + 1 })
      if (depth === 0) break
    }
  }
  return found
}
