import {
  correlations, isMet, knowingOfAStep, knowingOfTwoNormals, linearModel, typedRanges,
} from '../../src/core/analysis/closed-forms.test-support.ts' // prettier-ignore
import type { Proof } from './proofs.ts'

export const drawsOfWholePlans: Proof = {
  claim:
    'draws of whole plans meet what is known in closed form: percentiles, typed ranges, correlations, what finding out is worth',
  runs: 10_000,
  prove: ({ runs, seed }) => {
    const found = [
      ...linearModel(runs, seed),
      ...typedRanges(runs, seed),
      ...correlations(runs, seed),
      ...knowingOfTwoNormals(runs, seed),
      knowingOfAStep(runs, seed),
    ]
    return {
      holds: found.every(isMet),
      figures: found.map((one) => {
        const digits = Math.abs(one.right) < 10 ? 3 : 0
        const [drawn, right] = [one.found, one.right].map((value) => value.toFixed(digits).padStart(10))
        return `${isMet(one) ? 'meets' : 'MISSES'}  drawn ${drawn}  true ${right}  ${one.what}`
      }),
    }
  },
}
