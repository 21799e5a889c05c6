import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { tokenPriceAt } from '#core/catalogue/price-at.ts'
import { formatsOf } from '#core/words/words.ts'
import { catalogueTable, foundRows, stalenessOf } from './catalogue-rows.ts'
import { CATALOGUE_TABS } from './catalogue-tabs.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const table = (tab: (typeof CATALOGUE_TABS)[number], asOf = '2026-11-20') =>
  catalogueTable(catalogue, tab, asOf, formats)

describe('the catalogue as tables', () => {
  it('holds every model and machine exactly once', () => {
    const ids = CATALOGUE_TABS.flatMap((tab) => table(tab).rows.map(({ id }) => `${tab} ${id}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(
      catalogue.apiModels.length + catalogue.openModels.length + catalogue.hardware.length,
    )
  })

  it('gives each row a figure for every column, and a dated source', () => {
    for (const tab of CATALOGUE_TABS) {
      const { columns, rows } = table(tab)
      for (const row of rows) {
        expect(row.figures, row.id).toHaveLength(columns.length)
        expect(row.figures.map(({ text, range }) => `${text} ${range ?? ''}`).join(' '), row.id).not.toMatch(
          /NaN|undefined|null/,
        )
        for (const { source, asOf } of row.sources) {
          expect(source, row.id).not.toBe('')
          expect(asOf, row.id).toMatch(/^\d{4}(-\d{2}){0,2}$/)
        }
      }
    }
  })

  it('writes what is not known as such, and never as zero', () => {
    const part = catalogue.hardware.find(({ prices }) => prices.length === 0)
    const row = table('hardware').rows.find(({ id }) => id === part?.id)
    expect(row?.figures[3]).toEqual({ text: 'not known', range: null, isAssumed: false })
  })

  it('says of every figure that nobody has confirmed that it is assumed, and of no other', () => {
    const prices = new Map(
      catalogue.apiModels.map((model) => [model.id, tokenPriceAt(model, '2026-11-20')?.price]),
    )
    for (const { id, figures, sources } of [...table('api').rows, ...table('hosted').rows]) {
      const assumed = prices.get(id)?.evidence === 'estimate'
      const known = figures.slice(0, 3).filter(({ text }) => text !== 'not known')
      expect(
        known.every(({ isAssumed }) => isAssumed === assumed),
        id,
      ).toBe(true)
      expect(
        figures.filter((one) => !known.includes(one)).some(({ isAssumed }) => isAssumed),
        id,
      ).toBe(false)
      expect(
        sources.some(({ isAssumed }) => isAssumed),
        id,
      ).toBe(assumed)
    }
    for (const { id, figures, sources } of table('hardware').rows) {
      const part = catalogue.hardware.find((one) => one.id === id)
      expect([figures[0]?.isAssumed, sources[0]?.isAssumed], id).toEqual(
        Array(2).fill(part?.evidence === 'estimate'),
      )
    }
    expect(
      table('hardware')
        .rows.flatMap(({ figures }) => figures)
        .some(({ isAssumed }) => isAssumed),
    ).toBe(true)
  })

  it('marks figures that are more than 90 days older than the plan', () => {
    const day = catalogue.apiModels[0]?.prices[0]?.asOf ?? ''
    expect(table('api', day).rows[0]?.sources[0]?.isStale).toBe(false)
    expect(table('api', '2030-01-01').rows[0]?.sources[0]?.isStale).toBe(true)
    const { stale, all } = stalenessOf(catalogue, '2030-01-01')
    expect(stale).toBe(all)
  })
})

describe('searching the catalogue', () => {
  const { rows } = table('api')

  it('finds rows by every word, wherever it stands', () => {
    const found = foundRows(rows, { search: ' anthropic  SONNET ', group: '' })
    expect(found.length).toBeGreaterThan(0)
    for (const { name, group, id } of found) expect(`${name} ${group} ${id}`).toMatch(/Sonnet.*anthropic/i)
  })

  it('keeps to one group when asked to', () => {
    const found = foundRows(rows, { search: '', group: 'OpenAI' })
    expect(new Set(found.map(({ group }) => group))).toEqual(new Set(['OpenAI']))
  })

  it('finds nothing for what is not there', () => {
    expect(foundRows(rows, { search: 'no such model', group: '' })).toEqual([])
  })
})
