import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { driversOf, overItsRange } from '#core/decision/drivers.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { columns } from './columns.ts'

/** What an example's recommendation rests on: figures that move its lead anywhere in their range, and who said them. */
export interface RestsOn {
  readonly workload: string
  readonly recommended: string | null
  /** Null where nothing is left to compare it with. */
  readonly against: string | null
  readonly figures: number
  /** Of them those that nobody said or confirmed: defaults, and what a sample supplied. */
  readonly assumed: number
  /** Their share in all that the figures move, in dollars. */
  readonly assumedSwing: number
}

export function restsOn(plan: Plan): readonly RestsOn[] {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return decide(complete, evaluation, catalogue).workloads.map((decision, at): RestsOn => {
    const workload = complete.workloads[at]
    const evaluated = evaluation.workloads[at]
    const passing = decision.gates.filter(({ passed }) => passed).map(({ option }) => option)
    const others =
      evaluated?.ranking.filter((id) => passing.includes(id) && id !== decision.recommended) ?? []
    const winner = decision.recommended
    const against = decision.runnerUp ?? others[0] ?? null
    if (!workload || winner === null || against === null)
      return { workload: decision.id, recommended: winner, against, figures: 0, assumed: 0, assumedSwing: 0 }
    const moving = driversOf(
      { id: winner },
      { id: against },
      complete,
      workload,
      catalogue,
      overItsRange,
    ).filter(({ swingUsd, flips }) => flips || swingUsd !== 0)
    const assumed = moving.filter(({ input }) => ASSUMED.has(input.origin))
    const swing = (some: typeof moving) => some.reduce((sum, { swingUsd }) => sum + Math.abs(swingUsd), 0)
    return {
      workload: decision.id,
      recommended: winner,
      against,
      figures: moving.length,
      assumed: assumed.length,
      assumedSwing: moving.length === 0 ? 0 : swing(assumed) / swing(moving),
    }
  })
}

const ASSUMED: ReadonlySet<string> = new Set(['assumed', 'unconfirmed'])

/** A row for each workload of each example. */
export function examplesTable(): string {
  const percent = (share: number) => `${String(Math.round(share * 100))} %`
  const rows = EXAMPLE_PLANS.flatMap(({ id, plan }) =>
    restsOn(plan).map(({ workload, recommended, against, figures, assumed, assumedSwing }) => [
      `${id}/${workload}`,
      recommended ?? 'none',
      against ?? 'none',
      String(figures),
      figures === 0 ? '–' : `${String(assumed)} (${percent(assumed / figures)})`,
      figures === 0 ? '–' : percent(assumedSwing),
    ]),
  )
  const titles = ['example', 'recommended', 'against', 'figures that decide', 'assumed', 'of what they move']
  return columns(titles, rows)
}
