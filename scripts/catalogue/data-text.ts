/**
 * How the data files are written: a row of prices, scores or parts to a line, so that a row that is added shows as one
 * line, and an entry's other fields beside each other.
 */
export function dataText(value: unknown, indent = ''): string {
  const next = `${indent}  `
  if (Array.isArray(value) && value.some(isObject)) {
    return `[\n${value.map((one) => next + dataText(one, next)).join(',\n')}\n${indent}]`
  }
  if (!isObject(value) || Array.isArray(value)) return inline(value)
  const entries = Object.entries(value)
  const isLong = entries.length > MANY && inline(value).length > 160
  if (!holdsRows(value) && indent !== '' && !isLong) return inline(value)
  const lines: string[] = []
  let plain: string[] = []
  const endLine = () => {
    if (plain.length > 0) lines.push(plain.join(', '))
    plain = []
  }
  for (const [key, inner] of entries) {
    if (holdsRows(inner) || indent === '') {
      endLine()
      lines.push(`${JSON.stringify(key)}: ${dataText(inner, next)}`)
    } else plain.push(`${JSON.stringify(key)}: ${inline(inner)}`)
  }
  endLine()
  return `{\n${lines.map((line) => next + line).join(',\n')}\n${indent}}`
}

/** A record of so many entries is a list of its own. */
const MANY = 30

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function holdsRows(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isObject)
  return isObject(value) && Object.values(value).some(holdsRows)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
