/**
 * Names and other texts of the user's own inside sentences of ours. A name in Hebrew or Arabic, or one that
 * holds a mark of direction, would turn the figures beside it around; inside an isolate it turns only itself.
 */

const OPEN = '\u2068'
const CLOSE = '\u2069'

/** Letters written from right to left, and the marks that make other letters run so. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** What would end an isolate early: isolates inside it, and ends of lines and paragraphs, which are controls. */
const ISOLATES = /[\u2066-\u2069]/g
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu

/** A text that leaves the direction of its neighbours alone; one that never would is returned as it is. */
export function isolated(text: string): string {
  return TURNS.test(text) ? OPEN + text.replace(ISOLATES, '').replace(CONTROLS, ' ') + CLOSE : text
}

/** A name as it stands in a sentence, a table or a drawing: on one line, without controls, its direction its own affair. */
export function shownName(name: string): string {
  return isolated(name.replace(CONTROLS, ' '))
}

/** Lines of one text, each laid out for itself: an isolate that goes on in the next line is opened there again. */
export function isolatedLines(lines: readonly string[]): readonly string[] {
  let isOpen = false
  return lines.map((line) => {
    const whole = isOpen ? OPEN + line : line
    isOpen = whole.lastIndexOf(OPEN) > whole.lastIndexOf(CLOSE)
    return isOpen ? whole + CLOSE : whole
  })
}

/** The text alone, for a file that other programs read, or to be measured. */
export function withoutIsolates(text: string): string {
  return text.replace(ISOLATES, '')
}
