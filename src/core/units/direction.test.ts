import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated, isolatedLines, shownName, withoutIsolates } from './direction.ts'

describe('a name inside a sentence', () => {
  it.each([
    ['Own hardware', 'Own hardware'],
    ['Größe 3 · № 4 – “x”', 'Größe 3 · № 4 – “x”'],
    ['サーバー 東京', 'サーバー 東京'],
    ['שרת 7', '\u2068שרת 7\u2069'],
    ['خادم', '\u2068خادم\u2069'],
    ['Plan\u200f', '\u2068Plan\u200f\u2069'],
    ['a\u202eb', '\u2068a\u202eb\u2069'],
    ['𞤀𞤣𞤤𞤢𞤥', '\u2068𞤀𞤣𞤤𞤢𞤥\u2069'],
  ])('%j is %j: isolated only where it would turn its neighbours', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('cannot end its isolate early, nor leave one open', () => {
    expect(shownName('ש\u2069 41')).toBe('\u2068ש 41\u2069')
    expect(shownName('\u2067ש\u2066')).toBe('\u2068ש\u2069')
    expect(shownName('ש\n\u2029\u0085 41')).toBe('\u2068ש  41\u2069')
    expect(shownName('two\r\nlines\u001b[31m')).toBe('two lines [31m')
  })

  it('stays as it is when it is isolated twice, and comes back without', () => {
    expect(isolated(isolated('שרת'))).toBe(isolated('שרת'))
    expect(withoutIsolates(isolated('שרת 7'))).toBe('שרת 7')
  })

  it('knows every letter of the scripts that run from right to left', () => {
    const leftwards = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Mende_Kikakui}\p{Script=Hanifi_Rohingya}\p{Script=Phoenician}\p{Script=Imperial_Aramaic}\p{Script=Old_South_Arabian}]/u // prettier-ignore
    const missed: string[] = []
    for (let code = 0; code <= 0x1ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const letter = String.fromCodePoint(code)
      if (leftwards.test(letter) && /\p{L}/u.test(letter) && isolated(letter) === letter)
        missed.push(code.toString(16))
    }
    expect(missed).toEqual([])
  })

  it('leaves the isolates of a text balanced, whatever the name holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'ש', ' ', '\u2066', '\u2067', '\u2068', '\u2069', '\n')),
        (letters) => {
          const depths = [...shownName(letters.join(''))].reduce<readonly number[]>((all, letter) => {
            const before = all.at(-1) ?? 0
            return [...all, before + (letter === '\u2069' ? -1 : /[\u2066-\u2068]/.test(letter) ? 1 : 0)]
          }, [])
          expect(depths.at(-1) ?? 0).toBe(0)
          expect(depths.every((depth) => depth === 0 || depth === 1)).toBe(true)
        },
      ),
    )
  })
})

describe('a text broken into lines', () => {
  it('opens its isolate in every line again', () => {
    expect(isolatedLines(['\u2068שרת', 'שלנו\u2069 is', 'cheaper'])).toEqual([
      '\u2068שרת\u2069',
      '\u2068שלנו\u2069 is',
      'cheaper',
    ])
  })
})
