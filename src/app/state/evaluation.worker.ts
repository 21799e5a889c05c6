/// <reference lib="webworker" />
import type { Catalogue } from '#core/catalogue/types.ts'
import { decide } from '#core/decision/decide.ts'
import type { Decision } from '#core/decision/decision.ts'
import { breakEvenVolume, type BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { CompletePlan } from '#core/plan/complete.ts'

/** The catalogue comes once and first; it is handed over, so that this file carries no data of its own. */
export type Question =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  | { readonly kind: 'plan'; readonly complete: CompletePlan }
  | ({ readonly kind: 'volume' } & VolumeQuestion)

/** From which volume on an option is cheaper than another. */
export interface VolumeQuestion {
  readonly complete: CompletePlan
  readonly workloadId: string
  readonly option: string
  readonly against: string
}

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
  if (catalogue === null) throw new Error('a question came before the catalogue')
  if (data.kind === 'volume') postMessage(volumeOf(data, catalogue))
  else postMessage(answerTo(data.complete, catalogue))
}

function answerTo(complete: CompletePlan, known: Catalogue): Answer {
  const evaluation = evaluate(complete, known)
  return { evaluation, decision: decide(complete, evaluation, known) }
}

function volumeOf(
  { complete, workloadId, option, against }: VolumeQuestion,
  known: Catalogue,
): BreakEvenVolume {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error(`no workload ${workloadId}`)
  return breakEvenVolume(complete, workload, option, against, known)
}
