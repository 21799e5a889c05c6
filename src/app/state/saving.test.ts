// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from './blank-plan.ts'
import { withPlanValueAt } from './plan-path.ts'
import { usePlanStore } from './plan-store.ts'
import { savePlan, savedPlan } from './saved-plans.ts'
import { saveNow, settle, startSaving } from './saving.ts'
import { useSaving } from './saving-status.ts'

const { getState } = usePlanStore
const status = () => useSaving.getState().status.kind

function requests(count: number) {
  return (plan: Plan) => withPlanValueAt(plan, 'workloads/workload-1/demand/requestsPerDay', count)
}

/** The requests a day that stand in storage under the open plan's key; null where nothing stands. */
function kept(key = getState().key): unknown {
  const stored = savedPlan(localStorage, key)
  if (stored?.kind !== 'plan') return null
  return stored.saved.plan.workloads[0]?.demand.requestsPerDay
}

let listening = false
beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  useSaving.setState({ status: { kind: 'nothing-to-save' }, isStopped: false })
  if (!listening) startSaving(localStorage)
  listening = true
  getState().open(blankPlan('2026-11-20'))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('keeps an edit within half a second', () => {
  getState().edit(requests(5))
  expect(status()).toBe('saving')
  vi.advanceTimersByTime(500)
  expect(status()).toBe('saved')
  expect(kept()).toBe(5)
})

it('keeps the last edit when the page goes away before that', () => {
  getState().edit(requests(5))
  window.dispatchEvent(new Event('pagehide'))
  expect(kept()).toBe(5)
})

it('keeps no sample and no plan in which nothing was said', () => {
  vi.advanceTimersByTime(1000)
  expect(localStorage).toHaveLength(0)
  getState().open(blankPlan('2026-11-20'), { origin: 'sample' })
  getState().edit(requests(5))
  vi.advanceTimersByTime(1000)
  expect(localStorage).toHaveLength(0)
})

it('keeps what was last said in a plan before another one is opened', () => {
  getState().edit(requests(5))
  const { key } = getState()
  getState().startOwn()
  expect(kept(key)).toBe(5)
})

it('writes nothing over what another tab saved, until somebody chooses', () => {
  getState().edit(requests(5))
  vi.advanceTimersByTime(500)
  const { key } = getState()
  savePlan(localStorage, key, requests(7)(blankPlan('2026-11-20')), 1, new Date())
  getState().edit(requests(6))
  vi.advanceTimersByTime(500)
  expect(status()).toBe('overtaken')
  getState().edit(requests(8))
  vi.advanceTimersByTime(500)
  expect(kept(key)).toBe(7)

  settle('keep-as-copy')
  vi.advanceTimersByTime(500)
  expect(kept(key)).toBe(7)
  expect(getState().key).not.toBe(key)
  expect(kept()).toBe(8)
})

it('opens the other tab’s plan where that is chosen', () => {
  getState().edit(requests(5))
  vi.advanceTimersByTime(500)
  const { key } = getState()
  savePlan(localStorage, key, requests(7)(blankPlan('2026-11-20')), 1, new Date())
  getState().edit(requests(6))
  vi.advanceTimersByTime(500)
  settle('use-newer')
  expect(getState().plan.workloads[0]?.demand.requestsPerDay).toBe(7)
  getState().edit(requests(9))
  vi.advanceTimersByTime(500)
  expect(kept(key)).toBe(9)
})

it('says so when the browser keeps nothing, and keeps it once there is room', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  getState().edit(requests(5))
  vi.advanceTimersByTime(500)
  expect(status()).toBe('failed')
  full.mockRestore()
  saveNow()
  expect(status()).toBe('saved')
  expect(kept()).toBe(5)
})

it('writes nothing any more after a crash', () => {
  useSaving.setState({ isStopped: true })
  getState().edit(requests(5))
  vi.advanceTimersByTime(1000)
  window.dispatchEvent(new Event('pagehide'))
  expect(localStorage).toHaveLength(0)
})
