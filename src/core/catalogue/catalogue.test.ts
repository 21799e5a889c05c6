import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { endOfPeriod, isCalendarDay } from '../units/calendar.ts'
import { ages } from './ages.ts'
import { catalogue } from './catalogue.ts'
import apiModels from './data/api-models.json' with { type: 'json' }
import assumptions from './data/assumptions.json' with { type: 'json' }
import capabilities from './data/capabilities.json' with { type: 'json' }
import earlierVersions from './data/earlier-versions.json' with { type: 'json' }
import hardware from './data/hardware.json' with { type: 'json' }
import notes from './data/notes.json' with { type: 'json' }
import openModels from './data/open-models.json' with { type: 'json' }
import sources from './data/sources.json' with { type: 'json' }
import moreApiModels from './data/rest/api-models.json' with { type: 'json' }
import moreHardware from './data/rest/hardware.json' with { type: 'json' }
import moreOpenModels from './data/rest/open-models.json' with { type: 'json' }
import moreRents from './data/rest/rents.json' with { type: 'json' }
import moreSources from './data/rest/sources.json' with { type: 'json' }
import scores from './data/scores.json' with { type: 'json' }
import tokens from './data/tokens.json' with { type: 'json' }
import { figuresOf } from './figures-of.ts'
import { firstCatalogue } from './first-catalogue.ts'
import firstRows from './first-rows.json' with { type: 'json' }
import { market } from './market.ts'
import { judgedOpenModel, judgedService, publicStanding } from './model-standing.ts'
import { notesOf } from './notes.ts'
import { machinePriceAt, tokenPriceAt } from './price-at.ts'
import { MARKET_FILE_SCHEMAS } from './schema-market.ts'
import { DATA_FILE_SCHEMAS } from './schema.ts'
import { isStale } from './staleness.ts'
import { sourceKeysIn } from './source-keys.ts'
import { validate } from './validate.ts'

const files = {
  'api-models': apiModels,
  'open-models': openModels,
  hardware,
  assumptions,
  capabilities,
  notes,
  sources,
  tokens,
  scores,
  'earlier-versions': earlierVersions,
  'rest/api-models': moreApiModels,
  'rest/open-models': moreOpenModels,
  'rest/hardware': moreHardware,
  'rest/rents': moreRents,
  'rest/sources': moreSources,
}
const names = Object.keys(files) as (keyof typeof files)[]

describe('the data files', () => {
  it.each(names)('%s holds to its schema', (name) => {
    const result = DATA_FILE_SCHEMAS[name].safeParse(files[name])
    expect(result.error?.issues ?? []).toEqual([])
  })

  it.each(Object.keys(market) as (keyof typeof market)[])('market/%s holds to its schema', (name) => {
    const result = MARKET_FILE_SCHEMAS[name].safeParse(market[name])
    expect(result.error?.issues ?? []).toEqual([])
  })

  it('refer only to sources that exist, and leave none unused', () => {
    const first = sourceKeysIn([apiModels, openModels, hardware, tokens])
    expect([...first].sort()).toEqual(Object.keys(sources.sources).sort())
    const all = sourceKeysIn([...names.map((name) => files[name]), market])
    expect([...all].sort()).toEqual(Object.keys({ ...sources.sources, ...moreSources.sources }).sort())
  })

  it('name no source twice', () => {
    const inFirst = Object.keys(sources.sources)
    expect(Object.keys(moreSources.sources).filter((key) => inFirst.includes(key))).toEqual([])
  })
})

