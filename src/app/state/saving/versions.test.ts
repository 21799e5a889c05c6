import { beforeEach, expect, it } from 'vitest'
import type { Option, Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import type { Copy, VersionReason } from './envelope.ts'
import { emptyShelf } from './shelf.test-support.ts'
import { keepAutomatic, keepVersion, versionsOf } from './versions.ts'

const plan = (name: string): Plan => ({ ...blankPlan('2026-11-20'), name })
const at = (minute: number) => new Date(Date.parse('2026-11-20T10:00:00Z') + minute * 60_000)

let shelf = emptyShelf()
beforeEach(() => {
  shelf = emptyShelf()
})

const keep = (name: string, why: VersionReason, minute = 0, key = 'a') =>
  keepVersion(shelf, key, plan(name), { rev: 1, savedAt: at(minute).toISOString(), fromSample: false, why })

const names = (key = 'a') => versionsOf(shelf, key).map(({ copy }) => copy.plan.name)

const copy = (name: string, minute: number): Copy => ({
  plan: plan(name),
  rev: 1,
  sum: name,
  savedAt: at(minute).toISOString(),
  fromSample: false,
  why: null,
  data: name,
})

it('keeps the last five of each kind, newest first', () => {
  for (let n = 1; n <= 7; n += 1) keep(`automatic ${n}`, 'automatic', n)
  for (let n = 1; n <= 6; n += 1) keep(`file ${n}`, 'before-file', 10 + n)
  expect(names()).toEqual(
    [6, 5, 4, 3, 2].map((n) => `file ${n}`).concat([7, 6, 5, 4, 3].map((n) => `automatic ${n}`)),
  )
})

it('keeps the order in which versions were made, though the clock was set back', () => {
  keep('first', 'automatic', 600)
  keep('second', 'automatic', 0)
  expect(names()).toEqual(['second', 'first'])
})

it('keeps an automatic version no more than every ten minutes, and always the first since the plan was opened', () => {
  const saves: readonly (readonly [string, number, boolean])[] = [
    ['as it was opened', 0, true],
    ['a moment later', 1, false],
    ['nine minutes later', 9, false],
    ['eleven minutes later', 11, false],
    ['opened again at once', 12, true],
  ]
  for (const [name, minute, isFirst] of saves) {
    keepAutomatic(shelf, 'a', copy(name, minute), { now: at(minute), isFirst })
  }
  expect(names()).toEqual(['opened again at once', 'eleven minutes later', 'as it was opened'])
})

it('goes on keeping versions after the clock was set back a year', () => {
  keepAutomatic(shelf, 'a', copy('before', 0), { now: at(0), isFirst: true })
  keepAutomatic(shelf, 'a', copy('after', -525_600), { now: at(-525_600), isFirst: false })
  expect(names()).toEqual(['after', 'before'])
})

it('leaves out a version that can’t be read, and goes on counting after it', () => {
  keep('one', 'automatic')
  shelf.setItem('crossover/version/a/2', 'damaged')
  keep('three', 'automatic')
  expect(names()).toEqual(['three', 'one'])
  expect(shelf.getItem('crossover/version/a/2')).toBe('damaged')
})

it.each(['aloud', 'silently'] as const)('says so when the browser refuses %s', (how) => {
  shelf.refuse(how)
  expect(keep('one', 'conflict')).toBe(false)
})

it('holds no more than a million characters, and lets automatic versions of any plan go first', () => {
  const options = Array.from({ length: 24 }, (_, n): Option => {
    return { id: `quote-${n}`, kind: 'quote', name: 'x'.repeat(120), upFrontUsd: 15_000, monthlyUsd: n }
  })
  const workloads = Array.from({ length: 20 }, (_, n) => ({
    ...plan('').workloads[0]!,
    id: `w-${n}`,
    options,
  }))
  const heavy = (name: string): Plan => ({ ...plan(name), workloads })
  const keepHeavy = (key: string, name: string, why: VersionReason, minute: number) =>
    keepVersion(shelf, key, heavy(name), {
      rev: 1,
      savedAt: at(minute).toISOString(),
      fromSample: false,
      why,
    })
  keepHeavy('a', 'mine', 'conflict', 0)
  shelf.setItem('crossover/version/e/1', 'damaged')
  for (let n = 1; n <= 5; n += 1) {
    keepHeavy('b', `b ${n}`, 'automatic', n)
    keepHeavy('c', `c ${n}`, 'automatic', n + 10)
    keepHeavy('d', `d ${n}`, 'automatic', n + 20)
  }
  const size = [...shelf.items.values()].reduce((sum, text) => sum + text.length, 0)
  expect(size).toBeLessThanOrEqual(1_000_000)
  expect(size).toBeGreaterThan(800_000)
  const left = [...shelf.items.keys()]
  expect(left).toContain('crossover/version/a/1')
  expect(left).toContain('crossover/version/d/5')
  expect(left).not.toContain('crossover/version/b/1')
  expect(left).not.toContain('crossover/version/e/1')
})
