import type { ChainOffer } from '../../../catalogue/chain/chain-types.ts'
import type { CompleteChainRow, CompleteOption } from '../../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../../evaluation.ts'
import { finding } from '../../findings.ts'
import { catalogueSource, yoursSource } from '../../sources.ts'
import type { Situation } from '../../situation.ts'
import type { CompiledOption } from '../compiled-option.ts'
import type { CostLine } from '../cost-line.ts'
import { chainLine } from './chain-line.ts'
import { runsOnOwn } from './own-parts.ts'
import { PRICE_UNITS, priceId } from './price-names.ts'

/**
 * An option with the rest of the chain beside it: the same lines for every option of the workload, but for a part that
 * its own machines do. Where one of them can't be worked out the option has no cost.
 */
export function withChain(compiled: CompiledOption, situation: Situation): CompiledOption {
  const { pipeline } = situation.workload
  if (pipeline.length === 0) return compiled
  const { option } = compiled
  const everywhere = situation.room(situation.months).fill(1)
  const ownShare = (row: CompleteChainRow) => () => {
    if (!runsOnOwn(row)) return null
    if (option.kind === 'hybrid') return around.localShare
    return isOnMachines(option) ? everywhere : null
  }
  const chain = pipeline.flatMap((row) => {
    const offer = situation.catalogue.chain.get(row.offer) ?? soldElsewhere(row)
    return offer ? [chainLine(row, offer, situation, ownShare(row))] : []
  })
  const lines = chain.map(({ line }) => line)
  const isWhole = chain.length === pipeline.length
  let joined: readonly CostLine[] | null = null
  let of: readonly CostLine[] | null = null
  const around: CompiledOption = {
    ...compiled,
    run: () => {
      compiled.run()
      around.isFeasible = compiled.isFeasible
      around.kwh = compiled.kwh
      around.localShare = compiled.localShare
      around.lines = null
      if (compiled.lines === null || !isWhole || !chain.every(({ isKnown }) => isKnown())) return
      for (const line of lines) line.run()
      if (joined === null || of !== compiled.lines) {
        of = compiled.lines
        joined = [...compiled.lines, ...lines]
      }
      around.lines = joined
    },
    findings: () => [...compiled.findings(), ...chainUnknown(compiled, situation, isWhole && chain.every(({ isKnown }) => isKnown()))],
  } // prettier-ignore
  return around
}

/** An offer of nobody's that the plan says what it pays for. */
function soldElsewhere({ part, offer, chainUsdPerMonth }: CompleteChainRow): ChainOffer | null {
  if (chainUsdPerMonth === null) return null
  return {
    id: offer,
    part,
    name: offer,
    prices: [],
    floorUsdPerMonth: 0,
    isForOwnMachines: false,
    isUsual: false,
    notes: [],
  }
}

function isOnMachines({ kind }: CompleteOption): boolean {
  return kind === 'rented' || kind === 'owned'
}

function chainUnknown(
  { option, lines }: CompiledOption,
  { workload }: Situation,
  isKnown: boolean,
): Finding[] {
  if (isKnown || lines === null) return []
  return [finding('chain-unknown', 'error', {}, { workload: workload.id, option: option.id })]
}

/** What the lines of the chain rest on, the same for every option. */
export function chainSources({ workload, catalogue, plan }: Situation): readonly FigureSource[] {
  return workload.pipeline.flatMap((row) => {
    if (row.chainUsdPerMonth !== null) {
      return [yoursSource('chainUsdPerMonth', row.chainUsdPerMonth, '$/month', plan.asOf)]
    }
    const prices = catalogue.chain.get(row.offer)?.prices ?? []
    return prices.map((price) =>
      catalogueSource(priceId(price.per), price.usd, `$/${PRICE_UNITS[price.per]}`, price, plan.asOf),
    )
  })
}
