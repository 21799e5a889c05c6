import { describe, expect, it } from 'vitest'
import { optionStyle } from '#app/charts/option-style.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { seriesStyle } from '#core/story/series-style.ts'

const KINDS: readonly OptionKind[] = ['api', 'hosted', 'rented', 'owned', 'hybrid', 'quote', 'subscription']

describe('an option on paper', () => {
  it.each(KINDS)('looks as it does on screen: %s', (kind) => {
    for (const ordinal of [0, 1, 2, 3]) {
      const [paper, screen] = [seriesStyle(kind, ordinal), optionStyle(kind, ordinal)]
      expect({
        dash: paper.dash.length === 0 ? null : paper.dash.join(' '),
        width: paper.width,
        marker: paper.marker,
        fill: paper.fill,
      }).toEqual({ dash: screen.dash, width: screen.width, marker: screen.marker, fill: screen.fill })
    }
  })
})
