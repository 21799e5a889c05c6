import type { Catalogue } from '../../catalogue/types.ts'
import type { LineFigure, LineItem } from '../../engine/line-item.ts'
import type { CostLine } from '../../engine/cost/cost-line.ts'
import { optionsBehind } from '../../engine/cost/options-behind.ts'
import { openKernel } from '../../engine/kernel/open-kernel.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import { keysIn, valueOf } from '../../engine/working/formula.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { NumericInput } from '../../plan/numeric-input.ts'
import { HELD, PAID } from './behind-figures.ts'
import { INPUT, isNear, USE, type BoundLine, type BoundWorkload } from './bound-figures.ts'
import type { FollowedInputs } from './followed-inputs.ts'

export interface LiveInput {
  readonly input: NumericInput
  /** Whether something that was found by a search would be found anew, and is not in the workbook. */
  readonly movesWhatIsHeld: boolean
}

/** Cost of money is worked out from it, beside every line. */
const RATE = 'finance/discountRatePerYear'

/**
 * The inputs that may be changed in the workbook: those of which its formulas say what the engine says, with what is
 * searched for as it was found. Each is tried, a little off, in every workload that it bears on.
 */
export function* liveInputs(
  plan: CompletePlan,
  catalogue: Catalogue,
  workloads: readonly BoundWorkload[],
  followed: FollowedInputs,
): Generator<undefined, readonly LiveInput[]> {
  const read = new Set(workloads.flatMap(inputsRead))
  for (const path of [...read]) for (const of of followed.behind(path)) read.add(of)
  read.add(RATE)
  const held = new Set<string>()
  const wrong = new Set<string>()
  for (const one of workloads) {
    const kernel = openKernel(plan, one.workload, catalogueIndex(catalogue, plan))
    const places = new Map(one.workload.options.map(({ id }, at) => [id, at]))
    const compiled = (id: string) => kernel.options[places.get(id) ?? -1]
    const behind = new Map(
      one.options.map(({ option: { id } }) => [id, optionsBehind(id, one.workload, true)]),
    )
    for (const input of plan.inputs) {
      const { path, workload } = input
      if (!read.has(path) || wrong.has(path)) continue
      if (workload !== null && workload !== one.workload.id) continue
      const slot = kernel.slot(path)
      const before = slot.read()
      const touched = one.options.filter(
        ({ option: { id } }) => input.option === null || behind.get(id)?.has(input.option) === true,
      )
      const foundAt = (value: number) => {
        slot.set(value)
        if (input.option === null) kernel.run()
        else for (const { option } of touched) compiled(option.id)?.run()
        const known = valuesWith(plan, one, followed, path, value)
        return touched.map(({ option, lines }) =>
          compared(lines, compiled(option.id)?.lines ?? null, known, input.option !== null),
        )
      }
      const near = foundAt(nudged(input))
      if (near.includes('wrong')) wrong.add(path)
      else if (near.includes('held') || (mayBeFoundAnew(input) && foundAt(farFrom(input)).includes('held'))) {
        held.add(path)
      }
      slot.set(before)
      yield
    }
  }
  return plan.inputs
    .filter(({ path }) => read.has(path) && !wrong.has(path))
    .map((input) => ({ input, movesWhatIsHeld: held.has(input.path) }))
}

function inputsRead({ options, use }: BoundWorkload): readonly string[] {
  const ofLines = options.flatMap(({ lines }) =>
    lines.flatMap(({ figures }) =>
      figures.flatMap(({ bound }) => (bound?.kind === 'expression' ? keysIn(bound.expression) : [])),
    ),
  )
  return [...ofLines, ...(use ? keysIn(use.attempts) : [])].flatMap((key) =>
    key.startsWith(INPUT) ? [key.slice(INPUT.length)] : [],
  )
}

const STEP = 0.07

/** A little higher, or a little lower where it can be no higher. */
function nudged({ current, low, high, min, max, integer }: NumericInput): number {
  const size = Math.abs(current) * STEP || (high - low) * STEP
  const step = integer ? Math.max(1, Math.round(size)) : size
  return current + step <= max ? current + step : Math.max(min, current - step)
}

/** By how much less or more there is to do; what is paid for it moves what is searched for in mixes alone. */
function mayBeFoundAnew({ unit }: NumericInput): boolean {
  return !unit.startsWith('$') && unit !== 'h' && !unit.startsWith('hours')
}

/** The end of its ordinary range that is further away. */
function farFrom({ current, low, high }: NumericInput): number {
  return high - current > current - low ? high : low
}

