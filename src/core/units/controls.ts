/** C0 and C1 controls, ends of lines and paragraphs, and what turns the direction of writing. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * Controls written out as JSON writes them, so that they can be seen and do nothing: an escape is \u001b. Inside
 * the quotes of a JSON text this changes no value. Those in `kept` stay.
 */
export function controlsWrittenOut(text: string, kept = ''): string {
  return text.replace(CONTROLS, (control) =>
    kept.includes(control) ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
