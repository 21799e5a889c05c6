import { describe, expect, it } from 'vitest'
import { blankPlan } from '../blank-plan.ts'
import type { Copy } from './envelope.ts'
import { begin, isAtRisk, step, type Keeping, type SavingEvent } from './machine.ts'

const plan = (name: string) => ({ ...blankPlan('2026-11-20'), name })
const [mine, edited, theirs] = [plan('mine'), plan('edited'), plan('theirs')]

const copy = (of: typeof mine, rev: number): Copy => ({
  plan: of,
  rev,
  sum: `${of.name} ${rev}`,
  savedAt: '2026-11-20T14:02:00.000Z',
  fromSample: false,
  why: null,
  data: of.name,
})
const opened = { key: 'a', plan: mine, base: mine, fromSample: false, isBlank: false } as const
const saved = begin({ ...opened, found: { kind: 'plan', copy: copy(mine, 1) }, isSame: true }).next

/** The state after these events, and the effects of the last. */
function after(from: Keeping, ...events: readonly SavingEvent[]) {
  return events.reduce<ReturnType<typeof step>>((now, event) => step(now.next, event), {
    next: from,
    effects: [],
  })
}
const edit: SavingEvent = { kind: 'edited', plan: edited }
const written = (kind: 'failed' | 'blocked' | 'gone'): SavingEvent => ({
  kind: 'written',
  plan: edited,
  result: { kind },
})
const wasSaved: SavingEvent = {
  kind: 'written',
  plan: edited,
  result: { kind: 'saved', rev: 2, sum: 'edited 2', savedAt: '2026-11-20T14:03:00.000Z' },
}
const seenTheirs: SavingEvent = {
  kind: 'seen',
  found: { kind: 'plan', copy: copy(theirs, 2) },
  isSame: false,
}
const seenNothing: SavingEvent = { kind: 'seen', found: { kind: 'nothing' }, isSame: false }

describe('a plan that is opened', () => {
  it('is saved where storage holds it', () => {
    expect(saved.status).toEqual({ kind: 'saved', savedAt: '2026-11-20T14:02:00.000Z' })
    expect(isAtRisk(saved)).toBe(false)
  })

  it('has nothing to save while nothing is said in it', () => {
    const { next, effects } = begin({ ...opened, found: { kind: 'nothing' }, isSame: false, isBlank: true })
    expect(next.status.kind).toBe('nothing-to-save')
    expect(effects).toEqual([])
  })

  it('waits to be written where storage holds nothing of what it says', () => {
    const { next, effects } = begin({ ...opened, found: { kind: 'nothing' }, isSame: false })
    expect(next.status.kind).toBe('saving')
    expect(effects).toEqual(['wait'])
  })

  it('writes nothing where another tab has saved since it was read', () => {
    const { next, effects } = begin({
      ...opened,
      found: { kind: 'plan', copy: copy(theirs, 4) },
      isSame: false,
    })
    expect(next.status).toMatchObject({ kind: 'overtaken', newer: { plan: theirs }, isUnsaved: false })
    expect(effects).toEqual([])
  })
})

describe('an edit', () => {
  it('waits, is written, and is told to the other tabs', () => {
    expect(after(saved, edit)).toMatchObject({ next: { status: { kind: 'saving' } }, effects: ['wait'] })
    expect(after(saved, edit, { kind: 'due' }).effects).toEqual(['write'])
    const { next, effects } = after(saved, edit, { kind: 'due' }, wasSaved)
    expect(next).toMatchObject({ status: { kind: 'saved' }, rev: 2, sum: 'edited 2' })
    expect(effects).toEqual(['tell'])
  })

  it('that was undone before it was written needs no writing', () => {
    const { next, effects } = after(saved, edit, { kind: 'edited', plan: mine }, { kind: 'due' })
    expect(next.status.kind).toBe('saved')
    expect(effects).toEqual([])
  })

  it('made while the one before was written waits in its turn', () => {
    const { next, effects } = after(saved, edit, { kind: 'edited', plan: theirs }, wasSaved)
    expect(next.status.kind).toBe('saving')
    expect(effects).toEqual(['wait', 'tell'])
  })

  it.each(['failed', 'blocked'] as const)(
    'that %s is at risk, is tried again later, and at the next edit',
    (kind) => {
      const { next, effects } = after(saved, edit, { kind: 'due' }, written(kind))
      expect([next.status.kind, effects, isAtRisk(next)]).toEqual([kind, ['retry'], true])
      expect(after(next, { kind: 'due' }).effects).toEqual(['write'])
      expect(after(next, { kind: 'edited', plan: theirs })).toMatchObject({
        next: { status: { kind } },
        effects: ['wait'],
      })
    },
  )

  it.each([seenTheirs, seenNothing])('writes nothing while somebody has to choose', (event) => {
    const { next } = after(saved, event, edit)
    expect(isAtRisk(next)).toBe(true)
    expect(after(next, { kind: 'due' }).effects).toEqual([])
  })
})

describe('a look at the place', () => {
  it('finds that another tab was here, which puts nothing at risk that was saved', () => {
    const { next } = after(saved, seenTheirs)
    expect(next.status).toMatchObject({ kind: 'overtaken', isUnsaved: false })
    expect(isAtRisk(next)).toBe(false)
  })

  it('finds the plan deleted, which is put right by saving it again and by nothing else', () => {
    const { next } = after(saved, seenNothing)
    expect([next.status.kind, isAtRisk(next)]).toEqual(['gone', true])
    const again = after(next, { kind: 'save-again' })
    expect(again).toMatchObject({ next: { sum: null, rev: 1 }, effects: ['write'] })
  })

  it('finds the very copy back that was missed', () => {
    const back: SavingEvent = { kind: 'seen', found: { kind: 'plan', copy: copy(mine, 1) }, isSame: true }
    expect(after(saved, seenNothing, back).next.status.kind).toBe('saved')
  })

  it('writes over what is damaged, since the tab holds it whole', () => {
    const { effects } = after(saved, { kind: 'seen', found: { kind: 'damaged', text: 'x' }, isSame: false })
    expect(effects).toEqual(['write'])
  })

  it('that nobody allows leaves it open whether the plan is kept', () => {
    const { next, effects } = after(saved, { kind: 'seen', found: { kind: 'unreachable' }, isSame: false })
    expect([next.status.kind, effects, isAtRisk(next)]).toEqual(['blocked', ['retry'], true])
  })

  it('finds what only a newer Crossover can read', () => {
    const newer: SavingEvent = { kind: 'seen', found: { kind: 'newer', text: 'x', data: 'x' }, isSame: false }
    expect(after(saved, edit, newer).next.status).toEqual({ kind: 'overtaken', newer: null, isUnsaved: true })
  })
})

it('goes on from the other tab’s copy once that is taken', () => {
  const { next } = after(saved, edit, seenTheirs, { kind: 'newer-taken', newer: copy(theirs, 2) })
  expect(next).toMatchObject({ plan: theirs, rev: 2, sum: 'theirs 2', status: { kind: 'saved' } })
})
