import type { CompleteHybrid } from '../../plan/complete-plan.ts'
import type { Demand } from '../demand.ts'
import { kindsOfPart } from '../kinds-of-part.ts'
import { noTokensOfSome, setTokensOfSome } from '../request-tokens.ts'
import type { Situation } from '../situation.ts'

/** What a part of a mix reads of its workload. */
export interface PartSituation {
  readonly situation: Situation
  /** Takes the tokens from the workload's as they are now. */
  readonly set: () => void
}

/** The situation of the workload with the requests of the kinds that the part gets; the same one where it gets all. */
export function situationOfPart(
  mix: CompleteHybrid,
  part: 'local' | 'cloud',
  whole: Situation,
): PartSituation {
  const kinds = kindsOfPart(mix, part, whole.workload.demand)
  if (kinds === null) return { situation: whole, set: () => undefined }
  const roomForTokens = noTokensOfSome(kinds)
  const { demand: all } = whole
  const demand: Demand = {
    get volume() {
      return all.volume
    },
    get activeShare() {
      return all.activeShare
    },
    get activeHoursPerMonth() {
      return all.activeHoursPerMonth
    },
    get heldSeconds() {
      return all.heldSeconds
    },
    tokens: null,
    room: all.room,
    shareIn: all.shareIn,
    leftOf: all.leftOf,
    roomForTokens,
  }
  const situation: Situation = {
    ...whole,
    demand,
    // Speeds at other tokens than those of the whole.
    knots: new Map(),
    // The search changes from run to run, and is the workload's.
    get search() {
      return whole.search
    },
  }
  const set = () => {
    demand.tokens = all.tokens === null ? null : roomForTokens
    if (all.tokens !== null) setTokensOfSome(roomForTokens, all.tokens, kinds)
  }
  return { situation, set }
}
