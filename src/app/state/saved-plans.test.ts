import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from './blank-plan.ts'
import { withPlanValueAt } from './plan-path.ts'
import {
  checksum,
  damagedTexts,
  forgetEverything,
  previousCopy,
  savePlan,
  savedPlan,
  savedPlans,
  setAside,
} from './saved-plans.ts'

/** A browser's storage in a few lines, and what happens when it is full. */
function emptyShelf() {
  const items = new Map<string, string>()
  let refuses: 'nothing' | 'aloud' | 'silently' = 'nothing'
  return {
    items,
    refuse: (how: typeof refuses) => {
      refuses = how
    },
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (refuses === 'aloud') throw new DOMException('full', 'QuotaExceededError')
      if (refuses === 'nothing') items.set(name, text)
    },
    removeItem: (name: string) => {
      items.delete(name)
    },
    clear: () => {
      items.clear()
    },
  } satisfies Storage & Record<string, unknown>
}

const now = new Date('2026-11-20T14:02:00Z')
const plan = (requestsPerDay: number): Plan =>
  withPlanValueAt(blankPlan('2026-11-20'), 'workloads/workload-1/demand/requestsPerDay', requestsPerDay)

let shelf = emptyShelf()
beforeEach(() => {
  shelf = emptyShelf()
})

describe('keeping a plan', () => {
  it('gives it back as it was', () => {
    expect(savePlan(shelf, 'a', plan(5), 0, now)).toEqual({
      kind: 'saved',
      rev: 1,
      savedAt: now.toISOString(),
    })
    expect(savedPlan(shelf, 'a')).toMatchObject({ kind: 'plan', saved: { plan: plan(5), rev: 1 } })
  })

  it('keeps the copy before it', () => {
    savePlan(shelf, 'a', plan(5), 0, now)
    savePlan(shelf, 'a', plan(6), 1, now)
    expect(previousCopy(shelf, 'a')?.plan).toEqual(plan(5))
  })

  it('writes nothing where another tab has written since', () => {
    savePlan(shelf, 'a', plan(5), 0, now)
    savePlan(shelf, 'a', plan(6), 1, now)
    const before = new Map(shelf.items)
    const result = savePlan(shelf, 'a', plan(7), 1, now)
    expect(result).toMatchObject({ kind: 'overtaken', newer: { plan: plan(6), rev: 2 } })
    expect(shelf.items).toEqual(before)
  })

  it.each(['aloud', 'silently'] as const)('says so when the browser refuses %s', (how) => {
    shelf.refuse(how)
    expect(savePlan(shelf, 'a', plan(5), 0, now)).toEqual({ kind: 'failed' })
  })

  it('opens the plan used last first', () => {
    savePlan(shelf, 'a', plan(5), 0, now)
    savePlan(shelf, 'b', plan(6), 0, new Date('2026-11-21T00:00:00Z'))
    savePlan(shelf, 'a', plan(7), 1, now)
    expect(savedPlans(shelf).map((stored) => (stored.kind === 'plan' ? stored.saved.key : ''))).toEqual([
      'a',
      'b',
    ])
  })

  it('leaves no key behind when everything is deleted', () => {
    savePlan(shelf, 'a', plan(5), 0, now)
    shelf.setItem('crossover/theme', 'dark')
    shelf.setItem('another-app', 'keep')
    forgetEverything(shelf)
    expect([...shelf.items.keys()]).toEqual(['another-app'])
  })
})

describe('what cannot be read', () => {
  const whole = () => {
    savePlan(shelf, 'a', plan(5), 0, now)
    return shelf.getItem('crossover/plan/a') ?? ''
  }
  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['cut short', (text) => text.slice(0, -20)],
    ['changed inside', (text) => text.replace('\\"requestsPerDay\\": 5', '\\"requestsPerDay\\": 9')],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a string', () => '"x"'],
    ['a page', () => '<!doctype html>'],
    ['a NUL', () => '\0'],
    ['empty', () => ''],
    ['large', () => 'x'.repeat(4_900_000)],
    ['polluting', () => '{"__proto__":{"polluted":1}}'],
    ['before the first version', (text) => text.replace('crossover/plan@2', 'crossover/plan@-1')],
  ]

  it.each(damages)('is noticed and not overwritten: %s', (_name, damage) => {
    const text = damage(whole())
    shelf.setItem('crossover/plan/a', text)
    expect(savedPlan(shelf, 'a')?.kind).toBe('damaged')
    expect(savePlan(shelf, 'a', plan(6), 1, now)).toEqual({ kind: 'occupied' })
    expect(shelf.getItem('crossover/plan/a')).toBe(text)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('is set aside byte for byte, three at most', () => {
    for (const [key, text] of Object.entries({ a: '1', b: '2', c: '3' })) {
      shelf.setItem(`crossover/plan/${key}`, text)
      expect(setAside(shelf, key, text)).toBe(true)
    }
    shelf.setItem('crossover/plan/d', '4')
    expect(setAside(shelf, 'd', '4')).toBe(false)
    expect(damagedTexts(shelf)).toEqual(['1', '2', '3'])
    expect(shelf.getItem('crossover/plan/d')).toBe('4')
  })

  it('leaves alone what a newer version saved', () => {
    const text = whole().replace('crossover/plan@2', 'crossover/plan@999')
    shelf.setItem('crossover/plan/a', text)
    expect(savedPlan(shelf, 'a')?.kind).toBe('newer')
    expect(savePlan(shelf, 'a', plan(6), 1, now)).toEqual({ kind: 'occupied' })
    expect(shelf.getItem('crossover/plan/a')).toBe(text)
  })
})

it('sums up a text', () => {
  expect(checksum('')).toBe('811c9dc5')
  expect(checksum('a')).toBe('e40c292c')
})
