import { forTerminal } from './for-terminal.ts'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/**
 * A table in plain text: columns two spaces apart, numbers to the right, no trailing spaces.
 * Cells are plain text; `dress` may colour a whole line once the widths are known.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  dress: {
    readonly head?: (line: string) => string
    readonly row?: (line: string, index: number) => string
  } = {},
): string {
  // As they will stand on the terminal, since what is written out there takes room.
  const shown = rows.map((row) => row.map(forTerminal))
  const widths = columns.map(({ title }, index) =>
    Math.max(width(title), ...shown.map((row) => width(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align ?? 'left'))
      .join('  ')
      .trimEnd()
  const plain = (text: string) => text
  const { head = plain, row: paint = plain } = dress
  return [
    head(line(columns.map(({ title }) => title))),
    ...shown.map((row, index) => paint(line(row), index)),
  ].join('\n')
}

function pad(text: string, to: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return align === 'left' ? text + space : space + text
}

/** Columns a text takes: letters with their marks count once, wide East Asian ones twice, what is never seen not at all. */
function width(text: string): number {
  let columns = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (/^\p{Default_Ignorable_Code_Point}+$/u.test(segment)) continue
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1
  }
  return columns
}
