import { figuresOf } from '#core/catalogue/figures-of.ts'
import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import { isStale } from '#core/catalogue/staleness.ts'
import type { Evidence, PriceRow, Sourced } from '#core/catalogue/sourced.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import type { Formats } from '#core/units/format.ts'
import {
  hardwareRow,
  isAssumed,
  openRow,
  tokenRow,
  type CatalogueRow,
  type DatedSource,
} from './catalogue-row.ts'
import type { CatalogueTab } from './catalogue-tabs.ts'

export interface CatalogueTable {
  /** What the groups are called: "Provider". */
  readonly groupName: string
  readonly columns: readonly string[]
  readonly rows: readonly CatalogueRow[]
}

export function catalogueTable(
  catalogue: Catalogue,
  tab: CatalogueTab,
  asOf: string,
  formats: Formats,
): CatalogueTable {
  const dated = (of: string, { source, asOf: day }: Sourced, evidence: Evidence): DatedSource => ({
    of,
    source: source.join('; '),
    asOf: day,
    isStale: isStale(day, asOf),
    isAssumed: isAssumed(evidence),
  })
  const seen = (of: string, row: PriceRow | null): readonly DatedSource[] =>
    row ? [dated(of, { source: row.source, asOf: lastSeen(row) }, row.evidence)] : []
  switch (tab) {
    case 'api':
    case 'hosted':
      return {
        groupName: tab === 'api' ? 'Provider' : 'Host',
        columns: ['Input per 1M', 'Cached input', 'Output per 1M', 'Context'],
        rows: catalogue.apiModels
          .filter(({ openWeights }) => openWeights === (tab === 'hosted'))
          .map((model) => {
            const effective = tokenPriceAt(model, asOf)
            return tokenRow(model, effective, seen('', effective?.price ?? null), formats)
          }),
      }
    case 'open':
      return {
        groupName: 'Family',
        columns: ['Parameters', 'Active', 'Weights', 'Context'],
        rows: catalogue.openModels.map((model) => openRow(model, dated('', model, model.evidence), formats)),
      }
    case 'hardware':
      return {
        groupName: 'Class',
        columns: ['Memory', 'Bandwidth', 'Power', 'Price', 'Rent an hour'],
        rows: catalogue.hardware.map((part) => {
          const [price, rent] = [machinePriceAt(part, asOf), rentAt(part, asOf)]
          const sources = [
            dated('Specification', part, part.evidence),
            ...seen('Price', price),
            ...seen('Rent', rent),
          ]
          return hardwareRow(part, { price, rent }, sources, formats)
        }),
      }
  }
}

/** Rows of a group whose name, detail or id holds every word that is searched for. */
export function foundRows(
  rows: readonly CatalogueRow[],
  { search, group }: { readonly search: string; readonly group: string },
): readonly CatalogueRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = `${row.name} ${row.detail} ${row.id} ${row.group}`.toLowerCase()
    return (group === '' || row.group === group) && words.every((word) => text.includes(word))
  })
}

/** "12 of 340 figures are more than 90 days older than your plan, 20 Nov 2026" */
export function stalenessOf(
  catalogue: Catalogue,
  asOf: string,
): { readonly stale: number; readonly all: number } {
  const figures = figuresOf(catalogue, asOf)
  return { stale: figures.filter((figure) => isStale(figure.asOf, asOf)).length, all: figures.length }
}
