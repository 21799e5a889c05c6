import { pow } from '../../units/exact-math/pow.ts'
import type { Roofline } from './roofline.ts'
import type { Speculation } from './setting.ts'
import { stepParts, total } from './step.ts'

/**
 * Share of drafts that is accepted where nothing is measured: eleven published runs with three drafts a step gave 2.5 to
 * 3.5 tokens, 3.3 in the median (github.com/sgl-project/sgl-cookbook @7b5bd9c, 2026-05).
 */
export const USUAL_ACCEPTANCE = 0.85

/** Of a step's own time, what one draft takes. */
const DRAFT_COST = 0.08

/**
 * How much faster text is written with drafts (formula 15): the tokens that a step is expected to give over the time of
 * a step that checks them all, the cache read once. Off unless asked for: it shrinks with the batch.
 */
export function speculationSpeedUp(
  roofline: Roofline,
  batch: number,
  contextTokens: number,
  speculation: Speculation,
): { readonly tokensPerStep: number; readonly speedUp: number } {
  const { drafts } = speculation
  const tokensPerStep = tokensOfStep(speculation)
  const plain = stepParts(roofline, batch, contextTokens)
  const checked = stepParts(roofline, batch * (drafts + 1), contextTokens)
  const checking = total({ ...checked, cache: plain.cache, sequences: plain.sequences })
  const drafting = drafts * (speculation.draftCost ?? DRAFT_COST) * total(plain)
  return { tokensPerStep, speedUp: (tokensPerStep * total(plain)) / (checking + drafting) }
}

function tokensOfStep(speculation: Speculation): number {
  if ('acceptedLength' in speculation) return speculation.acceptedLength
  const { drafts, acceptance } = speculation
  if (acceptance >= 1) return drafts + 1
  return (1 - pow(acceptance, drafts + 1)) / (1 - acceptance)
}
