import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlsWrittenOut } from './controls.ts'

describe('controls', () => {
  it('are written out, and everything else stays', () => {
    expect(controlsWrittenOut('\u001b[31mred\u009b0m\u202e\u2066\u2028 é 東京 👩‍💻')).toBe(
      '\\u001b[31mred\\u009b0m\\u202e\\u2066\\u2028 é 東京 👩‍💻',
    )
    expect(controlsWrittenOut('a\nb\tc', '\n')).toBe('a\nb\\u0009c')
  })

  it('in a JSON text change no value', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
        expect(JSON.parse(controlsWrittenOut(json, '\n'))).toEqual(JSON.parse(json))
      }),
    )
  })
})
