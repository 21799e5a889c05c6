import { textWidth } from './axis-room.ts'

/**
 * The total at the end of a line and how far it is likely to go, for a room of so many pixels: "$427K ($384K–$467K)"
 * in one line where that fits, else in two where there may be two, else the total alone, as where the range reads the same.
 */
export function endFigures(
  total: string,
  likely: string | null,
  { width, mostLines }: { width: number; mostLines: number },
): readonly string[] {
  if (likely === null || likely === total) return [total]
  const range = `(${likely})`
  const both = `${total} ${range}`
  if (textWidth(both) <= width) return [both]
  return mostLines > 1 && textWidth(range) <= width ? [total, range] : [total]
}