/** What stands at a key in a month once an input has another value. */
function valuesWith(
  plan: CompletePlan,
  { use, prices }: BoundWorkload,
  followed: FollowedInputs,
  changed: string,
  value: number,
): (key: string, month: number) => number {
  const current = new Map(plan.inputs.map(({ path, current: now }) => [path, now]))
  const input = (path: string): number => {
    if (path === changed) return value
    const expression = followed.expressions.get(path)
    if (!expression) return current.get(path) ?? NaN
    const now = valueOf(expression, (key) => input(key.slice(INPUT.length)))
    return typeof now === 'number' ? now : NaN
  }
  const read = (key: string, month: number): number => {
    if (key === 'month') return month
    if (key.startsWith(INPUT)) return input(key.slice(INPUT.length))
    if (key.startsWith(USE) && use) {
      const of = valueOf(key === `${USE}requests` ? use.requests : use.attempts, (id) => read(id, month))
      return typeof of === 'number' ? of : NaN
    }
    return prices.get(key)?.value ?? NaN
  }
  return read
}

type Found = 'same' | 'held' | 'wrong'

function compared(
  lines: readonly BoundLine[],
  now: readonly CostLine[] | null,
  known: (key: string, month: number) => number,
  isOfOption: boolean,
): Found {
  if (now === null) return 'held'
  let found: Found = 'same'
  for (const { line, figures } of lines) {
    const changed = lineIn(now, line)
    const working = changed?.working()
    if (!changed || !working || changed.fromMonth !== line.formulas.fromMonth) return 'wrong'
    const { upFront, monthly, terminal } = line.formulas
    const said = [working.upFront ?? null, working.monthly ?? null, working.terminal ?? null]
    if (said.join('\n') !== [upFront, monthly, terminal].join('\n')) return 'wrong'
    const paidNow = (t: number) => paidIn(now, line.part, t)
    for (const { figure, bound } of figures) {
      const is = working.figures.find(({ id }) => id === figure.id)
      if (is?.formula !== figure.formula) return 'wrong'
      if (is === undefined || figure.formula !== undefined) continue
      const length = line.monthlyUsd.length
      const expected = (index: number): number => {
        if (bound === null) return entryOf(figure, index)
        if (bound.kind === 'paid') {
          const purchases = bound.at[bound.at.length === 1 ? 0 : index] ?? []
          return purchases.reduce((sum, t) => sum + paidNow(t), 0)
        }
        const value = valueOf(bound.expression, (key) => known(key, index + 1))
        return (typeof value === 'number' ? value : NaN) * (bound.share?.[index] ?? 1)
      }
      const entries = figure.list?.length ?? is.list?.length ?? (bound?.kind === 'expression' ? length : 1)
      for (let index = 0; index < entries; index += 1) {
        const isPaid = index >= line.formulas.fromMonth - 1 && index < (line.formulas.untilMonth ?? Infinity)
        if (!isPaid && entries === length) continue
        if (isNear(expected(index), entryOf(is, index))) continue
        const mayStay =
          HELD.has(figure.id) && !(isOfOption && OF_AVAILABILITY.has(figure.id))
            ? true
            : GOES_BY_UNITS.has(figure.id) && isBoughtOtherwise(lines, now, line.part)
        if (!mayStay) return 'wrong'
        found = 'held'
        break
      }
    }
  }
  return found
}

/** Moved by how often an option is down as well as by what its spares can take over. */
const OF_AVAILABILITY: ReadonlySet<string> = new Set([
  'unavailableShare',
  'unavailableOfFirst',
  'unavailableOfSecond',
])

/** Other machines are bought at other times; in the workbook those stay that were found. */
const GOES_BY_UNITS: ReadonlySet<string> = new Set([...PAID, 'ageYears'])

function isBoughtOtherwise(
  lines: readonly BoundLine[],
  now: readonly CostLine[],
  part: CostLine['part'],
): boolean {
  return lines.some(({ line, figures }) => {
    if (line.part !== part || (line.id !== 'hardware' && line.id !== 'host')) return false
    const is = lineIn(now, line)?.working().figures ?? []
    return figures.some(({ figure }) => {
      const found = is.find(({ id }) => id === figure.id)
      const count = Math.max(figure.list?.length ?? 1, found?.list?.length ?? 1)
      const isOther = (_: unknown, index: number) =>
        found === undefined || entryOf(found, index) !== entryOf(figure, index)
      return HELD.has(figure.id) && Array.from({ length: count }).some(isOther)
    })
  })
}

/** A mix leaves out what it does not pay itself. */
function lineIn(lines: readonly CostLine[], { id, part }: LineItem): CostLine | undefined {
  return lines.find((line) => line.id === id && line.part === part)
}

function entryOf({ value, list }: LineFigure, index: number): number {
  return list ? (list[index] ?? NaN) : value
}

function paidIn(lines: readonly CostLine[], part: CostLine['part'], t: number): number {
  let usd = 0
  for (const line of lines) {
    if ((line.id !== 'hardware' && line.id !== 'host') || line.part !== part) continue
    usd += t === 0 ? line.upFrontUsd : line.differs ? (line.monthlyUsd[t - 1] ?? 0) : line.everyMonthUsd
  }
  return usd
}
