import type { ReadPage } from './read-pdf.test-support.ts'

/** A row of a table as it stands on paper: the lines of each column from left to right. */
export interface PaperRow {
  readonly label: string
  readonly cells: readonly (readonly string[])[]
}

/** Figures as a reader of the paper has them: "$1,276", "−5.5 %", "1 ×". Null where there is none. */
export function figureOn(text: string): number | null {
  const found = /^−?[$€]?[\d,]+(?:\.\d+)?/.exec(text.trim().replace(/^−([$€])/, '$1'))
  if (!found) return null
  const size = Number(found[0].replaceAll(/[−$€,]/g, ''))
  return text.trim().startsWith('−') ? -size : size
}

/**
 * Works out a sum as it is printed: "(1,500 × (1 − 30 %) × $0.2 + 250 × $1.2) / 1,000,000". It knows nothing of the
 * engine's own formulas.
 */
export function sumOf(printed: string, month = 1): number {
  const words = printed.match(/[\d,]+(?:\.\d+)?|month|[-+−×/^()%]/g) ?? []
  let at = 0
  const take = () => words[at++]
  const factor = (): number => {
    const word = take()
    if (word === '−') return -factor()
    const value =
      word === '(' ? closed() : word === 'month' ? month : Number((word ?? '').replaceAll(',', ''))
    return words[at] === '%' ? (take(), value / 100) : value
  }
  const closed = (): number => {
    const value = sum()
    if (take() !== ')') throw new Error(`Not closed: ${printed}`)
    return value
  }
  const power = (): number => {
    const base = factor()
    return words[at] === '^' ? (take(), base ** power()) : base
  }
  const product = (): number => {
    let value = power()
    while (words[at] === '×' || words[at] === '/') value = take() === '×' ? value * power() : value / power()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (words[at] === '+' || words[at] === '−')
      value = take() === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  if (at < words.length || !Number.isFinite(value)) throw new Error(`Not a sum: ${printed}`)
  return value
}

/**
 * The rows of a table below its caption, by where the words of its head stand, down to the next caption or the foot of the
 * page. Nothing of it is known but what is on the paper.
 */
export function rowsBelow(
  { pieces }: ReadPage,
  caption: RegExp,
  heads: readonly string[],
  end?: RegExp,
): readonly PaperRow[] {
  const from = pieces.findIndex(({ text }) => caption.test(text))
  if (from < 0) return []
  const below = pieces.slice(from + 1)
  const stop = end === undefined ? -1 : below.findIndex(({ text }) => end.test(text))
  const within = stop < 0 ? below : below.slice(0, stop)
  const columns = heads.map((head) => {
    const piece = within.find(({ text }) => text === head)
    if (!piece) throw new Error(`No column ${head}`)
    return piece
  })
  const headY = Math.min(...columns.map(({ y }) => y))
  const rows: { label: string; cells: string[][] }[] = []
  for (const piece of within.filter(({ y }) => y < headY - 1 && y > FOOT)) {
    const at = columns.findLastIndex(
      ({ left, right }) => piece.left >= left - 1 || Math.abs(piece.right - right) < 1,
    )
    const last = rows.at(-1)
    if (at > 0) last?.cells[at - 1]?.push(piece.text)
    else if (last === undefined || last.cells.some((lines) => lines.length > 0)) {
      rows.push({ label: piece.text, cells: columns.slice(1).map(() => []) })
    } else last.label += ` ${piece.text}`
  }
  return rows
}

/** Under it stands the foot of every page. */
const FOOT = 60

/** The lines of a cell that hold the sum, and after them those that name its figures. */
export function sumAndNames(lines: readonly string[]): readonly [sum: string, names: string] {
  const named = lines.findIndex((line) => /[a-z]/i.test(line.replaceAll('month', '')))
  const at = named < 0 ? lines.length : named
  return [lines.slice(0, at).join(' '), lines.slice(at).join(' ')]
}
