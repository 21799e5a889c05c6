import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import data from './data/earlier-versions.json' with { type: 'json' }
import { catalogueOfVersion } from './earlier-versions.ts'
import { tokenPriceAt } from './price-at.ts'
import { DATA_FILE_SCHEMAS, type EarlierVersions } from './schema.ts'

const kept = (data as EarlierVersions).versions

describe('the earlier versions', () => {
  it('hold to their schema, the oldest first, each once', () => {
    expect(DATA_FILE_SCHEMAS['earlier-versions'].safeParse(data).error?.issues ?? []).toEqual([])
    const versions = kept.map(({ version }) => version)
    expect(new Set(versions).size).toBe(versions.length)
    expect(versions.toSorted()).toEqual(versions)
  })

  it('hold series of models and machines that are still here', () => {
    const models = new Set(catalogue.apiModels.map(({ id }) => id))
    const machines = new Set(catalogue.hardware.map(({ id }) => id))
    for (const { apiModels, hardware } of kept) {
      for (const id of Object.keys(apiModels)) expect(models).toContain(id)
      for (const id of Object.keys(hardware)) expect(machines).toContain(id)
    }
  })

  it('give the catalogue with the prices of then', () => {
    const [oldest] = kept
    const then = catalogueOfVersion(oldest!.version, catalogue)!
    expect(then.version).toBe(oldest!.version)
    const [id, rows] = Object.entries(oldest!.apiModels)[0]!
    const model = then.apiModels.find((one) => one.id === id)!
    expect(model.prices.map(({ inputUsdPerMTok }) => inputUsdPerMTok)).toEqual(
      rows.map(({ inputUsdPerMTok }) => inputUsdPerMTok),
    )
  })
})

describe('a version', () => {
  const [first, second, other] = catalogue.apiModels
  const at = (id: string, usd: number) => ({
    [id]: [{ inputUsdPerMTok: usd, outputUsdPerMTok: usd, source: ['a'], asOf: '2020-01-01' }],
  })
  const versions: EarlierVersions = {
    versions: [
      { version: '2020-01-01', apiModels: at(first!.id, 1), hardware: {} },
      { version: '2020-02-01', apiModels: { ...at(first!.id, 2), ...at(second!.id, 3) }, hardware: {} },
    ],
  }
  const input = (version: string, id: string) => {
    const model = catalogueOfVersion(version, catalogue, versions)?.apiModels.find((one) => one.id === id)
    return model && tokenPriceAt(model, '2026-11-20')?.price.inputUsdPerMTok
  }

  it('is put together from what each later one changed', () => {
    expect([input('2020-01-01', first!.id), input('2020-02-01', first!.id)]).toEqual([1, 2])
    expect([input('2020-01-01', second!.id), input('2020-02-01', second!.id)]).toEqual([3, 3])
    expect(input('2020-01-01', other!.id)).toBe(tokenPriceAt(other!, '2026-11-20')?.price.inputUsdPerMTok)
  })

  it('that is the present one is the catalogue itself, and one that is not kept is none', () => {
    expect(catalogueOfVersion(catalogue.version, catalogue, versions)).toBe(catalogue)
    for (const version of ['2019-01-01', '2030-01-01', 'constructor', '']) {
      expect(catalogueOfVersion(version, catalogue, versions)).toBeNull()
    }
  })
})
