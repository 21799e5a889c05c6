import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { endpointsOf } from './endpoints.ts'
import { tokenPriceAt } from './price-at.ts'

const DAY = '2026-11-28'

function cheapest(openModel: string) {
  const [first] = endpointsOf(openModel, catalogue.apiModels, DAY)
  const price = first && tokenPriceAt(first, DAY)?.price
  return price ? [price.inputUsdPerMTok, price.outputUsdPerMTok] : null
}

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
