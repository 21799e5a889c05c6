import { describe, expect, it } from 'vitest'
import { gateUnlock } from './gate-labels.ts'
import { gateUnlockAmong } from './gate-unlock-among.ts'

describe('what would let an option in', () => {
  const [contract, cutOff, exposure] = [
    { unlockId: 'contract-that-allows-it' },
    { unlockId: 'nothing-without-a-network' },
    { unlockId: 'accept-exposure' },
  ] as const

  it('is said of each thing in its way', () => {
    const spare = { unlockId: 'add-a-spare' } as const
    expect(gateUnlockAmong(contract, [contract, spare])).toMatch(/^Get a contract/)
  })

  it('is not offered beside what cannot be moved', () => {
    expect(gateUnlockAmong(contract, [contract, cutOff])).toBe('')
    expect(gateUnlockAmong(cutOff, [contract, cutOff])).toMatch(/^Nothing: without/)
    expect(gateUnlockAmong(contract, [contract, exposure])).toBe('')
  })

  it('is said once where one way lets it past both', () => {
    const [place, secrets] = [{ unlockId: 'dedicated-or-contract' }, { unlockId: 'dedicated' }] as const
    expect(gateUnlockAmong(place, [place])).toMatch(/^Accept dedicated machines in an allowed place, or/)
    expect(gateUnlockAmong(place, [place, secrets])).toBe('')
    expect(gateUnlockAmong(secrets, [place, secrets])).toBe('Accept dedicated machines in an allowed place.')
  })

  it('is left to the sentence that says it', () => {
    const bare = { unlockId: 'whole-server' } as const
    expect(gateUnlockAmong(bare, [bare])).toBe('')
    expect(gateUnlock(bare)).toBe('Choose a server that holds it, or rent it.')
  })

  it('is never that somebody accepts that secrets leave', () => {
    expect(gateUnlockAmong(exposure, [exposure])).toBe('Nothing, as long as the data is critical.')
  })
})
