import type { BreakEvenKind, Payback } from './evaluation.ts'
import { log } from '../units/exact-math/log.ts'
import { pow } from '../units/exact-math/pow.ts'
import { expLessOne, logOfOneAnd } from '../units/exact-math/near-one.ts'

/**
 * When one option becomes cheaper than another on cumulative cash. Curves hold t = 0, 1, 2, … and are
 * linear inside a month. Method: docs/method/cost.md#break-even.
 */
export interface Crossing {
  readonly kind: BreakEvenKind
  /** 0 when immediate, null when never; for temporary, the start of the first stretch ahead. */
  readonly month: number | null
  readonly ahead: readonly { readonly from: number; readonly to: number }[]
}

/** Differences smaller than this share of the sums themselves are rounding, not leads. */
const ROUNDING = 1e-12

/**
 * $15,000 and $500 a month against $3,000 a month: at or below from month 6.0 on.
 * $15,000 and $500 a month against $100 a month: never.
 */
export function crossingOf(
  option: ArrayLike<number>,
  against: ArrayLike<number>,
  horizonMonths: number,
): Crossing {
  const lastMonth = Math.min(option.length, against.length) - 1
  const differenceAt = (t: number) => leadAt(option, against, t)
  const within = leadsBetween(differenceAt, 0, horizonMonths)
  if (within.from !== null) {
    const { from, isStrict } = within
    const ahead = isStrict ? [...within.ahead, { from, to: horizonMonths }] : within.ahead
    return { kind: from === 0 ? 'immediate' : 'month', month: from, ahead }
  }
  // After the horizon only a lead that lasts is a break-even; one that is lost again is temporary.
  const all = within.ahead.length > 0 ? within : leadsBetween(differenceAt, horizonMonths, lastMonth)
  if (all.from !== null) return { kind: 'beyond-horizon', month: all.from, ahead: [] }
  const [first] = all.ahead
  if (first) return { kind: 'temporary', month: first.from, ahead: all.ahead }
  return { kind: 'never', month: null, ahead: [] }
}

interface Leads {
  /** Stretches that are lost again; one without a moment strictly ahead is none. */
  readonly ahead: readonly { readonly from: number; readonly to: number }[]
  /** Where the one begins that still holds in the last month, if it does, and whether it is ever strictly ahead. */
  readonly from: number | null
  readonly isStrict: boolean
}

function leadsBetween(differenceAt: (t: number) => number, first: number, last: number): Leads {
  const ahead: { from: number; to: number }[] = []
  let now = differenceAt(first)
  let from: number | null = now <= 0 ? first : null
  let isStrict = now < 0
  for (let t = first; t < last; t += 1) {
    const next = differenceAt(t + 1)
    if (next <= 0) {
      if (from === null) isStrict = false
      from ??= zeroBetween(t, now, next)
      isStrict ||= next < 0
    } else if (from !== null) {
      if (isStrict) ahead.push({ from, to: zeroBetween(t, now, next) })
      from = null
    }
    now = next
  }
  return { ahead, from, isStrict }
}

/** A curve's value at a moment, linear inside a month. */
export function valueAt(curve: ArrayLike<number>, month: number): number {
  const start = Math.floor(month)
  const before = curve[start] ?? 0
  const after = curve[start + 1] ?? before
  return before + (after - before) * (month - start)
}

/**
 * Months until what A costs more up front is saved, at month 1's running costs: (upA - upB) / (runB - runA).
 * 0 where A is dearer in neither; never where nothing is saved: a negative quotient is not a time.
 */
export function simplePayback(extraUpFrontUsd: number, savedPerMonthUsd: number): Payback {
  return discountedPayback(extraUpFrontUsd, savedPerMonthUsd, 0)
}

/**
 * The same on discounted curves: when the present value of month 1's saving, month after month, has
 * repaid the extra up-front cost, linear inside a month.
 */
export function discountedPayback(
  extraUpFrontUsd: number,
  savedPerMonthUsd: number,
  ratePerMonth: number,
): Payback {
  if (extraUpFrontUsd <= 0 && savedPerMonthUsd >= 0) return { kind: 'months', months: 0 }
  if (savedPerMonthUsd <= 0) return { kind: 'never' }
  const undiscounted = extraUpFrontUsd / savedPerMonthUsd
  if (ratePerMonth === 0) return months(undiscounted)
  if (undiscounted * ratePerMonth >= 1) return { kind: 'never' }
  const perMonth = logOfOneAnd(ratePerMonth)
  const exact = -logOfOneAnd(-undiscounted * ratePerMonth) / perMonth
  const whole = Math.floor(exact + ROUNDING)
  const repaid = -expLessOne(-whole * perMonth) / ratePerMonth
  const rest = (undiscounted - repaid) * pow(1 + ratePerMonth, whole + 1)
  return months(whole + Math.min(1, Math.max(0, rest)))
}

/**
 * The analytic break-even where owning costs nothing to run and the API bill of A dollars a month changes
 * by the factor d every month: ln(1 - K(1-d)/A) / ln d; null where the falling bill never repays K.
 *
 * $10,000 against $1,000 a month falling 5 % a month: month 13.5; at 10 % a month, never.
 */
export function analyticBreakEven(upFrontUsd: number, firstMonthUsd: number, factor: number): number | null {
  if (factor === 1) return upFrontUsd / firstMonthUsd
  const left = 1 - (upFrontUsd * (1 - factor)) / firstMonthUsd
  return left <= ROUNDING ? null : log(left) / log(factor)
}

function months(value: number): Payback {
  return Number.isFinite(value) ? { kind: 'months', months: value } : { kind: 'never' }
}

/** Negative where the option has cost less so far; rounding counts as equal. */
function leadAt(option: ArrayLike<number>, against: ArrayLike<number>, t: number): number {
  const [a, b] = [option[t] ?? 0, against[t] ?? 0]
  const difference = a - b
  return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference
}

/** Where the straight line from (t, now) to (t + 1, next) passes zero. */
function zeroBetween(t: number, now: number, next: number): number {
  return t + now / (now - next)
}
