import { figuresOf } from '#core/catalogue/figures-of.ts'
import {
  lastSeen,
  machinePriceAt,
  rentAt,
  tokenPriceAt,
  type EffectivePrice,
} from '#core/catalogue/price-at.ts'
import { isStale } from '#core/catalogue/staleness.ts'
import type { Hardware, MachinePrice, Rent } from '#core/catalogue/machine-types.ts'
import type { Evidence, PriceRow, Sourced } from '#core/catalogue/sourced.ts'
import type { ApiModel, Catalogue, OpenModel } from '#core/catalogue/types.ts'
import type { Formats } from '#core/units/format.ts'
import { HARDWARE_CLASSES } from '#core/words/hardware-words.ts'
import type { CatalogueTab } from './catalogue-tabs.ts'

/** One thing on offer, as a row: its figures in the order of the columns, and where each comes from. */
export interface CatalogueRow {
  readonly id: string
  readonly name: string
  /** In small print below the name. */
  readonly detail: string
  /** What the filter sorts by: a provider, a family, a class of hardware. */
  readonly group: string
  readonly figures: readonly Figure[]
  readonly sources: readonly DatedSource[]
}

export interface Figure {
  readonly text: string
  /** In small print below it: the range around a price. */
  readonly range: string | null
  /** Nobody has confirmed it. */
  readonly isAssumed: boolean
}

export interface DatedSource extends Pick<Sourced, 'asOf'> {
  readonly source: string
  /** What the source is of, where a row has several; empty where it is of all figures. */
  readonly of: string
  readonly isStale: boolean
  readonly isAssumed: boolean
}

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

function tokenRow(
  model: ApiModel,
  effective: EffectivePrice | null,
  sources: readonly DatedSource[],
  { figure, unitPrice, words }: Formats,
): CatalogueRow {
  const price = effective?.price
  return {
    id: model.id,
    name: model.name,
    detail: [
      model.provider,
      model.status === 'current' ? '' : model.status,
      (price?.batchDiscount ?? null) === null ? '' : 'batch discount',
      (price?.contextTiers ?? []).length > 0 ? 'dearer for long input' : '',
      price?.timeOfDay ? 'price depends on the hour' : '',
      price?.promotion ? 'on offer' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    group: model.provider,
    figures: [
      ...[price?.inputUsdPerMTok, price?.cachedInputUsdPerMTok, price?.outputUsdPerMTok].map((usd = null) =>
        plain(unitPrice(usd), usd === null ? undefined : price?.evidence),
      ),
      plain(model.contextTokens === null ? figure(null) : words(model.contextTokens)),
    ],
    sources,
  }
}

function openRow(model: OpenModel, source: DatedSource, { figure, words }: Formats): CatalogueRow {
  const withUnit = (value: number | null, unit: string) =>
    value === null ? figure(null) : `${figure(value)} ${unit}`
  return {
    id: model.id,
    name: model.name,
    detail: [
      model.licence ?? 'licence not read',
      model.nativePrecision ?? '',
      model.architecture === 'moe' ? 'mixture of experts' : 'dense',
    ]
      .filter(Boolean)
      .join(' · '),
    group: model.family,
    figures: [
      withUnit(model.totalParamsB, 'B'),
      withUnit(model.activeParamsB, 'B'),
      withUnit(model.nativeWeightsGB, 'GB'),
      words(model.extendedContextTokens ?? model.nativeContextTokens),
    ].map((text) => plain(text, model.evidence)),
    sources: [source],
  }
}

function hardwareRow(
  part: Hardware,
  { price, rent }: { readonly price: MachinePrice | null; readonly rent: Rent | null },
  sources: readonly DatedSource[],
  formats: Formats,
): CatalogueRow {
  const { figure, money, unitPrice } = formats
  return {
    id: part.id,
    name: part.name,
    detail: [
      part.vendor,
      part.gpuCount > 1 ? `${String(part.gpuCount)} GPUs` : '',
      price && price.condition !== 'new' ? price.condition : '',
      part.availability,
    ]
      .filter(Boolean)
      .join(' · '),
    group: HARDWARE_CLASSES[part.class].one,
    figures: [
      plain(`${figure(part.memoryGB)} GB`, part.evidence),
      plain(`${figure(part.memoryBandwidthGBs)} GB/s`, part.evidence),
      part.tdpW === null ? plain(figure(null)) : plain(`${figure(part.tdpW)} W`, part.evidence),
      price ? withRange(money, price.usd, price.lowUsd, price.highUsd, price.evidence) : plain(money(null)),
      rent
        ? withRange(
            unitPrice,
            rent.usdPerGpuHour,
            rent.lowUsdPerGpuHour,
            rent.highUsdPerGpuHour,
            rent.evidence,
          )
        : plain(unitPrice(null)),
    ],
    sources,
  }
}

function plain(text: string, evidence: Evidence = 'seen'): Figure {
  return { text, range: null, isAssumed: isAssumed(evidence) }
}

function withRange(
  write: (usd: number) => string,
  usual: number,
  low: number,
  high: number,
  evidence: Evidence,
): Figure {
  const range = low === high ? null : `${write(low)}–${write(high)}`
  return { text: write(usual), range, isAssumed: isAssumed(evidence) }
}

function isAssumed(evidence: Evidence): boolean {
  return evidence === 'estimate'
}
