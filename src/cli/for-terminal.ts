import { controlsWrittenOut } from '#core/units/controls.ts'

/**
 * Text as a terminal may have it: nothing that came from a file or from what was typed moves the cursor,
 * sets a colour or turns the line around. Names that run from right to left stand between two marks that a
 * terminal without any idea of direction leaves out, and that keep the figures beside them in place.
 */
export function forTerminal(text: string): string {
  const marked = text.replaceAll(/[\u2068\u2069]/g, MARK)
  return controlsWrittenOut(marked, `\n\t${MARK}`)
}

const MARK = '\u200e'
