import type { CheaperTogether, CheaperTogetherValues } from '../decision/proposals/cheaper-together.ts'
import type { Currency } from '../units/format.ts'
import { formatsOf } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

export function cheaperTogetherSentence(found: CheaperTogether, currency: Currency): string {
  return say(SENTENCES, found, currency)
}

/** A placement of all workloads on one side. */
export const ALL_ON_SIDE = { cloud: 'All in the cloud', local: 'All on own machines' } as const

/** Ways to place a whole plan. */
export const PLACEMENT_LABELS = {
  recommended: 'As recommended',
  chosen: 'As you chose',
  'all-cloud': ALL_ON_SIDE.cloud,
  'all-local': ALL_ON_SIDE.local,
} as const

const SENTENCES: Sentences<CheaperTogetherValues, Currency> = {
  'not-comparable': () => 'The sums are of different workloads, so they are not compared.',
  'no-side-alone-costs-less': () => 'Neither side alone costs less than the recommended mix.',
  'one-side-costs-less': ({ side, lessUsd, isBySharing }, currency) => {
    const less = `${ALL_ON_SIDE[side]} would cost about ${formatsOf(currency).aboutMoney(lessUsd)} less`
    return isBySharing
      ? `Each workload is decided for itself. ${less}, since the workloads would then share machines.`
      : `Each workload is decided for itself. ${less}; the team, or what costs about the same, speaks for the mix.`
  },
}
