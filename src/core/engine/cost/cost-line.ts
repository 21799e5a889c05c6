import type { LineItem, LineItemId } from '../line-item.ts'
import { MONEY_OF, type Money } from '../money.ts'
import type { Situation } from '../situation.ts'
import type { Working } from '../working/working.ts'

/**
 * One line of what an option costs. It is made once and worked out again whenever a figure of the plan has
 * changed: `run` sets its amounts and makes nothing new, so that thousands of cases can be tried.
 */
export interface CostLine {
  readonly id: LineItemId
  readonly money: Money
  readonly group: LineItem['group']
  /** Anchor in docs/method/cost.md. */
  readonly method: string
  /** Of what several options make up together: which of them pays it. */
  part: LineItem['part']
  upFrontUsd: number
  terminalUsd: number
  /** What every month costs, unless they differ. */
  everyMonthUsd: number
  /** Entry t - 1 is month t; counts where `differs`. */
  readonly monthlyUsd: Float64Array
  differs: boolean
  /** The first month in which there is anything to pay a month's cost for. */
  fromMonth: number
  /** The last one; Infinity: it is paid to the end. */
  untilMonth: number
  readonly run: () => void
  readonly working: () => Working
}

/** What a line is about, how its amounts are set, and how that is explained. */
export function costLine(
  { months, room, workEnds }: Pick<Situation, 'months' | 'room' | 'workEnds'>,
  id: LineItemId,
  group: LineItem['group'],
  method: string,
  set: (line: CostLine) => void,
  working: () => Working,
): CostLine {
  const line: CostLine = {
    id,
    money: MONEY_OF[id],
    group,
    method,
    part: null,
    upFrontUsd: 0,
    terminalUsd: 0,
    everyMonthUsd: 0,
    monthlyUsd: room(months),
    differs: false,
    fromMonth: 1,
    untilMonth: Infinity,
    run: () => {
      line.differs = false
      line.fromMonth = 1
      set(line)
      if (group === 'opex' && !GOES_ON.includes(id)) stopEarly(line, workEnds)
    },
    working,
  }
  return line
}

/** A line of running cost that is the same in every month. */
export function everyMonthLine(
  situation: Pick<Situation, 'months' | 'room' | 'workEnds'>,
  id: LineItemId,
  method: string,
  usdPerMonth: () => number,
  working: () => Working,
): CostLine {
  const set = (line: CostLine) => {
    line.everyMonthUsd = usdPerMonth()
  }
  return costLine(situation, id, 'opex', method, set, working)
}

export function runAll(lines: readonly CostLine[]): void {
  for (const line of lines) line.run()
}

/** What a line costs in month t. */
export function monthUsd(line: CostLine, t: number): number {
  return line.differs ? (line.monthlyUsd[t - 1] ?? 0) : line.everyMonthUsd
}

/** Takes the cost out of a line's first months: what has not been delivered costs nothing to run. */
export function startLate(line: CostLine, months: number): void {
  if (months === 0) return
  line.fromMonth = months + 1
  leaveOut(line, 0, months)
}

/** Takes the cost out of a line's months behind so many: nobody runs what has nothing left to do. */
export function stopEarly(line: CostLine, months: number): void {
  if (months >= line.monthlyUsd.length) return
  line.untilMonth = months
  leaveOut(line, months)
}

function leaveOut(line: CostLine, from: number, to?: number): void {
  if (!line.differs) line.monthlyUsd.fill(line.everyMonthUsd)
  line.differs = true
  line.monthlyUsd.fill(0, from, to)
}

/**
 * What is paid to own machines, by contract or by the token: the rest runs for the work and stops with it. Rent and reserved
 * units do too, as far as their terms let them. Method: docs/method/cost.md#the-end-of-a-job.
 */
const GOES_ON: readonly LineItemId[] = [
  'maintenance',
  'support',
  'space',
  'lease',
  'rent',
  'reserved',
  'quote',
  'tokens',
]

/** What is left of a part's lines where the whole has a downtime of its own. */
export function withoutDowntime(lines: readonly CostLine[]): readonly CostLine[] {
  return lines.filter(({ id }) => id !== 'downtime')
}

export function putInPart(lines: readonly CostLine[], part: NonNullable<CostLine['part']>): void {
  for (const line of lines) line.part = part
}
