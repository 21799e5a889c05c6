import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapLabel } from './wrap-label.ts'

describe('names beside lines', () => {
  it.each([
    ['Own hardware', 20, ['Own hardware']],
    ['Own hardware', 8, ['Own', 'hardware']],
    ['gpt-oss-120b on two RTX PRO 6000 cards', 16, ['gpt-oss-120b on', 'two RTX PRO 600…']],
    ['Donaudampfschifffahrtsgesellschaft', 10, ['Donaudamp…']],
    ['A B C D', 3, ['A B', 'C D']],
  ])('%s in %i characters', (name, characters, lines) => {
    expect(wrapLabel(name, characters, 2)).toEqual(lines)
  })

  it('are never longer than their room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 4, max: 30 }),
        (name, room) => {
          const lines = wrapLabel(name, room, 2)
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(room)
        },
      ),
    )
  })
})
