import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Setting } from './settings.ts'
import { sideBySide, type SideBySide } from './side-by-side.ts'
import { whatChanges, type WhatChanges } from './what-changes.ts'
import { winnersMap, type WinnersMap } from './winners-map.ts'

/** What may be asked of a workload about figures other than its plan's: one question of each kind at a time. */
export interface AroundQuestions {
  /** Which inputs move the lead of the recommended option, and where each changes the answer. */
  readonly changes: { readonly recommended: string }
  readonly map: { readonly x: string; readonly y: string }
  readonly sides: { readonly settings: readonly Setting[] }
}

export interface AroundAnswers {
  readonly changes: WhatChanges
  readonly map: WinnersMap | null
  readonly sides: readonly SideBySide[]
}

export type AroundAbout = keyof AroundQuestions

export type AroundQuestion = {
  readonly [About in AroundAbout]: {
    readonly about: About
    readonly complete: CompletePlan
    readonly workloadId: string
  } & AroundQuestions[About]
}[AroundAbout]

/** The search for the answer, step by step, each with how much of it is done. */
export function around(
  question: AroundQuestion,
  catalogue: Catalogue,
): Generator<number, AroundAnswers[AroundAbout]> {
  const { complete, workloadId } = question
  switch (question.about) {
    case 'changes':
      return whatChanges(complete, catalogue, { workloadId, recommended: question.recommended })
    case 'map':
      return winnersMap(complete, catalogue, question)
    case 'sides':
      return sideBySide(complete, catalogue, workloadId, question.settings)
  }
}
