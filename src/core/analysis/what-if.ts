import { optionsBehind } from '../engine/cost/options-behind.ts'
import { openKernel, type OpenKernel, type Slot } from '../engine/kernel/open-kernel.ts'
import { prepare, type CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'

/** A workload asked again and again with one input at another value; each answer starts from the plan as it is. */
export interface WhatIf {
  /** What is asked of the workload with the input at that value. */
  readonly at: <T>(input: Asked, value: number, ask: (kernel: OpenKernel) => T) => T
  readonly now: <T>(ask: (kernel: OpenKernel) => T) => T
  /** The same questions about the plan with that value in it. What it is given holds only until it returns. */
  readonly holding: <T>(input: Asked, value: number, ask: (held: WhatIf) => T) => T
  /** What an input is now: what follows another moves with one that is held. */
  readonly valueOf: (input: Asked & Pick<NumericInput, 'current'>) => number
}

interface WhatIfAsked {
  readonly months?: number | undefined
  readonly wanted?: ReadonlySet<string> | undefined
}

type Asked = Pick<NumericInput, 'path' | 'option'>

interface Held {
  readonly input: Asked
  readonly value: number
}

/** The horizon is how far everything is drawn up: another one is another kernel. */
const HORIZON = 'horizonMonths'
const LEAD_TIME = '/leadTimeMonths'

/**
 * Only what an input touches is worked out again: one of an option leaves all options alone that don't rest on it. Of
 * options that are not `wanted` nothing is known.
 */
export function whatIf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  { months, wanted }: WhatIfAsked = {},
): WhatIf {
  const kernel = openKernel(plan, workload, catalogue, months)
  const slots = new Map<string, Slot>()
  const slotOf = (path: string) => {
    const slot = slots.get(path) ?? kernel.slot(path)
    slots.set(path, slot)
    return slot
  }
  const restingOn = new Map<string, readonly number[]>()
  const touchedBy = (option: string) => {
    const places = restingOn.get(option) ?? placesOf(option, kernel.situation.workload)
    restingOn.set(option, places)
    return places
  }
  const isWanted = workload.options.map(({ id }) => wanted?.has(id) ?? true)
  const known: OpenKernel = { ...kernel, options: kernel.options.filter((_, place) => isWanted[place]) }
  /** Options whose lines are not those of the plan as it is, and whether what all share is. */
  const isOld = new Uint8Array(kernel.options.length).fill(1)
  let isPrepared = false
  const runWhatIsOld = () => {
    if (!isPrepared) prepare(kernel.situation)
    isPrepared = true
    for (let place = 0; place < isOld.length; place += 1) {
      if (isOld[place] === 1 && isWanted[place]) kernel.options[place]?.run()
      isOld[place] = 0
    }
  }
  const makeOld = ({ path, option }: Asked) => {
    // Whether a service bridges the wait for machines goes by how long it is.
    if (path.endsWith(LEAD_TIME)) restingOn.clear()
    if (option === null) {
      isPrepared = false
      isOld.fill(1)
    } else for (const place of touchedBy(option)) isOld[place] = 1
  }
  const held: Held[] = []
  const overOther = new Map<number, WhatIf>()
  /** The plan over another horizon, with whatever is held. Few are asked about again and again. */
  const over = <T>(horizonMonths: number, ask: (other: WhatIf) => T): T => {
    let other = overOther.get(horizonMonths)
    if (!other) {
      if (overOther.size === MOST_HORIZONS) overOther.clear()
      other = whatIf({ ...plan, horizonMonths }, workload, catalogue, { months, wanted })
      overOther.set(horizonMonths, other)
    }
    return holdingAll(other, held, ask)
  }
  const withValue = <T>(input: Asked, value: number, ask: () => T): T => {
    const slot = slotOf(input.path)
    const before = slot.read()
    makeOld(input)
    slot.set(value)
    const answer = ask()
    slot.set(before)
    makeOld(input)
    return answer
  }
  const now: WhatIf['now'] = (ask) => {
    runWhatIsOld()
    return ask(known)
  }
  const what: WhatIf = {
    now,
    at: (input, value, ask) =>
      input.path === HORIZON
        ? over(value, (other) => other.now(ask))
        : withValue(input, value, () => now(ask)),
    holding: (input, value, ask) => {
      if (input.path === HORIZON) return over(value, ask)
      held.push({ input, value })
      const answer = withValue(input, value, () => ask(what))
      held.pop()
      return answer
    },
    valueOf: ({ path, current }) =>
      path === HORIZON ? plan.horizonMonths : (slotOf(path).read() ?? current),
  }
  return what
}

const MOST_HORIZONS = 4

function holdingAll<T>(what: WhatIf, [first, ...rest]: readonly Held[], ask: (what: WhatIf) => T): T {
  return first ? what.holding(first.input, first.value, (held) => holdingAll(held, rest, ask)) : ask(what)
}

/** Where the options stand that rest on one of them. */
function placesOf(option: string, workload: CompleteWorkload): readonly number[] {
  return workload.options.flatMap(({ id }, place) => (optionsBehind(id, workload).has(option) ? [place] : []))
}
