import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Most mutants change a figure, which the golden files notice at once; what takes longest comes last. */
const FIRST = ['golden', 'working']
const LAST = [
  'replica',
  'break-even-volume',
  'laws-of-break-evens',
  'laws-of-mixes',
  'laws-of-change',
  'laws-of-totals',
]

class GoldenFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const name = basename(moduleId, '.test.ts')
      return FIRST.includes(name) ? FIRST.indexOf(name) - FIRST.length : LAST.indexOf(name) + 1
    }
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)))
  }
}

/**
 * The tests of the engine and of the statistics, and none of the build's plugins; each law ten times, and without the slowest
 * test, which only looks for what is not finite.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/core/engine/**/*.test.ts', 'src/core/analysis/statistics/*.test.ts'],
    exclude: ['src/core/engine/extremes.test.ts'],
    sequence: { sequencer: GoldenFirst },
    env: { CROSSOVER_FC_RUNS: '10' },
  },
})
