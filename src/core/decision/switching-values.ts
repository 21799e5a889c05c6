import { distance, firstChange, narrowed, stepsOf } from '../analysis/nearest-changes.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import {
  answerOf,
  choiceMayDiffer,
  holdsOf,
  isSameAnswer,
  lookAt,
  mayDiffer,
  openAnswer,
  type Look,
  type OpenAnswer,
} from './answer-of.ts'
import type { SwitchingValue } from './decision.ts'
import { oneFlips } from './drivers.ts'
import { flipFinder, type FlipFinder } from './flip-finder.ts'
import { mayTurnBetween, type DriversThere } from './turns-between.ts'
import { isSearchedFor, whatIfOf } from './what-if-of.ts'

type Ask = (value: number) => OpenAnswer

interface WithDrivers {
  readonly isAsNow: boolean
  readonly there: DriversThere | null
}

/**
 * Finds the nearest values of an input, below and above, at which the answer is another: its state, what is
 * recommended, or where a migration plan leads. What is known of one input serves the next.
 */
export function switchFinder(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
  flips = flipFinder(plan, workload, catalogue),
): (input: NumericInput) => SwitchingValue {
  const what = whatIfOf(plan, workload, catalogue)
  const loose = isSearchedFor(workload) ? whatIfOf(plan, workload, catalogue, true) : what
  const now = what.now((kernel) => answerOf(kernel, flips.now))
  /** Whether drivers turn it round today; null where nobody has to ask. */
  const flipsNow = now.asked && flips.now(now.asked)
  const nowWithDrivers: WithDrivers = {
    isAsNow: true,
    there: now.asked && { ...now.asked, drivers: flips.driversNow(now.asked) },
  }
  const openNow = openAnswer({ unturned: now, turned: null }, flips.now)
  const isAsNow = (answer: OpenAnswer) => holdsOf(answer, (one) => isSameAnswer(one, now))

  return (input) => {
    const lookLoosely = remembering((value): Look => loose.at(input, value, lookAt))
    const lookExactly = loose === what ? lookLoosely : (value: number): Look => what.at(input, value, lookAt)
    const askWith =
      (flipsAt: FlipFinder['at'], look = lookLoosely): Ask =>
      (value) =>
        openAnswer(look(value), (pair) => flipsAt(input, value, pair))
    const roughDrivers = remembering((value): DriversThere | null => {
      const { asked } = lookLoosely(value).unturned
      return asked && { ...asked, drivers: flips.roughly(input, value, asked) }
    })
    const roughly = remembering(askWith((_, value) => oneFlips(roughDrivers(value)?.drivers ?? [])))
    const exactly = remembering(askWith(flips.at, lookExactly))
    const besides = (there: number) => askWith(flips.beside(there), lookExactly)
    // To ask what drivers do takes a hundred times as long as the rest, so first they are taken to do what they do now.
    const asDriversAreNow = flipsNow === null ? roughly : askWith(() => flipsNow)

    /** By a rough look; where costs are so nearly today's that no driver can do another thing, without one. */
    const withDrivers = (value: number): WithDrivers => {
      const { unturned } = lookLoosely(value)
      if (flips.areAsNow(unturned)) return nowWithDrivers
      return { isAsNow: isAsNow(roughly(value)), there: roughDrivers(value) }
    }

    const changeIn = (steps: readonly number[]): number | null => {
      const within = (step: number, ask: Ask) =>
        narrowed(input, steps[step - 1] ?? input.current, steps[step] ?? input.current, (value) =>
          isAsNow(ask(value)),
        )
      const first = firstChange(steps, { now: openNow, at: asDriversAreNow, isAsNow, mayDiffer })
      const flipped =
        flipsNow === null
          ? null
          : firstChange(steps.slice(0, first ?? steps.length), {
              now: nowWithDrivers,
              at: withDrivers,
              isAsNow: (one) => one.isAsNow,
              mayDiffer: (one, other) => mayTurnBetween(one.there, other.there),
            })
      const found = flipped ?? first
      if (found === null) return null
      const ask = flipped === null ? asDriversAreNow : askWith(flips.among(turningAround(steps, found)))
      // What was taken to be so is asked where it counts.
      for (const asked of [ask, roughly]) {
        const { before, at } = within(found, asked)
        if (!isAsNow(exactly(at)) && isAsNow(besides(at)(before))) return at
      }
      const other = steps.findIndex((value) => !isAsNow(exactly(value)))
      return other < 0 ? null : within(other, exactly).at
    }

    /** Drivers that turn the winner round just before or just after it is another answer. */
    const turningAround = (steps: readonly number[], step: number): readonly NumericInput[] => {
      const turning = [steps[step - 1] ?? input.current, steps[step] ?? input.current].flatMap((value) => {
        const { asked } = asDriversAreNow(value).unturned
        return asked ? flips.turning(input, value, asked) : []
      })
      return [...new Set(turning)]
    }

    /** Beyond a change of state alone: where something else is recommended. */
    const otherChoiceIn = (steps: readonly number[], after: number): number | null => {
      const isSameChoice = (answer: OpenAnswer) =>
        holdsOf(answer, (one) => isSameAnswer({ ...one, state: now.state }, now))
      if (!isSameChoice(exactly(after))) return null
      const isBeyond = (value: number) => Math.abs(value - input.current) > Math.abs(after - input.current)
      const rest = [after, ...steps.filter(isBeyond)]
      const step = firstChange(rest, {
        now: exactly(after),
        at: roughly,
        isAsNow: isSameChoice,
        mayDiffer: choiceMayDiffer,
      })
      if (step === null) return null
      const { before, at } = narrowed(input, rest[step - 1] ?? after, rest[step] ?? after, (value) =>
        isSameChoice(roughly(value)),
      )
      return !isSameChoice(exactly(at)) && isSameChoice(besides(at)(before)) ? at : null
    }

    const switches = (['below', 'above'] as const)
      .flatMap((direction) => {
        const steps = stepsOf(input, direction)
        const nearest = changeIn(steps)
        if (nearest === null) return []
        const further = otherChoiceIn(steps, nearest)
        return [nearest, ...(further === null ? [] : [further])].map((at) => {
          const { state, recommended, target } = exactly(at).settled()
          return { at, direction, to: target ?? recommended, state }
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
  flips?: FlipFinder,
): readonly SwitchingValue[] {
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  return input ? [switchFinder(plan, workload, catalogue, flips)(input)] : []
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
