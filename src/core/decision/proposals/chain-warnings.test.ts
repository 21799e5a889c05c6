import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, ChainRow, Demand, Option, Plan } from '../../plan/schema.ts'
import { casesOf } from '../case.ts'
import { decide } from '../decide.ts'
import { adviceFor } from '../../words/told.test-support.ts'

const LUNA: Option = { id: 'api', kind: 'api', model: 'openai/gpt-6-luna' }

function warned(
  pipeline: readonly ChainRow[],
  id: string,
  demand: Demand = {},
  option: Option = LUNA,
  answers: Answers = {},
) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Calls',
    asOf: '2026-11-28',
    workloads: [
      {
        id: 'calls',
        name: 'Calls',
        answers: { sensitivity: 'internal', latency: 'interactive', capability: 'simple', ...answers },
        demand: { requestsPerDay: 60_000, inputTokens: 1300, outputTokens: 250, ...demand },
        pipeline: [...pipeline],
        options: [option],
      },
    ],
  }
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const [one] = casesOf({ complete, evaluation, decision: decide(complete, evaluation, catalogue) })
  return one && adviceFor(one, catalogue).warnings.find((warning) => warning.id === id)?.sentence
}

describe('a part of the chain that costs more than the place decides', () => {
  const speech = (offer: string, more: object = {}): ChainRow => ({
    part: 'speech-to-text',
    offer,
    speechMinutes: 5,
    ...more,
  })

  it('is warned of with whoever sells the same minutes for least: $0.01667 against $0.00067', () => {
    expect(warned([speech('azure-stt')], 'chain-sold-for-less')).toMatch(
      /^Speech to text is \$5\.5.million of the total\. By the price of Groq .* it would come to \$220,000: settle that first/,
    )
  })

  it('is left alone where it is bought for least, where it saves no third of the total, and where the plan says what is paid', () => {
    expect(warned([speech('groq-whisper-turbo')], 'chain-sold-for-less')).toBeUndefined()
    expect(warned([speech('azure-stt', { speechMinutes: 0.001 })], 'chain-sold-for-less')).toBeUndefined()
    expect(warned([speech('azure-stt', { chainUsdPerMonth: 90_000 })], 'chain-sold-for-less')).toBeUndefined()
  })
})

describe('a store of vectors that is priced by the month', () => {
  const store = (offer: string, passages: number): ChainRow => ({ part: 'vector-store', offer, passages, dimensions: 1024 })

  it('is warned of where nobody stores so much for that: 500 million vectors of 1,024 numbers are 2,048 GB', () => {
    expect(warned([store('qdrant-cloud', 500e6)], 'store-outgrows-price')).toBe(
      'Qdrant Cloud is counted at $25 a month, which is where its prices begin. The vectors alone take 2,050 GB: ask what that costs, and enter it.',
    )
  })

  it('is left alone where it holds little, and where it is priced by what it holds', () => {
    expect(warned([store('qdrant-cloud', 1e6)], 'store-outgrows-price')).toBeUndefined()
    expect(warned([store('pinecone', 500e6)], 'store-outgrows-price')).toBeUndefined()
  })
}) // prettier-ignore

describe('pages that a model is shown', () => {
  const dear: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
  const shown = (pipeline: readonly ChainRow[] = [], answers: Answers = {}, requestsPerDay = 60_000) =>
    warned(
      pipeline,
      'pages-are-read-for-less',
      { pagesPerRequest: 1, outputTokens: 600, requestsPerDay },
      dear,
      answers,
    )

  it('are said to be read for $0.00021 each where that is less than the model takes', () => {
    expect(shown()).toMatch(
      / reads a page for \$0\.00021, which is \$13,800 for all of them\. Where their text/,
    )
  })

  it('are left alone where the plan has somebody who reads them, where rules say who may have them, and where there are none', () => {
    expect(shown([{ part: 'ocr', offer: 'azure-doc-intelligence-prebuilt-read' }])).toBeUndefined()
    expect(shown([], { processing: 'regions', regions: ['eu'] })).toBeUndefined()
    expect(shown([], { processorMust: ['contract'] })).toBeUndefined()
    expect(shown([], {}, 0)).toBeUndefined()
  })
})