describe('the validation', () => {
  it('finds nothing wrong', () => {
    expect(validate(catalogue, market)).toEqual([])
  })

  it('finds what is wrong', () => {
    const [model, ...models] = catalogue.apiModels
    const [part, ...parts] = catalogue.hardware
    const [price] = model?.prices ?? []
    const [paid] = part?.prices ?? []
    if (!model || !price || !part || !paid) throw new Error('nothing to spoil')
    const dear = { ...price, inputUsdPerMTok: 2_000_000, cachedInputUsdPerMTok: null }
    const ahead = { ...price, asOf: '2027-01-01', from: null }
    const spoilt = {
      ...catalogue,
      apiModels: [{ ...model, openModel: 'nobody', prices: [dear, ahead] }, model, ...models],
      hardware: [{ ...part, hostId: 'no-host', prices: [{ ...paid, lowUsd: paid.usd + 1 }] }, ...parts],
    }
    const found = validate(spoilt, market).map(({ what }) => what)
    for (const wrong of [
      `${model.id} stands twice`,
      'open model nobody is not listed',
      'so high that the unit must be wrong',
      'read on 2027-01-01, which lies ahead',
      'low, usual and high are out of order',
      'no-host is not listed',
    ]) {
      expect(found.filter((what) => what === wrong).length, wrong).toBeGreaterThan(0)
    }
  })
})

describe('what stands outside data/rest/', () => {
  it('is what proposals may name, and nothing else is', () => {
    const listed = new Set([...apiModels.models, ...hardware.hardware].map(({ id }) => id))
    for (const { id, isProposable } of [...catalogue.apiModels, ...catalogue.hardware]) {
      expect(isProposable, id).toBe(listed.has(id))
    }
  })

  it('has every endpoint that is sold of the open models that are proposed', () => {
    const proposed = new Set(catalogue.capabilities.flatMap(({ open }) => open.map(({ model }) => model)))
    for (const { id, openModel, status, isProposable } of catalogue.apiModels) {
      if (openModel !== null && proposed.has(openModel) && status === 'current')
        expect(isProposable, id).toBe(true)
    }
    const sized = new Set(openModels.models.map(({ id }) => id))
    for (const id of proposed) expect(sized, id).toContain(id)
  })
})

describe('what travels first', () => {
  it('stands in the whole catalogue as it is, rents, regions, terms of providers and what was measured of other models apart', () => {
    for (const list of ['apiModels', 'openModels', 'hardware'] as const) {
      expect(firstCatalogue[list].length, list).toBeGreaterThan(0)
      for (const row of firstCatalogue[list]) {
        const whole = catalogue[list].find(({ id }) => id === row.id)
        const later = { measured: null, rents: null, regions: null }
        expect({ ...row, ...later }).toEqual({ ...whole, ...later })
      }
    }
    const {
      apiModels: _models,
      openModels: _open,
      hardware: _machines,
      capabilities: _proposed,
      chain: _offers,
      rateLimits: _limits,
      quality,
      providers: _terms,
      ...rest
    } = catalogue
    expect(firstCatalogue).toMatchObject(rest)
    expect(firstCatalogue.quality.bars).toEqual(quality.bars)
    for (const { id } of [...firstCatalogue.apiModels, ...firstCatalogue.openModels]) {
      expect(firstCatalogue.quality.scores[id], id).toEqual(quality.scores[id])
    }
  })

  it('is little: at most 8 kB compressed', () => {
    expect(gzipSync(JSON.stringify([firstRows, assumptions, tokens])).byteLength).toBeLessThanOrEqual(8000)
  })
})

describe('the notes', () => {
  const known: Record<keyof typeof notes, readonly string[]> = {
    apiModels: catalogue.apiModels.map(({ id }) => id),
    openModels: catalogue.openModels.map(({ id }) => id),
    licences: catalogue.openModels.map(({ id }) => id),
    hardware: catalogue.hardware.map(({ id }) => id),
    capabilities: catalogue.capabilities.map(({ capability }) => capability),
  }
  const lists = Object.keys(known) as (keyof typeof notes)[]

  it.each(lists)('on %s are about entries that exist', (list) => {
    for (const [id, text] of Object.entries(notes[list])) {
      expect(known[list]).toContain(id)
      expect(notesOf(list, id)).toBe(text)
    }
    expect(notesOf(list, 'toString')).toBeNull()
  })

  it('say of every capability why these models are proposed', () => {
    expect(Object.keys(notes.capabilities).sort()).toEqual([...known.capabilities].sort())
  })
})

