import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { endpointsOf } from './endpoints.ts'
import { tokenPriceAt } from './price-at.ts'
import type { ApiModel } from './types.ts'

const DAY = '2026-11-28'

function cheapest(openModel: string) {
  const [first] = endpointsOf(openModel, catalogue.apiModels, DAY)
  const price = first && tokenPriceAt(first, DAY)?.price
  return price ? [price.inputUsdPerMTok, price.outputUsdPerMTok] : null
}

/** Hosts whose prices are of today. */
const HOSTS = [
  ['one/cheap-to-read', 1, 1, 6],
  ['two/cheap-to-write', 3, 3, 2],
  ['three/cheap-to-read-again', 2, 0.1, 6],
].flatMap(([id, inputUsdPerMTok, cachedInputUsdPerMTok, outputUsdPerMTok]) => {
  const [model] = endpointsOf('gpt-oss-120b', catalogue.apiModels, DAY)
  const price = model && tokenPriceAt(model, DAY)?.price
  if (!model || !price) return []
  const prices = [
    { ...price, from: DAY, confirmed: DAY, inputUsdPerMTok, cachedInputUsdPerMTok, outputUsdPerMTok },
  ] as ApiModel['prices']
  return [{ ...model, id: String(id), openModel: 'open', prices }]
})

describe('the endpoint that stands for an open model', () => {
  it('is none whose price one host alone shows on an old day', () => {
    expect(cheapest('glm-5.3-flash')).toEqual([0.15, 0.5])
    const hosts = endpointsOf('glm-5.3-flash', catalogue.apiModels, DAY).map(({ id }) => id)
    expect(hosts).not.toContain('deepinfra/zai-org/GLM-5.3-Flash')
    expect(hosts.length).toBeGreaterThan(5)
  })

  it('may be old where a second host bears it out', () => {
    expect(cheapest('gpt-oss-120b')).toEqual([0.03, 0.17])
  })

  it('is the cheapest for the mix of tokens that is asked', () => {
    const first = (inputTokens: number, cachedInputShare: number, outputTokens: number) => {
      const mix = { inputTokens, cachedInputShare, outputTokens }
      return endpointsOf('open', [...HOSTS], DAY, mix)[0]?.id
    }
    expect(first(1000, 0, 10)).toBe('one/cheap-to-read')
    expect(first(10, 0, 1000)).toBe('two/cheap-to-write')
    expect(first(1000, 0.9, 10)).toBe('three/cheap-to-read-again')
    expect(endpointsOf('open', HOSTS, DAY)[0]?.id).toBe('one/cheap-to-read')
  })

  it('is the one that is left where there is no other', () => {
    expect(endpointsOf('qwen3.5-27b', catalogue.apiModels, DAY)).toHaveLength(1)
  })

  it('is never a market place, and never one that is no longer sold', () => {
    for (const { id } of catalogue.openModels) {
      for (const endpoint of endpointsOf(id, catalogue.apiModels, DAY)) {
        expect(endpoint.id).not.toMatch(/^openrouter/)
        expect(endpoint.status).toBe('current')
      }
    }
    expect(endpointsOf('minimax-m2.5', [], DAY)).toEqual([])
  })
})
