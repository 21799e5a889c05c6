/** What stands in the report where the font has no glyph. */
export const MISSING = '□'

const COMBINING = /\p{M}/u
/** Control and format characters (zero width, turned direction) and variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u

/**
 * Text as the font can write it. Marks that turn or hide text are dropped, as are more than two
 * accents on a letter, which would run into other lines; a character without a glyph becomes a
 * visible box and is handed to `onMissing`.
 */
export function printable(
  text: string,
  hasGlyph: (codePoint: number) => boolean,
  onMissing: (character: string) => void,
): string {
  let accents = 0
  let result = ''
  for (const character of text.normalize('NFC').replaceAll(/[\t\r]/g, ' ')) {
    if (character === '\n') {
      result += character
      continue
    }
    if (INVISIBLE.test(character)) continue
    accents = COMBINING.test(character) ? accents + 1 : 0
    if (accents > 2) continue
    if (hasGlyph(character.codePointAt(0) ?? 0)) {
      result += character
    } else {
      onMissing(character)
      result += MISSING
    }
  }
  return result
}

/** Every text of a value made of objects, lists and texts, put through `change`. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])) as T
  }
  return value
}