describe('every series of prices', () => {
  const standard = catalogue.apiModels.map(({ id, prices }) => ({
    id,
    prices: prices.filter(({ tier, withdrawn }) => tier === 'standard' && withdrawn === null),
  }))

  it('has a standard price for every model that is sold by the token', () => {
    for (const { id, prices } of standard) expect(prices.length, id).toBeGreaterThan(0)
  })

  it('has a first day for every price but the first', () => {
    for (const { id, prices } of standard) {
      const begins = prices.slice(1).map(({ from }) => from)
      expect(begins, id).not.toContain(null)
      expect(begins.toSorted(), id).toEqual(begins)
    }
  })

  it('adds a row only where a figure changes', () => {
    for (const { id, prices } of standard) {
      const figures = prices.map((row) =>
        JSON.stringify({
          ...row,
          from: '',
          asOf: '',
          confirmed: '',
          evidence: '',
          source: '',
          promotion: '',
          until: '',
        }),
      )
      for (const [at, row] of figures.slice(1).entries()) expect(row, id).not.toBe(figures[at])
    }
  })

  it('calls what nobody published an estimate', () => {
    const estimates = catalogue.hardware.filter(({ prices }) =>
      prices.some(({ evidence }) => evidence === 'estimate'),
    )
    expect(estimates.map(({ id }) => id)).toEqual([
      'rtx-a6000', 'l4', 'l40s', 'gb10-oem', 'hgx-h100-8', 'hgx-h200-8', 'rx-9070-xt', 'rtx-pro-6000-max-q',
      'rtx-pro-4500', 'a40', 'mi325x', 'mac-studio-m2-ultra-192', 'mi300x-8', 'gb300-nvl72',
    ]) // prettier-ignore
    for (const { id, prices } of estimates) {
      for (const { evidence, source } of prices) {
        if (evidence === 'estimate')
          expect(source.join('; '), id).toMatch(/own|no source|from memory|research note/)
      }
    }
  })

  it('keeps every row that a plan of 20 November was decided by', () => {
    const opus = catalogue.apiModels.find(({ id }) => id === 'openai/gpt-5.6-sol')
    const assumed = opus?.prices.find(({ withdrawn }) => withdrawn !== null)
    expect(assumed).toMatchObject({ from: '2026-11-22', inputUsdPerMTok: 5, withdrawn: '2026-11-28' })
    expect(opus && tokenPriceAt(opus, '2026-11-28')?.price.inputUsdPerMTok).toBe(4)
    const spark = catalogue.hardware.find(({ id }) => id === 'dgx-spark')
    expect(spark && machinePriceAt(spark, '2026-11-28')).toMatchObject({ usd: 6950, asOf: '2026-10-02' })
  })
})

describe('every figure', () => {
  const figures = figuresOf(catalogue, '2026-11-28')

  it('has a source and a date', () => {
    expect(figures.length).toBeGreaterThan(351 + 91 + 105)
    for (const { of, figure, source, asOf } of figures) {
      expect(source.join('; ').length, `${of} ${figure}`).toBeGreaterThan(10)
      expect(isCalendarDay(endOfPeriod(asOf)), `${of} ${figure} ${asOf}`).toBe(true)
    }
  })

  it('is of the day the catalogue was made, or before, unless only its period is known', () => {
    const later = figures.filter(({ asOf }) => asOf.slice(0, 10) > catalogue.version.slice(0, asOf.length))
    expect(later).toEqual([])
  })

  it('older than 90 days can be counted on any day', () => {
    const staleOn = (today: string) => figures.filter(({ asOf }) => isStale(asOf, today)).length
    expect(staleOn('2023-01-01')).toBe(0)
    expect(staleOn('2026-11-28')).toBeGreaterThan(0)
    expect(staleOn('2026-11-28')).toBeLessThan(figures.length)
    expect(staleOn('2027-04-01')).toBe(figures.length)
    expect(ages(catalogue, '2026-11-28').filter((age) => age.isStale)).toHaveLength(staleOn('2026-11-28'))
  })
})

