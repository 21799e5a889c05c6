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
  /** Whether what is searched for is looked for near what was found before. */
  readonly isLoose?: boolean | undefined
}

type Asked = Pick<NumericInput, 'path' | 'option'>

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
  { months, wanted, isLoose }: WhatIfAsked = {},
): WhatIf {
  const kernel = openKernel(plan, workload, catalogue, months)
  if (isLoose) kernel.situation.search = 'nearby'
  const slots = new Map<string, Slot>()
  const slotOf = (path: string) => {
    const known = slots.get(path) ?? kernel.slot(path)
    slots.set(path, known)
    return known
  }
  const restingOn = new Map<string, readonly number[]>()
  const touchedBy = (option: string) => {
    const known = restingOn.get(option) ?? placesOf(option, kernel.situation.workload)
    restingOn.set(option, known)
    return known
  }
  const isWanted = workload.options.map(({ id }) => wanted?.has(id) ?? true)
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
  /** With whatever is held. */
  const afresh = (horizonMonths: number) =>
    whatIf({ ...kernel.situation.plan, horizonMonths }, kernel.situation.workload, catalogue, {
      months,
      wanted,
      isLoose,
    })
  const what: WhatIf = {
    now: (ask) => {
      runWhatIsOld()
      return ask(kernel)
    },
    at: (input, value, ask) => {
      if (input.path === HORIZON) return afresh(value).now(ask)
      const slot = slotOf(input.path)
      const before = slot.read()
      makeOld(input)
      slot.set(value)
      runWhatIsOld()
      const answer = ask(kernel)
      slot.set(before)
      makeOld(input)
      return answer
    },
    holding: (input, value, ask) => {
      if (input.path === HORIZON) return ask(afresh(value))
      const slot = slotOf(input.path)
      const before = slot.read()
      makeOld(input)
      slot.set(value)
      const answer = ask(what)
      slot.set(before)
      makeOld(input)
      return answer
    },
    valueOf: ({ path, current }) => (path === HORIZON ? current : (slotOf(path).read() ?? current)),
  }
  return what
}

/** Where the options stand that rest on one of them. */
function placesOf(option: string, workload: CompleteWorkload): readonly number[] {
  return workload.options.flatMap(({ id }, place) => (optionsBehind(id, workload).has(option) ? [place] : []))
}
