import type { Catalogue } from '../catalogue/types.ts'
import { CHAIN_PARTS, type ChainPart } from '../catalogue/chain/chain-types.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import { completeFigures, type Around, type CompletedFigure } from './complete-figures.ts'
import type { CompleteChainRow } from './complete-plan.ts'
import type { ChainRow } from './schema.ts'

/** What the amounts of a chain follow. */
interface AroundChain {
  readonly offers: Catalogue['chain']
  readonly inputsIn: ReturnType<typeof inputsByPlace>
  /** The path of the workload, with a slash at its end. */
  readonly at: string
  readonly demand: { readonly at: string; readonly figures: object }
  readonly unconfirmed: readonly string[]
}

/**
 * The pipeline of a workload with every amount filled in. What several parts read alike, such as the passages that are
 * stored, embedded and ranked, is said once: later parts follow those before them.
 */
export function completeChain(
  rows: readonly ChainRow[],
  { offers, inputsIn, at, demand, unconfirmed }: AroundChain,
): { readonly rows: readonly CompleteChainRow[]; readonly figures: readonly CompletedFigure[] } {
  const known: Record<string, NonNullable<Around['known']>[string]> = { demand }
  const figures: CompletedFigure[] = []
  const complete = <P extends ChainPart>(row: ChainRow & { readonly part: P }) => {
    const path = `${at}pipeline/${row.part}/`
    const completed = completeFigures(row.part, row, { inputsIn, at: path, known, unconfirmed })
    figures.push(...completed.figures)
    known[row.part] ??= { at: path, figures: completed.values }
    const own = row.own && { offer: row.own.offer, evidence: row.own.evidence ?? null }
    const offer = offers.find(({ id }) => id === row.offer)
    const service = offer?.isForOwnMachines === true ? null : (offer?.name ?? row.offer)
    return { part: row.part, offer: row.offer, service, own: own ?? null, ...completed.values }
  }
  const order = rows.toSorted((a, b) => CHAIN_PARTS.indexOf(a.part) - CHAIN_PARTS.indexOf(b.part))
  return { rows: order.map((row) => complete(row) as unknown as CompleteChainRow), figures }
}