describe('the catalogue', () => {
  it('has 351 models by the token of 27 providers, 91 open models and 105 machines', () => {
    expect(catalogue.apiModels).toHaveLength(351)
    expect(new Set(catalogue.apiModels.map(({ id }) => id.split('/')[0])).size).toBe(27)
    expect(catalogue.openModels).toHaveLength(91)
    expect(catalogue.hardware).toHaveLength(105)
  })

  it.each(['apiModels', 'openModels', 'hardware', 'hosts'] as const)('has no id twice in %s', (table) => {
    const ids = catalogue[table].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names only open models that it knows behind hosted endpoints', () => {
    const known = new Set(catalogue.openModels.map(({ id }) => id))
    for (const { id, openModel, openWeights } of catalogue.apiModels) {
      if (openModel === null) continue
      expect(known, id).toContain(openModel)
      expect(openWeights, id).toBe(true)
    }
  })

  it('keeps an unknown figure null, never 0', () => {
    const groq = catalogue.apiModels.find(({ id }) => id === 'groq/qwen/qwen3.8-27b')
    expect(groq?.prices[0]?.cachedInputUsdPerMTok).toBeNull()
    expect(groq?.prices[0]?.batchDiscount).toBeNull()
    const m5 = catalogue.hardware.find(({ id }) => id === 'mac-studio-m5-ultra-512')
    expect(m5?.prices).toEqual([])
    expect(m5?.rents).toEqual([])
    const glm = catalogue.openModels.find(({ id }) => id === 'glm-5.3')
    expect([glm?.totalParamsB, glm?.layers, glm?.licenceClass]).toEqual([null, null, null])
  })

  it('lets batch and cache discounts multiply at Anthropic only', () => {
    for (const { id, provider, batchStacksWithCache } of catalogue.apiModels) {
      expect(batchStacksWithCache, id).toBe(provider === 'Anthropic')
    }
  })

  it("has DeepSeek's 35 peak hours of the week, Monday to Friday 01-04 and 06-10 UTC", () => {
    const hours = catalogue.apiModels
      .find(({ id }) => id === 'deepseek/deepseek-v4-pro')
      ?.prices.findLast(({ timeOfDay }) => timeOfDay !== null)?.timeOfDay?.peakHoursOfWeek
    expect(hours).toHaveLength(35)
    expect(hours?.slice(0, 8)).toEqual([1, 2, 3, 6, 7, 8, 9, 25])
    expect(Math.max(...(hours ?? []))).toBe(4 * 24 + 9)
  })

  it('knows a fast link for server parts, servers and racks only', () => {
    const fast = catalogue.hardware.filter(({ hasFastLink }) => hasFastLink)
    expect(fast.map(({ id }) => id)).toEqual([
      'a100-80gb-sxm', 'h100-sxm', 'h200-sxm', 'b200-sxm', 'b300-sxm', 'mi300x',
      'hgx-h100-8', 'hgx-h200-8', 'hgx-b200-8', 'hgx-b300-8', 'a100-40gb', 'h20',
      'mi325x', 'mi350x', 'mi355x', 'gaudi-3', 'mi300x-8', 'mi325x-8', 'mi350x-8', 'mi355x-8',
      'gaudi-3-8', 'gb200-nvl72', 'gb300-nvl72', 'dgx-rubin-nvl8',
    ]) // prettier-ignore
    for (const { id, class: made } of fast) expect(['datacenter-gpu', 'server', 'rack'], id).toContain(made)
  })

  it('knows none for cards that are bought singly, where only pairs talk over a bridge', () => {
    const single = catalogue.hardware.filter(
      ({ hostId }) => hostId === 'desk-1' || hostId === 'pcie-server-4',
    )
    expect(single.length).toBeGreaterThan(20)
    for (const { id, hasFastLink } of single) expect(hasFastLink, id).toBe(false)
  })

  it('counts memory of whole units: eight cards are eight times one', () => {
    for (const { id, gpuCount, memoryGB, memoryPerGpuGB } of catalogue.hardware) {
      expect(memoryGB, id).toBe(gpuCount * memoryPerGpuGB)
    }
  })

  it('keeps low, usual and high in this order', () => {
    for (const { id, prices, rents } of catalogue.hardware) {
      for (const { lowUsd, usd, highUsd } of prices) expect(lowUsd <= usd && usd <= highUsd, id).toBe(true)
      for (const { lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } of rents) {
        expect(lowUsdPerGpuHour <= usdPerGpuHour && usdPerGpuHour <= highUsdPerGpuHour, id).toBe(true)
      }
    }
  })
})

