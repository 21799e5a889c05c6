import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import { withInput } from '../../engine/with-input.test-support.ts'
import {
  apart,
  apartFromEvaluation,
  changedBook,
  drawn,
  inputOf,
  modelOf,
} from './changed-book.test-support.ts'
import { recalculated } from './recalculated.test-support.ts'
import { bookOf } from './workbook.ts'

const SLOW = 60_000
const DRAWS = 8

describe.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const))('the workbook of %s', (_, plan) => {
  const input = inputOf(plan)
  const model = modelOf(input)
  const book = bookOf(input, model)

  it('comes to what the engine says in every cell that is worked out', () => {
    const cell = recalculated(book)
    const wrong: string[] = []
    let count = 0
    for (const { name, rows } of book.sheets) {
      for (const [row, cells] of rows.entries()) {
        for (const [column, one] of cells.entries()) {
          if (one?.kind !== 'formula') continue
          count += 1
          const found = cell(name, row, column)
          const isSame =
            typeof found === 'number' && typeof one.value === 'number'
              ? Math.abs(found - one.value) <= 1e-9 * Math.max(1, Math.abs(one.value))
              : found === one.value
          if (!isSame)
            wrong.push(
              `${name} ${row} ${column}: ${one.formula} is ${String(found)}, not ${String(one.value)}`,
            )
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
    expect(count).toBeGreaterThan(1000)
    expect(apart(input, model, book, { changes: [], prices: new Map() }, cell)).toEqual([])
  })

  it('lets thirty figures and more be changed, prices, volumes, tokens and hours among them', () => {
    const ids = new Set(model.live.map(({ input: { id } }) => id))
    expect(model.live.length).toBeGreaterThanOrEqual(30)
    expect([...ids]).toEqual(
      expect.arrayContaining([
        'requestsPerDay',
        'inputTokens',
        'outputTokens',
        'opsHoursPerMonth',
        'priceFactor',
        'discountRatePerYear',
      ]),
    )
    expect(book.names.length).toBe(new Set(book.names.map(({ name }) => name.toLowerCase())).size)
  })

  it(
    'comes to what the engine says of three changes with what is found held, whichever they are',
    { timeout: SLOW },
    () => {
      const found = Array.from({ length: DRAWS }, (_unused, seed) => {
        const draws = drawn(model, 3, seed)
        const changed = changedBook(book, draws.values)
        const wrong = apart(input, model, changed, draws, recalculated(changed))
        return wrong.length === 0 ? [] : [{ with: [...draws.values], wrong }]
      })
      expect(found.flat()).toEqual([])
    },
  )

  it(
    'comes to what the whole engine says of changes by which nothing is found anew',
    { timeout: SLOW },
    () => {
      const still = {
        ...model,
        live: model.live.filter(({ movesWhatIsHeld }) => !movesWhatIsHeld),
        workloads: [],
      }
      const found = Array.from({ length: DRAWS }, (_unused, seed) => {
        const { values, changes } = drawn(still, 3, seed)
        const cell = recalculated(changedBook(book, values))
        const plan = changes.reduce((now, { path, value }) => withInput(now, path, value), input.complete)
        const wrong = apartFromEvaluation(model, book, plan, cell)
        return wrong.length === 0 ? [] : [{ with: [...values], wrong }]
      })
      expect(found.flat()).toEqual([])
    },
  )
})

describe('a price of the catalogue that is changed in the workbook', () => {
  it('comes to what the engine says of a plan that says the price itself', () => {
    const plan = EXAMPLE_PLANS[0]!.plan
    const input = inputOf(plan)
    const model = modelOf(input)
    const book = bookOf(input, model)
    const price = { inputUsdPerMTok: 3.5, outputUsdPerMTok: 11, cachedInputUsdPerMTok: 0.5 }
    const [workload] = plan.workloads
    const values = new Map(
      Object.entries(price).map(([figure, usd]) => [`price:${workload!.id}/api/${figure}`, usd]),
    )
    const options = workload!.options.map((option) =>
      option.id === 'api' && option.kind === 'api' ? { ...option, price } : option,
    )
    const own = inputOf({ ...plan, workloads: [{ ...workload!, options }] })
    expect(apartFromEvaluation(model, book, own.complete, recalculated(changedBook(book, values)))).toEqual(
      [],
    )
  })
})
