import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OptionKind } from '#core/plan/schema.ts'
import { optionStyle } from './option-style.ts'

const KINDS: readonly OptionKind[] = ['api', 'hosted', 'rented', 'owned', 'hybrid', 'quote', 'subscription']
const tokens = readFileSync('src/app/ui/tokens.css', 'utf8')

describe('the look of options', () => {
  it('gives each of the first three options of every kind its own dash and its own marker', () => {
    const styles = KINDS.flatMap((kind) => [0, 1, 2].map((ordinal) => optionStyle(kind, ordinal)))
    const pairs = styles.map(({ dash, marker, fill }) => `${dash ?? 'solid'}/${marker}/${fill}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const kind of KINDS) {
      expect(new Set([0, 1, 2].map((n) => optionStyle(kind, n).dash)).size).toBe(3)
    }
  })

  it('tells kinds apart by marker alone, as grey print must', () => {
    expect(new Set(KINDS.map((kind) => optionStyle(kind, 0).marker)).size).toBe(KINDS.length)
  })

  it.each([
    ['light', /:root \{([^}]*)\}/, '#ffffff'],
    ['dark', /:root\[data-theme='dark'\] \{([^}]*)\}/, '#14161a'],
  ])(
    'has a colour for every kind that reads at 4.5:1 on %s paper, as its label is written in it',
    (_theme, block, paper) => {
      const declared = block.exec(tokens)?.[1] ?? ''
      for (const kind of KINDS) {
        const colour = new RegExp(`--option-${kind}: (#[0-9a-f]{6});`).exec(declared)?.[1] ?? ''
        expect(contrast(colour, paper), kind).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})

/** WCAG 2 contrast of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? NaN) + 0.7152 * (green ?? NaN) + 0.0722 * (blue ?? NaN)
}
