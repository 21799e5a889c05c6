import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'little' | 'big', mark = true) =>
  Uint8Array.from(
    [...(mark ? ['\ufeff'] : []), ...Array.from({ length: text.length }, (_, i) => text[i] ?? '')].flatMap(
      (unit) => {
        const code = unit.charCodeAt(0)
        return order === 'big' ? [code >> 8, code & 255] : [code & 255, code >> 8]
      },
    ),
  )
const found = (file: Uint8Array) => {
  const decoded = decodeText(file)
  return decoded.ok ? null : decoded.issue.found
}

describe('the text of a file', () => {
  it('is read from UTF-8 and marked UTF-16 alike', () => {
    const text = '{"name":"Größe 東京 👩‍💻 שרת"}\n'
    for (const file of [utf8(text), utf8(`\ufeff${text}`), utf16(text, 'little'), utf16(text, 'big')]) {
      expect(decodeText(file)).toEqual({ ok: true, text })
    }
    expect(decodeText(bytes())).toEqual({ ok: true, text: '' })
  })

  it('is what the platform reads, or refused where the platform refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true })
    const byte = fc.oneof(
      fc.integer({ min: 0x20, max: 0xff }),
      fc.constantFrom(0xc3, 0xa9, 0xe2, 0x82, 0xf0, 0x9f),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ min: 1 }),
          fc.array(byte).map((all) => Uint8Array.from(all)),
        ),
        (file) => {
          fc.pre(!(file[0] === 0xff && file[1] === 0xfe) && !(file[0] === 0xfe && file[1] === 0xff))
          let expected: string | null = null
          try {
            expected = strict.decode(file)
          } catch {
            // Not UTF-8.
          }
          const decoded = decodeText(file)
          expect(decoded.ok ? decoded.text : null).toBe(expected)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['Latin-1', bytes(0x7b, 0x0a, 0x22, 0xe9, 0x22, 0x7d), /^the byte E9 in line 2, .*Latin-1 or Windows-1252$/],
    ['a letter cut off at the end', bytes(0x22, 0xe2, 0x82), /^the byte E2 in line 1/],
    ['an overlong slash', bytes(0x22, 0xc0, 0xaf), /^the byte C0 in line 1/],
    ['half a letter in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80), /^the byte ED in line 1/],
    ['UTF-16 without its mark', utf16('{"name":"x"}', 'little', false), /^text in UTF-16 without its mark$/],
    ['UTF-16 the other way round without its mark', utf16('{"name":"x"}', 'big', false), /^text in UTF-16 without its mark$/],
    ['UTF-16 with a byte too many', bytes(0xff, 0xfe, 0x7b), /breaks off inside a letter$/],
    ['UTF-16 with half a letter', bytes(0xff, 0xfe, 0x00, 0xd8), /half a letter/],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), /^text in UTF-32$/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), /^bytes that are no text/],
    ['a NUL', bytes(0x7b, 0x00, 0x7d, 0x7d, 0x7d), /^bytes that are no text/],
  ])('is refused for %s, with what was found', (_what, file, words) => {
    expect(found(file)).toMatch(words)
  }) // prettier-ignore
})
