import type { Catalogue } from '../catalogue/types.ts'
import { answerOf } from '../decision/answer-of.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { switchFinder } from '../decision/switching-values.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Lead } from './lead-along.ts'
import { leadSwings, type LeadAt } from './lead-swings.ts'
import { isTooMuchWork } from './most-work.ts'

/** The inputs that move the lead of the recommended option most, each with where it changes the answer. */
export interface WhatChanges {
  readonly rows: readonly Changing[]
  /** How many inputs were moved, and how many were too much work. */
  readonly moved: number
  readonly leftOut: number
}

export interface Changing {
  readonly path: string
  /** Half of what lies between the least and the most of the lead over the likely range, in dollars. */
  readonly swingUsd: number
  /** The lead as it is, and at the low and the high end of the likely range. */
  readonly nowUsd: number
  readonly ends: readonly [LeadAt, LeadAt]
  readonly switching: SwitchingValue
  /** The nearest value at which something else is recommended, else at which the answer is put otherwise; null: there is none. */
  readonly turn: SwitchingValue['switches'][number] | null
  /** Whether something else is recommended there. */
  readonly isOther: boolean
  /** Whether that lies between the two ends. */
  readonly isWithin: boolean
}

/** Rows of a picture that is still read at a glance. */
const MOST_ROWS = 8

/**
 * Every input of a workload moved alone to the two ends of its likely range, the widest swings first; of those the values
 * at which the answer changes. Step by step, each with how much of it is done.
 */
export function* whatChanges(
  plan: CompletePlan,
  catalogue: Catalogue,
  lead: Lead,
): Generator<number, WhatChanges> {
  const workload = plan.workloads.find(({ id }) => id === lead.workloadId)
  if (!workload) return { rows: [], moved: 0, leftOut: 0 }
  const inputs = plan.inputs.filter((input) => input.workload === null || input.workload === workload.id)
  const isTooMuch = isTooMuchWork(inputs.length, workload)
  const use = `workloads/${workload.id}/demand/requestsPerDay`
  const asked = inputs.filter(({ path, range }) => (isTooMuch ? path === use : range !== null))
  const swings = leadSwings(
    plan,
    catalogue,
    lead,
    asked.map(({ path }) => path),
  )
  let done = 0
  let step = swings.next()
  for (; !step.done; step = swings.next()) yield (done += SHARE_OF_SWINGS / (LOOKS * asked.length))
  const widest = step.value.filter(({ usd }) => usd >= 1).toSorted((a, b) => b.usd - a.usd)
  const { target, recommended } = whatIfOf(plan, workload, catalogue).now(answerOf)
  const choice = target ?? recommended
  const find = switchFinder(plan, workload, catalogue)
  const rows: Changing[] = []
  for (const { path, usd, nowUsd, ends } of widest.slice(0, MOST_ROWS)) {
    const input = inputs.find((one) => one.path === path)
    if (!input || !ends || nowUsd === null) continue
    const switching = find(input)
    const leadsElsewhere = ({ to }: SwitchingValue['switches'][number]) => to !== choice
    const turn = switching.switches.find(leadsElsewhere) ?? switching.switches[0] ?? null
    const isOther = turn !== null && leadsElsewhere(turn)
    const isWithin = isOther && turn.at >= ends[0].value && turn.at <= ends[1].value
    rows.push({ path, swingUsd: usd, nowUsd, ends, switching, turn, isOther, isWithin })
    yield SHARE_OF_SWINGS + ((1 - SHARE_OF_SWINGS) * rows.length) / MOST_ROWS
  }
  return { rows, moved: asked.length, leftOut: isTooMuch ? inputs.length - asked.length : 0 }
}

const SHARE_OF_SWINGS = 0.5
/** At either end, and as it is. */
const LOOKS = 3
