import { expect, it, vi } from 'vitest'
import { takeTurns } from './turns.ts'

/** Each step notes its name; as many as there are. */
function* steps(name: string, count: number, log: string[]): Generator<string, string> {
  for (let at = 0; at < count; at += 1) {
    log.push(name)
    yield name
  }
  return name
}

function turnsBy(hand: { goOn: (() => void) | null }) {
  return takeTurns({
    sliceMs: 0,
    pause: (goOn) => {
      hand.goOn = goOn
    },
  })
}

const heard = () => ({ onNote: vi.fn(), onDone: vi.fn(), onFailed: vi.fn() })

function runOut(hand: { goOn: (() => void) | null }) {
  for (let at = 0; at < 100 && hand.goOn; at += 1) {
    const { goOn } = hand
    hand.goOn = null
    goOn()
  }
}

it('does what is more urgent first, even if something else has begun', () => {
  const [hand, log]: [{ goOn: (() => void) | null }, string[]] = [{ goOn: null }, []]
  const { add } = turnsBy(hand)
  add({ id: 1, rank: 2, begin: () => steps('late', 20, log), ...heard() })
  hand.goOn?.()
  const before = log.length
  add({ id: 2, rank: 0, begin: () => steps('first', 20, log), ...heard() })
  runOut(hand)
  expect(log.slice(before, before + 20)).toEqual(Array(20).fill('first'))
  expect(log).toHaveLength(40)
})

it('does not go on with what was dropped, nor say that it was done', () => {
  const [hand, log]: [{ goOn: (() => void) | null }, string[]] = [{ goOn: null }, []]
  const { add, drop } = turnsBy(hand)
  const one = heard()
  add({ id: 1, rank: 0, begin: () => steps('one', 5, log), ...one })
  drop(1)
  runOut(hand)
  expect(log).toEqual([])
  expect(one.onDone).not.toHaveBeenCalled()
})

it('says what each comes to, and where one fails goes on with the others', async () => {
  const hand: { goOn: (() => void) | null } = { goOn: null }
  const { add } = turnsBy(hand)
  const [failing, other, late] = [heard(), heard(), heard()]
  add({
    id: 1,
    rank: 0,
    begin: () => {
      throw new Error('no')
    },
    ...failing,
  })
  add({ id: 2, rank: 0, begin: () => steps('other', 2, []), ...other })
  add({ id: 3, rank: 0, begin: () => Promise.resolve(steps('late', 1, [])), ...late })
  runOut(hand)
  await vi.waitFor(() => {
    runOut(hand)
    expect(late.onDone).toHaveBeenCalledExactlyOnceWith('late')
  })
  expect(failing.onFailed).toHaveBeenCalledOnce()
  expect(other.onDone).toHaveBeenCalledExactlyOnceWith('other')
})
