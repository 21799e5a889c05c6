import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { chanceErrors, plansBetween } from '../../src/core/decision/chance-error.test-support.ts'
import type { Proof } from './proofs.ts'

const MOST = 0.01
const SEEDS = 20
const PLANS_NEAR_HALF = 10

export const chancesOfAVerdict: Proof = {
  claim: `the chance from 1,024 draws is at most 1 percentage point off over ${SEEDS} seeds (root mean square), against so many plain draws as runs`,
  runs: 1_000_000,
  prove: ({ runs, seed }) => {
    const seeds = Array.from({ length: SEEDS }, (_, at) => seed + at)
    const plans = [...EXAMPLE_PLANS.map(({ plan }) => plan), ...plansBetween(0.3, 0.7, PLANS_NEAR_HALF, seed)]
    const errors = plans.flatMap((plan) => chanceErrors(plan, { plainDraws: runs, seeds }))
    const points = (share: number) => (share * 100).toFixed(2)
    return {
      holds: errors.every(({ error }) => error <= MOST),
      figures: errors.map(
        ({ workload, chance, error }) =>
          `${points(error)} percentage points off, where the likeliest has ${points(chance)} %: ${workload}`,
      ),
    }
  },
}
