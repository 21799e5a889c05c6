import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { endOfPeriod, isCalendarDay } from '../units/calendar.ts'
import { catalogue } from './catalogue.ts'
import apiModels from './data/api-models.json' with { type: 'json' }
import assumptions from './data/assumptions.json' with { type: 'json' }
import capabilities from './data/capabilities.json' with { type: 'json' }
import hardware from './data/hardware.json' with { type: 'json' }
import notes from './data/notes.json' with { type: 'json' }
import openModels from './data/open-models.json' with { type: 'json' }
import sources from './data/sources.json' with { type: 'json' }
import { figuresOf } from './figures-of.ts'
import { notesOf } from './notes.ts'
import { DATA_FILE_SCHEMAS } from './schema.ts'
import { isStale } from './staleness.ts'

const files = {
  'api-models': apiModels,
  'open-models': openModels,
  hardware,
  assumptions,
  capabilities,
  notes,
  sources,
}
const names = Object.keys(files) as (keyof typeof files)[]

describe('the data files', () => {
  it.each(names)('%s holds to its schema', (name) => {
    const result = DATA_FILE_SCHEMAS[name].safeParse(files[name])
    expect(result.error?.issues ?? []).toEqual([])
  })

  it('are small enough for the first load: at most 22 kB compressed', () => {
    const loaded = names.filter((name) => name !== 'notes')
    const text = loaded.map((name) => JSON.stringify(files[name])).join('')
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(22_000)
  })

  it('refer only to sources that exist, and leave none unused', () => {
    const prices = apiModels.models.flatMap((model) => model.prices)
    const used = new Set(
      [...apiModels.models, ...prices, ...openModels.models, ...hardware.hardware].flatMap(
        ({ source }) => source,
      ),
    )
    expect([...used].sort()).toEqual(Object.keys(sources.sources).sort())
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

describe('the version', () => {
  /** What the data files were when each version was released; a new version is a new line. */
  const RELEASED: Readonly<Record<string, string>> = {
    '2026-11-20': '5cc8501756f0ab76',
    '2026-11-28': '0e50285b30417c8d',
  }

  it('is another whenever a data file changes', () => {
    const digest = createHash('sha256')
    for (const name of names) digest.update(JSON.stringify(files[name]))
    expect(digest.digest('hex').slice(0, 16)).toBe(RELEASED[catalogue.version])
  })
})

describe('every series of prices', () => {
  const standard = catalogue.apiModels.map(({ id, prices }) => ({
    id,
    prices: prices.filter(({ tier }) => tier === 'standard'),
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
      'rtx-a6000', 'l4', 'l40s', 'mi325x', 'hgx-h200-8', 'hgx-b200-8',
    ]) // prettier-ignore
    for (const { prices } of estimates) expect(prices[0]?.source).toMatch(/own|no source/)
  })
})

describe('every figure', () => {
  const figures = figuresOf(catalogue, '2026-11-20')

  it('has a source and a date', () => {
    expect(figures.length).toBeGreaterThan(101 + 39 + 38)
    for (const { of, figure, source, asOf } of figures) {
      expect(source.length, `${of} ${figure}`).toBeGreaterThan(10)
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
    expect(staleOn('2026-11-20')).toBeGreaterThan(0)
    expect(staleOn('2026-11-20')).toBeLessThan(figures.length)
    expect(staleOn('2027-04-01')).toBe(figures.length)
  })
})

describe('the catalogue', () => {
  it('has 101 models by the token, 39 open models and 38 machines', () => {
    expect(catalogue.apiModels).toHaveLength(101)
    expect(catalogue.openModels).toHaveLength(39)
    expect(catalogue.hardware).toHaveLength(38)
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
  })

  it('lets batch and cache discounts multiply at Anthropic only', () => {
    for (const { id, provider, batchStacksWithCache } of catalogue.apiModels) {
      expect(batchStacksWithCache, id).toBe(provider === 'Anthropic')
    }
  })

  it("has DeepSeek's 35 peak hours of the week, Monday to Friday 01-04 and 06-10 UTC", () => {
    const hours = catalogue.apiModels.find(({ id }) => id === 'deepseek/deepseek-v4-pro')?.prices[0]
      ?.timeOfDay?.peakHoursOfWeek
    expect(hours).toHaveLength(35)
    expect(hours?.slice(0, 8)).toEqual([1, 2, 3, 6, 7, 8, 9, 25])
    expect(Math.max(...(hours ?? []))).toBe(4 * 24 + 9)
  })

  it('knows a fast link for server parts and servers only', () => {
    const fast = catalogue.hardware.filter(({ hasFastLink }) => hasFastLink).map(({ id }) => id)
    expect(fast).toEqual([
      'a100-80gb-sxm', 'h100-sxm', 'h200-sxm', 'b200-sxm', 'b300-sxm', 'mi300x', 'mi325x',
      'hgx-h100-8', 'hgx-h200-8', 'hgx-b200-8',
    ]) // prettier-ignore
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
      for (const id of proprietary) {
        expect(apiModel(id)?.status, `${capability}: ${id}`).toBe('current')
        expect(apiModel(id)?.openWeights, `${capability}: ${id}`).toBe(false)
        expect(apiModel(id)?.kind).toBe(capability === 'embedding' ? 'embedding' : 'chat')
      }
    }
  })

  it('are never open ones for the frontier, and known ones elsewhere', () => {
    for (const { capability, open } of catalogue.capabilities) {
      expect(open.length === 0, capability).toBe(capability === 'frontier')
      for (const { model } of open) expect(openModel(model), `${capability}: ${model}`).toBeDefined()
    }
  })

  it('have a current endpoint of the first open model, so that hosted, rented and owned can run the same', () => {
    for (const { capability, open } of catalogue.capabilities) {
      const first = open[0]
      if (!first) continue
      const endpoints = catalogue.apiModels.filter(
        ({ openModel, status }) => openModel === first.model && status === 'current',
      )
      expect(endpoints.length, capability).toBeGreaterThan(0)
    }
  })
})