describe('the models proposed for an answer', () => {
  const apiModel = (id: string) => catalogue.apiModels.find((model) => model.id === id)
  const openModel = (id: string) => catalogue.openModels.find((model) => model.id === id)

  it('cover every capability and embeddings', () => {
    const covered = catalogue.capabilities.map(({ capability }) => capability)
    expect(covered).toEqual(['frontier', 'good-enough', 'specialized', 'simple', 'embedding'])
  })

  it('are current, and closed where they are called proprietary', () => {
    for (const { capability, proprietary } of catalogue.capabilities) {
      for (const { model: id } of proprietary) {
        expect(apiModel(id)?.status, `${capability}: ${id}`).toBe('current')
        expect(apiModel(id)?.openWeights, `${capability}: ${id}`).toBe(false)
        expect(apiModel(id)?.kind).toBe(capability === 'embedding' ? 'embedding' : 'chat')
      }
    }
  })

  it('are known ones', () => {
    for (const { capability, open } of catalogue.capabilities) {
      expect(open.length, capability).toBeGreaterThan(0)
      for (const { model } of open) expect(openModel(model), `${capability}: ${model}`).toBeDefined()
    }
  })

  it('have a current endpoint each, so that hosted, rented and owned can run the same', () => {
    for (const { capability, open } of catalogue.capabilities) {
      for (const { model } of open) {
        const endpoints = catalogue.apiModels.filter(
          ({ openModel: of, status }) => of === model && status === 'current',
        )
        expect(endpoints.length, `${capability}: ${model}`).toBeGreaterThan(0)
      }
    }
  })

  it('are proven or likely, but for open ones for the frontier, which are there to be tested', () => {
    const day = '2026-11-28'
    for (const { capability, proprietary, open } of catalogue.capabilities) {
      if (capability === 'embedding') continue
      for (const { model: id } of proprietary) {
        const sold = catalogue.apiModels.find((one) => one.id === id)
        const judged = sold && judgedService(sold, catalogue, day)
        const found = judged && publicStanding(judged, capability, catalogue.quality, day)
        expect(found?.standing, `${capability}: ${id}`).not.toBe('unproven')
      }
      for (const { model: id } of open) {
        const found = openModel(id)
        const judged = found && judgedOpenModel(found, catalogue, day)
        const { standing } = publicStanding(judged!, capability, catalogue.quality, day)
        expect(standing === 'unproven', `${capability}: ${id}`).toBe(capability === 'frontier')
      }
    }
  })

  it('have a licence that was read and lets a firm use them', () => {
    for (const { capability, open } of catalogue.capabilities) {
      for (const { model } of open) {
        expect(['permissive', 'conditions'], `${capability}: ${model}`).toContain(
          openModel(model)?.licenceClass,
        )
      }
    }
  })

  it('are small for special and simple work: up to 36 billion parameters, or 10 billion at work', () => {
    for (const { capability, open } of catalogue.capabilities) {
      if (capability !== 'specialized' && capability !== 'simple') continue
      for (const { model } of open) {
        const { totalParamsB, activeParamsB } = openModel(model)!
        const isSmall = (totalParamsB ?? Infinity) <= 36 || (activeParamsB ?? Infinity) <= 10
        expect(isSmall, `${capability}: ${model}`).toBe(true)
      }
    }
  })
})
