import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyticBreakEven, crossingOf, discountedPayback, simplePayback, valueAt } from './break-even.ts'

/** A curve of an up-front sum and running costs, drawn on to the last month with the last of them. */
function curve(upFront: number, running: readonly number[], last = 240): number[] {
  const values = [upFront]
  for (let t = 1; t <= last; t += 1) {
    values.push((values[t - 1] ?? 0) + (running[Math.min(t, running.length) - 1] ?? 0))
  }
  return values
}

const H = 36

describe('a break-even', () => {
  it('lies exactly where the curves meet, linear inside a month', () => {
    expect(crossingOf(curve(15_000, [500]), curve(0, [10_000]), H)).toEqual({
      kind: 'month',
      month: 15_000 / 9500,
      ahead: [{ from: 15_000 / 9500, to: 36 }],
    })
  })

  it('is a whole month where the curves meet at its end', () => {
    expect(crossingOf(curve(15_000, [500]), curve(0, [3000]), H).month).toBe(6)
  })

  it('is immediate where the option is at or below from the start', () => {
    expect(crossingOf(curve(0, [10]), curve(5, [10]), H)).toEqual({
      kind: 'immediate',
      month: 0,
      ahead: [{ from: 0, to: 36 }],
    })
    expect(crossingOf(curve(5, [10]), curve(5, [10]), H)).toEqual({ kind: 'immediate', month: 0, ahead: [] })
  })

  it('is immediate where both start equal and the option runs cheaper', () => {
    expect(crossingOf(curve(0, [1]), curve(0, [2]), H)).toMatchObject({ kind: 'immediate', month: 0 })
  })

  it('lies beyond the horizon where going on to month 240 finds it', () => {
    expect(crossingOf(curve(10_000, [0]), curve(0, [100]), H)).toEqual({
      kind: 'beyond-horizon',
      month: 100,
      ahead: [],
    })
  })

  it.each([
    {
      // $10,000 against $100 a month; $5,000 more in month 120 and nothing after.
      what: 'the one that lasts, not the first, where a lead is lost again and comes back',
      renewals: [[120, 5000]],
      found: { kind: 'beyond-horizon', month: 150, ahead: [] },
    },
    {
      what: 'temporary where no lead lasts to month 240, with every stretch after the horizon',
      renewals: [[120, 5000], [180, 5000], [240, 5000]],
      found: {
        kind: 'temporary',
        month: 100,
        ahead: [
          { from: 100, to: 119 + 1900 / 4900 },
          { from: 150, to: 179 + 2900 / 4900 },
          { from: 200, to: 239 + 3900 / 4900 },
        ],
      },
    },
    {
      what: 'none where it only draws level and falls behind again',
      renewals: [[101, 100], [102, 9000], [103, 20_000]],
      found: { kind: 'never', month: null, ahead: [] },
    },
  ] as const)('after the horizon is $what', ({ renewals, found }) => {
    const own = curve(10_000, [0])
    for (const [month, usd] of renewals) for (let t: number = month; t <= 240; t += 1) own[t] = (own[t] ?? 0) + usd
    const crossing = crossingOf(own, curve(0, [100]), H)
    expect(crossing.kind).toBe(found.kind)
    expect(crossing.month).toBe(found.month)
    expect(crossing.ahead).toHaveLength(found.ahead.length)
    found.ahead.forEach(({ from, to }, index) => {
      expect(crossing.ahead[index]?.from).toBeCloseTo(from, 9)
      expect(crossing.ahead[index]?.to).toBeCloseTo(to, 9)
    })
  }) // prettier-ignore

  it('inside the horizon counts, whatever comes after it', () => {
    const own = curve(1000, [0]).map((usd, t) => (t >= 100 ? usd + 50_000 : usd))
    expect(crossingOf(own, curve(0, [100]), H)).toMatchObject({ kind: 'month', month: 10 })
  })

  it('never comes where 240 months are not enough, nor where nothing is saved', () => {
    expect(crossingOf(curve(24_100, [0]), curve(0, [100]), H)).toMatchObject({ kind: 'never', month: null })
    expect(crossingOf(curve(24_000, [0]), curve(0, [100]), H)).toMatchObject({
      kind: 'beyond-horizon',
      month: 240,
    })
    expect(crossingOf(curve(100, [10]), curve(0, [10]), H)).toMatchObject({ kind: 'never' })
  })

  it('is temporary where the lead is lost again inside the horizon, also one that starts at once', () => {
    const falls = curve(0, [100, 100, 100, 100, 10])
    const cheapUpFront = curve(50, [40])
    expect(crossingOf(cheapUpFront, falls, H)).toMatchObject({ kind: 'temporary' })
    const api = crossingOf(curve(0, [20]), curve(100, [10]), H)
    expect(api).toEqual({ kind: 'temporary', month: 0, ahead: [{ from: 0, to: 10 }] })
  })

  it('is temporary even where the lead comes back beyond the horizon', () => {
    const steps = [0, 0, 0, 0, 0, 5000, ...new Array<number>(234).fill(0)]
    const found = crossingOf(curve(100, steps), curve(0, [50]), H)
    expect(found).toEqual({ kind: 'temporary', month: 2, ahead: [{ from: 2, to: 5 + 150 / 4950 }] })
  })

  it('names the last entry for good and every stretch ahead where the lead changes often', () => {
    const refreshed = curve(100, [0, 0, 0, 0, 300, ...new Array<number>(235).fill(0)])
    const found = crossingOf(refreshed, curve(0, [50]), H)
    expect(found.kind).toBe('month')
    expect(found.month).toBe(8)
    expect(found.ahead).toEqual([
      { from: 2, to: 4 + 100 / 250 },
      { from: 8, to: 36 },
    ])
  })

  it('does not count a touch as a lead', () => {
    const touching = curve(100, [0, 100])
    expect(crossingOf(touching, curve(0, [100]), H)).toMatchObject({ kind: 'month', month: 1 })
    const leaving = crossingOf(curve(0, [11]), curve(0, [10]), H)
    expect(leaving).toEqual({ kind: 'never', month: null, ahead: [] })
  })

  it('leads from the start where it began cheaper and has cost the same since', () => {
    expect(crossingOf([0, 10, 20, 30], [5, 10, 20, 30], 3)).toEqual({
      kind: 'immediate',
      month: 0,
      ahead: [{ from: 0, to: 3 }],
    })
  })

  it('does not lead where it only draws level', () => {
    expect(crossingOf([10, 10, 10, 10], [0, 10, 10, 10], 3)).toEqual({ kind: 'month', month: 1, ahead: [] })
    expect(crossingOf([10, 10, 20, 20], [0, 10, 10, 10], 3)).toEqual({
      kind: 'never',
      month: null,
      ahead: [],
    })
  })

  it('draws level and then leads: from the moment of drawing level on', () => {
    expect(crossingOf([10, 10, 10, 10], [0, 10, 20, 30], 3)).toEqual({
      kind: 'month',
      month: 1,
      ahead: [{ from: 1, to: 3 }],
    })
  })

  it('is looked for only as far as both curves are known', () => {
    expect(crossingOf([10, 10, 10, 10, 0], [5, 5, 5], 2)).toMatchObject({ kind: 'never' })
  })

  it('counts differences of rounding as none', () => {
    const sum = curve(0, [0.1])
    const product = sum.map((_, t) => t * 0.1)
    expect(crossingOf(sum, product, H).kind).toBe('immediate')
    expect(crossingOf(product, sum, H).kind).toBe('immediate')
  })

  it('is always one of the two when both curves are straight', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(100), fc.nat(100), (upA, upB, runA, runB) => {
        const [a, b] = [curve(upA, [runA]), curve(upB, [runB])]
        const [one, other] = [crossingOf(a, b, H), crossingOf(b, a, H)]
        const isAhead = ({ kind }: typeof one) => kind === 'immediate' || kind === 'month'
        expect(isAhead(one) || isAhead(other)).toBe(true)
      }),
    )
  })

  it('reads a curve between months in a straight line', () => {
    expect(valueAt([0, 100, 300], 1.5)).toBe(200)
    expect(valueAt([0, 100, 300], 2)).toBe(300)
  })
})

