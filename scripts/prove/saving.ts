import fc from 'fast-check'
import { savingProperty, stepsTaken } from '../../src/app/state/saving/commands.test-support.ts'
import type { Proof } from './proofs.ts'

/** Steps of one run, at most. */
const MOST_STEPS = 80

export const saving: Proof = {
  claim: 'no edit is lost without a word and a way back, whatever happens in whatever order',
  runs: 500,
  prove: ({ runs, seed }) => {
    const result = fc.check(savingProperty(MOST_STEPS), { numRuns: runs, seed })
    const counts = [...stepsTaken].sort(([, a], [, b]) => b - a)
    const total = counts.reduce((sum, [, count]) => sum + count, 0)
    const figures = [
      `${total} steps of ${counts.length} kinds, at most ${MOST_STEPS} a run`,
      ...counts.map(([name, count]) => `${String(count).padStart(7)}  ${name}`),
    ]
    if (!result.failed) return { holds: true, figures }
    const why = result.errorInstance instanceof Error ? result.errorInstance.message : 'no message'
    return { holds: false, figures: [...figures, why, fc.defaultReportMessage(result) ?? ''] }
  },
}
