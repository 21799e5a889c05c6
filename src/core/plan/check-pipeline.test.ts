import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { planOf } from './codec.ts'
import { issueText } from './plan-issue.ts'

function saysOf(pipeline: unknown): readonly string[] {
  const read = planOf({
    schema: 'crossover/plan@5',
    name: 'P',
    asOf: '2026-11-20',
    workloads: [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [], pipeline }],
  })
  if (!read.ok) return read.issues.map(issueText)
  return checkPlan(read.plan, catalogue).map(issueText)
}

describe('a pipeline that makes no sense', () => {
  it.each<readonly [string, unknown, RegExp]>([
    [
      'a part that there is not',
      { part: 'vector-stor', offer: 'pinecone' },
      /^workloads\/w\/pipeline\/vector-stor\/?.*: "vector-stor": perhaps "vector-store"; one of vector-store, embedding/,
    ],
    [
      'an offer that nobody makes',
      { part: 'vector-store', offer: 'pinecon' },
      /^workloads\/w\/pipeline\/vector-store\/offer: "pinecon", which the catalogue does not know: did you mean pinecone\?/,
    ],
    [
      'an offer of another part',
      { part: 'embedding', offer: 'pinecone' },
      /^workloads\/w\/pipeline\/embedding\/offer: "pinecone", which is a vector-store: one of its offers: oai-3-small/,
    ],
    [
      'software where a price is asked for',
      { part: 'speech-to-text', offer: 'whisper-own' },
      /"whisper-own", which runs on machines of your own and has no price: one of its offers: .* name it under own$/,
    ],
    [
      'a service where software is asked for',
      { part: 'reranker', offer: 'cohere-rerank', own: { offer: 'cohere-rerank' } },
      /reranker\/own\/offer: "cohere-rerank", which is sold as a service: one of its offers: own-cross-encoder$/,
    ],
    [
      'an amount below nothing',
      { part: 'vector-store', offer: 'pinecone', passages: -1 },
      /^workloads\/w\/pipeline\/vector-store\/passages: -1: a number from 0 to 100000000000 \(passages\)$/,
    ],
    [
      'an amount of another part',
      { part: 'gateway', offer: 'portkey', passages: 1 },
      /^workloads\/w\/pipeline\/gateway\/passages: a field that is not known here: /,
    ],
  ])('is told in a sentence: %s', (_, row, sentence) => {
    const said = saysOf([row])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(sentence)
  })

  it('is told where a part stands twice', () => {
    const row = { part: 'gateway', offer: 'portkey' }
    expect(saysOf([row, row])).toEqual([
      'workloads/w/pipeline/gateway: a part that stands twice: one row for each part of the chain',
    ])
  })

  it('is fine with an offer of nobody’s that the plan says what it pays for', () => {
    expect(saysOf([{ part: 'gateway', offer: 'ours', chainUsdPerMonth: 10 }])).toEqual([])
  })
})
