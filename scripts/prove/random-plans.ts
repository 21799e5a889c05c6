import { catalogue } from '#core/catalogue/catalogue.ts'
import {
  rarerThan,
  sharesInWords,
  sharesOver,
} from '../../src/core/decision/random-plan-shares.test-support.ts'
import type { Proof } from './proofs.ts'

const LEAST = 0.02
const MOST_NOTHING = 0.05

export const randomPlans: Proof = {
  claim: 'random plans reach every state, kind and gate, and few of their figures are nothing',
  runs: 1000,
  prove: ({ runs, seed }) => {
    const shares = sharesOver(
      Array.from({ length: runs }, (_, at) => seed + at),
      catalogue,
    )
    const rare = rarerThan(LEAST, shares)
    const nothing = [shares.totals, shares.amounts].map((share) => share.nothing / share.of)
    return {
      holds: rare.length === 0 && nothing.every((share) => share <= MOST_NOTHING),
      figures: [
        ...sharesInWords(shares).split('\n'),
        rare.length === 0 ? 'no state, gate, kind or severity below 2 %' : `below 2 %: ${rare.join(', ')}`,
      ],
    }
  },
}
