import { evenly } from '#core/analysis/nearest-changes.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '#core/decision/decide-workload.ts'
import { switchFinder } from '#core/decision/switching-values.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { withInput } from '#core/engine/with-input.test-support.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import type { Proof } from './proofs.ts'

const STEPS = 200

/**
 * Every threshold of every example, each typed into the plan and decided on like any other plan; and the steps on its
 * near side, at which nothing may be another answer. A run is one input of one workload.
 */
export const thresholds: Proof = {
  claim: 'a value that is announced changes the answer, a step before it does not, and no change is nearer',
  runs: 1000,
  prove: ({ runs, seed }) => {
    /** By example and input: the first thing wrong, and how much more there is. */
    const wrong = new Map<string, readonly string[]>()
    let [inputs, announced, nearer, looked] = [0, 0, 0, 0]
    for (const { id, workloadId, plan, input } of drawn(runs, seed)) {
      inputs += 1
      const name = `${id} ${input.path}`
      const isWrong = (what: string) => wrong.set(name, [...(wrong.get(name) ?? []), what])
      const workload = plan.workloads.find((one) => one.id === workloadId)
      if (!workload) continue
      const now = answerAt(plan, workloadId, input, input.current)
      const { switches } = switchFinder(plan, workload, catalogue)(input)
      for (const [place, { at, direction, to, state }] of switches.entries()) {
        announced += 1
        const isNearest = !switches.slice(0, place).some((one) => one.direction === direction)
        const there = answerAt(plan, workloadId, input, at)
        const before = answerAt(plan, workloadId, input, stepBefore(input, at))
        const said = `${direction} ${at}`
        if (there.state !== state || (there.target ?? there.recommended) !== to)
          isWrong(`${said}: is ${text(there)}`)
        if (isSame(there, before)) isWrong(`${said}: a step before it is ${text(before)} too`)
        if (isNearest && !isSame(before, now)) isWrong(`${said}: a step before it is ${text(before)} already`)
      }
      for (const value of evenly(input, input.min, input.max, STEPS).map((one) =>
        input.counts ? Math.round(one) : one,
      )) {
        const isAbove = value > input.current
        const nearest = switches.find(({ direction }) => direction === (isAbove ? 'above' : 'below'))
        const isBeyond = nearest && (isAbove ? value >= nearest.at : value <= nearest.at)
        if (value === input.current || isBeyond) continue
        looked += 1
        const there = answerAt(plan, workloadId, input, value)
        if (isSame(there, now)) continue
        nearer += 1
        isWrong(`at ${value}: ${text(there)} is not announced (${text(now)} now)`)
      }
    }
    const figures = [
      `${announced} thresholds of ${inputs} inputs typed in, each with a step before it`,
      `${looked} steps on the near side of them looked at, ${nearer} of them another answer`,
      ...[...wrong].map(
        ([name, all]) => `${name} ${all[0]}${all.length > 1 ? `; ${all.length - 1} more` : ''}`,
      ),
    ]
    return { holds: wrong.size === 0, figures }
  },
}

interface Drawn {
  readonly id: string
  readonly workloadId: string
  readonly plan: CompletePlan
  readonly input: NumericInput
}

/** All of them, or where fewer are wanted every so-manieth from another start for each seed. */
function drawn(runs: number, seed: number): readonly Drawn[] {
  const all = EXAMPLE_PLANS.flatMap(({ id, plan }) => {
    const complete = completePlan(plan, catalogue)
    return complete.workloads.flatMap(({ id: workloadId }) =>
      complete.inputs
        .filter(({ workload }) => workload === null || workload === workloadId)
        .map((input): Drawn => ({ id, workloadId, plan: complete, input })),
    )
  })
  const every = Math.max(1, Math.ceil(all.length / runs))
  return all.filter((_, at) => at % every === seed % every)
}

interface Decided {
  readonly state: string
  readonly recommended: string | null
  readonly target: string | null
  readonly usd: number | null
  readonly usdOf: (id: string | null) => number | null
}

function answerAt(plan: CompletePlan, workloadId: string, input: NumericInput, value: number): Decided {
  const whole = value === input.current ? plan : withInput(plan, input.path, value)
  const workload = whole.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error(`There is no workload ${workloadId}.`)
  const [figures] = evaluate({ ...whole, workloads: [workload] }, catalogue).workloads
  if (!figures) throw new Error('A workload is evaluated.')
  const { state, recommended, target } = decideWorkload(
    whole,
    workload,
    figures,
    catalogue,
    WITHOUT_SWITCHING,
  )
  const usdOf = (id: string | null) =>
    figures.options.find((option) => option.id === id)?.cost?.totalUsd ?? null
  return { state, recommended, target, usd: usdOf(recommended), usdOf }
}

/** Where only a name settles a tie the answer is the same. */
function isSame(one: Decided, other: Decided): boolean {
  if (one.state !== other.state || one.target !== other.target) return false
  if (one.recommended === other.recommended) return true
  const [own, theirs] = [one.usd, one.usdOf(other.recommended)]
  return own !== null && theirs !== null && Math.abs(own - theirs) <= 1e-8
}

/** One less of what is counted, else twice what a search still tells apart. */
function stepBefore({ counts, current, min, max }: NumericInput, at: number): number {
  const towards = at > current ? -1 : 1
  return at + towards * (counts ? 1 : Math.max(Math.abs(at) * 2e-6, (max - min) * 2e-12))
}

function text({ state, recommended, target }: Decided): string {
  return [state, recommended, target].filter((part) => part !== null).join(' ')
}
