import { describe, expect, it } from 'vitest'
import { isVisible } from './visible.ts'

describe('a name', () => {
  it.each([
    '', ' ', '\t\n', '\u00a0', '\u200b', '\u200b\u200c\u200d\ufeff', '\u2060', '\u200e\u200f', '\u202e', '\u2068\u2069', '\u00ad', '\u3164',
    '\u115f', '\u2800', '\ufe0f', '\u{e0041}', '\u0000', '\u001b', '\u009b', '\ud800',
  ])('of %j alone is empty', (name) => {
    expect(isVisible(name)).toBe(false)
  }) // prettier-ignore

  it.each(['a', '0', '\u200ba', '·', '\u0301', 'ש', '👩‍💻', '□', '\u202ex'])(
    '%j is none that is empty',
    (name) => {
      expect(isVisible(name)).toBe(true)
    },
  )
})
