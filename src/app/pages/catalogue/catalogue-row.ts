import type { EffectivePrice } from '#core/catalogue/price-at.ts'
import type { Hardware, MachinePrice, Rent } from '#core/catalogue/machine-types.ts'
import type { Evidence, Sourced } from '#core/catalogue/sourced.ts'
import type { ApiModel, OpenModel } from '#core/catalogue/types.ts'
import type { Formats } from '#core/units/format.ts'
import { HARDWARE_CLASSES } from '#core/words/hardware-words.ts'

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

export function tokenRow(
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

export function openRow(model: OpenModel, source: DatedSource, { figure, words }: Formats): CatalogueRow {
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

export function hardwareRow(
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

export function isAssumed(evidence: Evidence): boolean {
  return evidence === 'estimate'
}
