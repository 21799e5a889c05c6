/** Of Inter at the size of a tick, in pixels: figures and letters, and the narrow signs between them. */
const LETTER = 7.8
const SIGN = 3.6
/** Between the text and the axis. */
const GAP = 10

/** How wide an axis must be for its longest text, and never narrower than usual. */
export function axisRoom(texts: readonly string[], usual: number): number {
  const widths = texts.map((text) =>
    [...text].reduce((sum, letter) => sum + (/[.,\u00a0]/.test(letter) ? SIGN : LETTER), GAP),
  )
  return Math.ceil(Math.max(usual, ...widths))
}
