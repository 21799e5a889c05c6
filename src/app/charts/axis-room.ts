/** How wide an axis must be for its longest text, and never narrower than usual. */
export function axisRoom(texts: readonly string[], usual: number): number {
  return Math.ceil(Math.max(usual, ...texts.map((text) => textWidth(text) + GAP)))
}

/** At most, in pixels, of Inter at the size of a tick. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[.,\u00a0]/.test(letter) ? SIGN : LETTER), 0)
}

/** Figures and letters, and the narrow signs between them. */
const LETTER = 7.8
const SIGN = 3.6
/** Between the text and the axis. */
const GAP = 10
