import { expect, it } from 'vitest'
import { comparedWith } from './compared-with.ts'

const evaluation = { ranking: ['cheap', 'middle', 'dear'] }

it('holds an option against the recommended one, and that one against its runner-up', () => {
  const decision = { recommended: 'middle', runnerUp: 'dear' }
  expect(comparedWith('cheap', decision, evaluation)).toBe('middle')
  expect(comparedWith('dear', decision, evaluation)).toBe('middle')
  expect(comparedWith('middle', decision, evaluation)).toBe('dear')
})

it('takes the cheapest other option where the verdict names none', () => {
  const none = { recommended: null, runnerUp: null }
  expect(comparedWith('cheap', none, evaluation)).toBe('middle')
  expect(comparedWith('dear', none, evaluation)).toBe('cheap')
  expect(comparedWith('middle', { recommended: 'middle', runnerUp: null }, evaluation)).toBe('cheap')
})

it('has nothing to hold a single option against', () => {
  const alone = { recommended: 'only', runnerUp: null }
  expect(comparedWith('only', alone, { ranking: ['only'] })).toBeNull()
})
