import { withoutIsolates } from '../units/direction.ts'

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function guardedText(said: string): string {
  const plain = withoutIsolates(said)
  return FORMULA_SIGNS.includes([...plain.trimStart()][0] ?? ' ') ? `'${plain}` : plain
}

/** The full-width forms count as well; so does a NUL, which some programs skip. */
const FORMULA_SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\0']
