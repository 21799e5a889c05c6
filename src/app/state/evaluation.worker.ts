/// <reference lib="webworker" />
import type { Catalogue } from '#core/catalogue/types.ts'
import { decide } from '#core/decision/decide.ts'
import type { Decision } from '#core/decision/decision.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { CompletePlan } from '#core/plan/complete.ts'

/** The catalogue comes once and first; it is handed over, so that this file carries no data of its own. */
export type Question =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'plan'; readonly complete: CompletePlan }

export interface Answer {
  readonly evaluation: Evaluation
  readonly decision: Decision
}

let catalogue: Catalogue | null = null

onmessage = ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'catalogue') {
    catalogue = data.catalogue
    return
  }
  if (catalogue === null) throw new Error('a plan came before the catalogue')
  const evaluation = evaluate(data.complete, catalogue)
  const answer: Answer = { evaluation, decision: decide(data.complete, evaluation, catalogue) }
  postMessage(answer)
}