describe('payback', () => {
  it('divides what is dearer up front by what is saved in month 1', () => {
    expect(simplePayback(15_000, 2500)).toEqual({ kind: 'months', months: 6 })
  })

  it('is nothing where the option is dearer in neither', () => {
    expect(simplePayback(0, 0)).toEqual({ kind: 'months', months: 0 })
    expect(simplePayback(-100, 10)).toEqual({ kind: 'months', months: 0 })
  })

  it('is never where nothing is saved, also where less is paid up front', () => {
    expect(simplePayback(100, 0)).toEqual({ kind: 'never' })
    expect(simplePayback(100, -10)).toEqual({ kind: 'never' })
    expect(simplePayback(-100, -10)).toEqual({ kind: 'never' })
  })

  it('is never where the quotient is beyond all numbers', () => {
    expect(simplePayback(1e308, 1e-5)).toEqual({ kind: 'never' })
  })

  it('takes longer with discounting: $15,000 at $2,500 a month and 1 % a month is 6.22 months', () => {
    const payback = discountedPayback(15_000, 2500, 0.01)
    expect(payback.kind === 'months' && payback.months).toBeCloseTo(6.2193, 4)
  })

  it('never comes where the discounted saving of all time is less than the extra cost', () => {
    expect(discountedPayback(15_000, 150, 0.01)).toEqual({ kind: 'never' })
    expect(discountedPayback(14_999, 150, 0.01).kind).toBe('months')
  })

  it('is where the discounted curves meet, linear inside the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 100, max: 5000 }),
        (extra, saved) => {
          const rate = 0.01
          const payback = discountedPayback(extra, saved, rate)
          if (payback.kind === 'never') return
          const repaid = [0]
          for (let t = 1; t <= Math.ceil(payback.months) + 1; t += 1) {
            repaid.push((repaid[t - 1] ?? 0) + saved / (1 + rate) ** t)
          }
          expect(valueAt(repaid, payback.months)).toBeCloseTo(extra, 4)
        },
      ),
    )
  })
})

describe('the analytic break-even', () => {
  it('is ln(1 - K(1-d)/A)/ln d: $10,000 against $1,000 falling 5 % a month is month 13.5', () => {
    expect(analyticBreakEven(10_000, 1000, 0.95)).toBeCloseTo(13.5134, 4)
  })

  it('is K/A where the bill stays', () => {
    expect(analyticBreakEven(10_000, 1000, 1)).toBe(10)
  })

  it('never comes where the falling bill adds up to less than the purchase', () => {
    expect(analyticBreakEven(10_000, 1000, 0.9)).toBeNull()
  })
})

describe('very large sums', () => {
  it('do not make a dearer option count as equal: $72,000 on $1e14 is never caught up', () => {
    const cheap = Array.from({ length: 121 }, (_, t) => t * 1e12)
    const dear = cheap.map((usd) => usd + 72_000)
    expect(crossingOf(dear, cheap, 60)).toEqual({ kind: 'never', month: null, ahead: [] })
  })
})
