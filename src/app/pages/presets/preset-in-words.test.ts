import { describe, expect, it } from 'vitest'
import { USE_CASES } from '#core/decision/opinions/use-cases.ts'
import { formatsOf } from '#core/words/words.ts'
import { PRESET_GROUPS, PRESETS } from '#core/plan/presets/presets.ts'
import { answersInShort, answersInWords, demandInWords } from './preset-in-words.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })

function preset(id: string) {
  const found = PRESETS.find((one) => one.id === id)
  if (!found) throw new Error(`no preset ${id}`)
  return found
}

it('those without a price by the token stand together', () => {
  const apart = USE_CASES.filter(({ isByQuote }) => isByQuote).map(({ id }) => id)
  expect(PRESET_GROUPS.find(({ kind }) => kind === 'not-by-token')?.presets.map(({ id }) => id)).toEqual(
    apart,
  )
})

describe('what a preset sets', () => {
  it.each(PRESETS)('is told in full: every answer and every figure of $id', (one) => {
    expect(answersInWords(one)).toHaveLength(Object.keys(one.answers).length)
    expect(demandInWords(one, formats)).toHaveLength(Object.keys(one.demand).length)
    expect(answersInShort(one).split(' · ')).toHaveLength(4)
  })

  it('is told in short by sensitivity, speed, pattern and capability', () => {
    expect(answersInShort(preset('daily-coding-assistance'))).toBe(
      'Internal · Seconds · Steady, high · Good enough',
    )
  })

  it('has figures with their units', () => {
    const lines = demandInWords(preset('voice-assistant'), formats)
    expect(lines).toContainEqual({ label: 'Requests a day', text: '15,000 a day' })
    expect(lines).toContainEqual({ label: 'Target for the time to first token', text: '300 ms' })
    expect(lines).toContainEqual({ label: 'Share of input read from the prefix cache', text: '50\u00a0%' })
  })
})
