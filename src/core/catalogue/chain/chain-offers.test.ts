import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import facts from '../data/facts/pipeline.json' with { type: 'json' }
import written from '../data/chain/offers.json' with { type: 'json' }
import { CHAIN_FILE_SCHEMAS } from './chain-schema.ts'
import { CHAIN_PARTS } from './chain-types.ts'

describe('the offers of the chain', () => {
  it('hold to their schema', () => {
    expect(CHAIN_FILE_SCHEMAS['chain/offers'].safeParse(written).success).toBe(true)
  })

  it('have every item of the facts, or say why it is none', () => {
    const named = written.offers.flatMap(({ prices }) => prices.flatMap((price) => ('item' in price ? [price.item] : [])))
    const skipped = written.notOffered.map(({ item }) => item)
    const items = facts.items.map(({ id }) => id)
    expect(items.filter((id) => !named.includes(id) && !skipped.includes(id))).toEqual([])
    expect([...named, ...skipped].filter((id) => !items.includes(id))).toEqual([])
  })

  it('stand once, with a price, a day and a source, and every part has one at a price', () => {
    const ids = catalogue.chain.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, prices, isForOwnMachines } of catalogue.chain) {
      for (const { usd, source, asOf } of prices) {
        expect(source.length, id).toBeGreaterThan(0)
        expect(asOf <= catalogue.version, id).toBe(true)
        if (isForOwnMachines) expect(usd, id).toBe(0)
      }
    }
    for (const part of CHAIN_PARTS) expect(catalogue.chain.some((one) => one.part === part && !one.isForOwnMachines), part).toBe(true)
  })

  it('call a price that rests on a note alone assumed', () => {
    const evidenceOf = (id: string) => catalogue.chain.find((one) => one.id === id)?.prices[0]?.evidence
    expect([evidenceOf('pinecone'), evidenceOf('openai-whisper-1'), evidenceOf('vercel-zdr')]).toEqual(['estimate', 'seen', 'seen'])
  })

  it('propose one of each part', () => {
    const usual = catalogue.chain.filter(({ isUsual }) => isUsual)
    expect(usual.map(({ part }) => part)).toEqual([...CHAIN_PARTS])
    expect(usual.every(({ isForOwnMachines }) => !isForOwnMachines)).toBe(true)
  })

  it('have the least that a month costs from the facts', () => {
    const floorOf = (id: string) => catalogue.chain.find((one) => one.id === id)?.floorUsdPerMonth
    expect(['pinecone', 'opensearch-serverless', 'qdrant-cloud', 's3-vectors'].map(floorOf)).toEqual([50, 175, 25, 0])
  })
}) // prettier-ignore
