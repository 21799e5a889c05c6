import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { damagedTexts, newestCopyBeside, setAside } from './damaged.ts'
import { forgetEverything, forgetPlan } from './places.ts'
import { findPlan, storedPlans, writePlan, type WriteRequest, type WriteResult } from './plan-shelf.ts'
import { emptyShelf } from './shelf.test-support.ts'

const now = new Date('2026-11-20T14:02:00Z')
const plan = (requestsPerDay: number): Plan =>
  withPlanValueAt(blankPlan('2026-11-20'), 'workloads/workload-1/demand/requestsPerDay', requestsPerDay)

let shelf = emptyShelf()
beforeEach(() => {
  shelf = emptyShelf()
})

/** Saves on top of what a save before led to. */
function save(count: number, after?: WriteResult, also: Partial<WriteRequest> = {}): WriteResult {
  const { rev, sum } = after?.kind === 'saved' ? after : { rev: 0, sum: null }
  return writePlan(shelf, {
    key: 'a',
    plan: plan(count),
    fromSample: false,
    rev,
    sum,
    now,
    isFirst: false,
    ...also,
  })
}

const storedCount = (key = 'a') => {
  const found = findPlan(shelf, key)
  return found.kind === 'plan' ? found.copy.plan.workloads[0]!.demand.requestsPerDay : found.kind
}

describe('writing a plan', () => {
  it('counts on from the copy that was known', () => {
    const first = save(5)
    expect(first).toMatchObject({ kind: 'saved', rev: 1, savedAt: now.toISOString() })
    expect(save(6, first)).toMatchObject({ kind: 'saved', rev: 2 })
    expect(storedCount()).toBe(6)
  })

  it('writes nothing where another tab has written since', () => {
    const first = save(5)
    save(6, first)
    const before = new Map(shelf.items)
    expect(save(7, first)).toMatchObject({ kind: 'overtaken', newer: { plan: plan(6), rev: 2 } })
    expect(shelf.items).toEqual(before)
  })

  it('tells two copies of one revision apart', () => {
    const mine = save(5)
    shelf.clear()
    save(6)
    expect(save(7, mine)).toMatchObject({ kind: 'overtaken', newer: { plan: plan(6), rev: 1 } })
  })

  it('takes what another tab wrote for its own where both say the same', () => {
    const first = save(5)
    const second = save(6, first)
    expect(save(6, first)).toEqual(second)
  })

  it('writes nothing where the plan was deleted, until an empty place is expected', () => {
    const first = save(5)
    forgetPlan(shelf, 'a')
    expect(save(6, first)).toEqual({ kind: 'gone' })
    expect(shelf.items.has('crossover/plan/a')).toBe(false)
    expect(save(6, undefined, { rev: 1 })).toMatchObject({ kind: 'saved', rev: 2 })
  })

  it('leaves alone what a newer version saved', () => {
    save(5)
    const text = shelf.getItem('crossover/plan/a')!.replace('crossover/plan@5', 'crossover/plan@999')
    shelf.setItem('crossover/plan/a', text)
    expect(save(6)).toEqual({ kind: 'overtaken', newer: null })
    expect(shelf.getItem('crossover/plan/a')).toBe(text)
  })

  it('sets what is damaged aside before it writes', () => {
    const first = save(5)
    shelf.setItem('crossover/plan/a', 'damaged')
    expect(save(6, first)).toMatchObject({ kind: 'saved', rev: 2 })
    expect(damagedTexts(shelf)).toEqual(['damaged'])
    expect(storedCount()).toBe(6)
  })

  it('overwrites nothing damaged where there is no room to set it aside', () => {
    for (const [at, text] of ['x', 'y', 'z'].entries()) shelf.setItem(`crossover/damaged/${at + 1}`, text)
    shelf.setItem('crossover/plan/a', 'damaged')
    expect(save(6)).toEqual({ kind: 'failed' })
    expect(shelf.getItem('crossover/plan/a')).toBe('damaged')
  })

  it.each(['aloud', 'silently'] as const)('says so when the browser refuses %s', (how) => {
    shelf.refuse(how)
    expect(save(5)).toEqual({ kind: 'failed' })
  })

  it('says so when the browser lets no page keep anything', () => {
    const request = { key: 'a', plan: plan(5), fromSample: false, rev: 0, sum: null, now, isFirst: true }
    expect(writePlan(null, request)).toEqual({ kind: 'blocked' })
    const forbidden = {
      ...shelf,
      getItem: () => {
        throw new DOMException('no', 'SecurityError')
      },
    }
    expect(writePlan(forbidden, request)).toEqual({ kind: 'blocked' })
  })
})

describe('what lies beside a plan', () => {
  it('holds the copy before it', () => {
    save(6, save(5))
    expect(newestCopyBeside(shelf, 'a')?.plan).toEqual(plan(5))
  })

  it('is the newest whole one, where the copy before it is damaged too', () => {
    save(7, save(6, save(5), { isFirst: true }))
    shelf.setItem('crossover/previous/a', 'damaged')
    expect(newestCopyBeside(shelf, 'a')?.plan).toEqual(plan(5))
  })

  it('is set aside byte for byte where it can’t be read, three at most', () => {
    for (const [key, text] of Object.entries({ a: '1', b: '2', c: '3' })) {
      shelf.setItem(`crossover/plan/${key}`, text)
      expect(setAside(shelf, key, text)).toBe(true)
    }
    shelf.setItem('crossover/plan/d', '4')
    expect(setAside(shelf, 'd', '4')).toBe(false)
    expect(damagedTexts(shelf)).toEqual(['1', '2', '3'])
    expect(shelf.getItem('crossover/plan/d')).toBe('4')
  })
})

it('lists the plan used last first, and the others by the time of saving', () => {
  save(5, undefined, { key: 'a' })
  save(6, undefined, { key: 'b', now: new Date('2026-11-22T00:00:00Z') })
  save(7, undefined, { key: 'c', now: new Date('2026-11-21T00:00:00Z') })
  save(8, undefined, { key: 'd', now: new Date('2026-11-19T00:00:00Z') })
  expect(storedPlans(shelf).map(({ key }) => key)).toEqual(['d', 'b', 'c', 'a'])
})

it('leaves no name behind when everything is deleted', () => {
  save(6, save(5), { isFirst: true })
  shelf.setItem('crossover/theme', 'dark')
  shelf.setItem('another-app', 'keep')
  forgetEverything(shelf)
  expect([...shelf.items.keys()]).toEqual(['another-app'])
})

it('takes the versions of a plan with it, and those of no other', () => {
  save(6, save(5), { isFirst: true })
  save(6, save(5, undefined, { key: 'ab' }), { key: 'ab', isFirst: true })
  forgetPlan(shelf, 'a')
  expect([...shelf.items.keys()].filter((name) => /\/a(\/|$)/.test(name))).toEqual([])
  expect(shelf.items.has('crossover/version/ab/1')).toBe(true)
})
