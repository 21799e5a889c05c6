import type { UnlockId } from '../decision/rules/gate-failure-values.ts'
import { gateUnlock, type Unlocked } from './gate-labels.ts'

/**
 * What would let an option in, beside the sentence of one of several things in its way: nothing, where that sentence says it already, what lets
 * it past another of them does it too, or another cannot be moved at all.
 */
export function gateUnlockAmong(failure: Unlocked, all: readonly Unlocked[]): string {
  const { unlockId } = failure
  const isInVain = !isForGood(failure) && all.some(isForGood)
  const isDone = all.some((other) => DONE_BY[unlockId] === other.unlockId)
  return isInVain || isDone || SAID_BY_ITS_SENTENCE.has(unlockId) ? '' : gateUnlock(failure)
}

/** What asks for more than one of two ways asks for that way. */
const DONE_BY: Partial<Record<UnlockId, UnlockId>> = {
  'dedicated-or-contract': 'dedicated',
  'say-it-stays-or-dedicated': 'say-it-stays',
  'say-it-meets-the-contract': 'say-it-stays',
}

const SAID_BY_ITS_SENTENCE: ReadonlySet<UnlockId> = new Set([
  'whole-server',
  'lower-a-share',
  'beyond-the-allowance',
  'raise-the-cap',
  'more-replicas',
  'bridge-the-wait',
])

function isForGood({ unlockId }: Unlocked): boolean {
  return FOR_GOOD.has(unlockId)
}

const FOR_GOOD: ReadonlySet<UnlockId> = new Set([
  'isolated-on-premises',
  'nothing-without-a-network',
  'accept-exposure',
])
