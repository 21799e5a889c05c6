import { expect, it } from 'vitest'
import { serviceProblemSentence } from './own-service-words.ts'

it('every problem of a price sheet says what was found and what would be right', () => {
  const said = [
    serviceProblemSentence({ id: 'no-name' }),
    serviceProblemSentence({ id: 'missing', figure: 'inputUsdPerMTok' }),
    serviceProblemSentence({ id: 'missing', figure: 'outputUsdPerMTok' }),
    serviceProblemSentence({ id: 'too-large', figure: 'batchPercent', found: 120, most: 100 }),
    serviceProblemSentence({ id: 'too-large', figure: 'inputUsdPerMTok', found: 200_000, most: 10_000 }),
    serviceProblemSentence({ id: 'cached-above-fresh', cached: 0.3, fresh: 0.2 }),
    serviceProblemSentence({ id: 'not-whole', found: 0.5 }),
  ]
  expect(said).toEqual([
    'Give it a name.',
    'Enter the price of input tokens.',
    'Enter the price of output tokens.',
    'A discount of 120 % is more than the price. Enter 100 % at most.',
    '200,000 is more than anybody asks. Enter 10,000 at most.',
    'Cached input at $0.3 would cost more than fresh input at $0.2. Enter no more than that.',
    'A context of 0.5 tokens holds nothing. Enter a whole number of tokens.',
  ])
})
