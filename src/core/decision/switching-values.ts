import { distance, firstChange, stepsOf, type Seen } from '../analysis/nearest-changes.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { answerOf, isSameAnswer, isSameChoice, mayDiffer, shareBefore, type Answer } from './answer-of.ts'
import type { SwitchingValue } from './decision.ts'
import { whatIfOf } from './what-if-of.ts'

/**
 * Finds the nearest values of an input, below and above, at which the answer is another: its state, what is
 * recommended, or where a migration plan leads. What is known of one input serves the next.
 */
export function switchFinder(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): (input: NumericInput) => SwitchingValue {
  const what = whatIfOf(plan, workload, catalogue)
  const now = what.now(answerOf)

  return (input) => {
    const at = remembering((value) => what.at(input, value, answerOf))

    /** The first value on the way at which a test fails; null where none does. */
    const changeIn = (
      steps: readonly number[],
      from: Seen<Answer>,
      isAsNow: (answer: Answer) => boolean,
    ): Seen<Answer> | null =>
      firstChange(input, steps, { now: from.found, at, isAsNow, mayDiffer, shareBefore }, from.value)

    /** Beyond a change of state alone: where something else is recommended. */
    const otherChoiceIn = (steps: readonly number[], after: Seen<Answer>): Seen<Answer> | null => {
      const isChoiceOfNow = (answer: Answer) => isSameChoice(answer, now)
      if (!isChoiceOfNow(after.found)) return null
      const isBeyond = (value: number) =>
        Math.abs(value - input.current) > Math.abs(after.value - input.current)
      return changeIn(steps.filter(isBeyond), after, isChoiceOfNow)
    }

    const switches = (['below', 'above'] as const)
      .flatMap((direction) => {
        const steps = stepsOf(input, direction)
        const start = { value: input.current, found: now }
        const nearest = changeIn(steps, start, (answer) => isSameAnswer(answer, now))
        if (nearest === null) return []
        const further = otherChoiceIn(steps, nearest)
        return [nearest, ...(further === null ? [] : [further])].map(({ value, found }) => {
          const { state, recommended, runnerUp, target } = found
          return { at: value, direction, to: target ?? recommended, against: runnerUp, state }
        })
      })
      .toSorted((a, b) => distance(input, a.at) - distance(input, b.at))
    const { path, current, min, max, integer } = input
    return { input: path, current, min, max, integer, switches }
  }
}

function remembering<T>(ask: (value: number) => T): (value: number) => T {
  const known = new Map<number, T>()
  return (value) => {
    const answer = known.get(value) ?? ask(value)
    known.set(value, answer)
    return answer
  }
}

/** Of the number of requests a day: the driver that every workload has. */
export function volumeSwitchingValue(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  return input ? [switchFinder(plan, workload, catalogue)(input)] : []
}

/** Of every input that bears on the workload, nearest switch first; for when there is time. */
export function switchingValues(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const find = switchFinder(plan, workload, catalogue)
  const inputs = plan.inputs.filter((input) => input.workload === null || input.workload === workload.id)
  const found = inputs.map((input) => ({ input, value: find(input) }))
  const nearest = ({ input, value }: (typeof found)[number]) => {
    const [first] = value.switches
    return first ? distance(input, first.at) : Infinity
  }
  return found.toSorted((a, b) => nearest(a) - nearest(b) || 0).map(({ value }) => value)
}
