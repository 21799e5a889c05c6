import { describe, expect, it } from 'vitest'
import { COMPARISON } from './comparison.ts'
import { COMPARISON_WORDS } from '../../words/comparison-words.ts'
import { RULES } from '../../words/framework-words.ts'

describe('the comparison table', () => {
  it('sets local beside a cloud API in ten respects, each once', () => {
    expect(COMPARISON.rows).toHaveLength(10)
    expect(new Set(COMPARISON.rows).size).toBe(10)
    for (const { local, cloud } of Object.values(COMPARISON_WORDS)) expect(local).not.toBe(cloud)
  })

  it('carries its rule and the month of its prices, and promises nothing', () => {
    expect(RULES[COMPARISON.rule].title).toBe('Comparison table')
    expect(COMPARISON.asOf).toBe('2026-05')
    expect(JSON.stringify(COMPARISON_WORDS)).not.toMatch(/\b(best|guaranteed|always|significant|optimal)\b/i)
  })
})
