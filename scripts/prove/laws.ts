import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Proof } from './proofs.ts'

/** Tests that draw plans, as many and from where these two say. */
const FILES = [
  'src/core/engine/laws-of-',
  'src/core/engine/working/working-out.test.ts',
  'src/core/decision/random-plans.test.ts',
  'src/core/decision/any-plan.test.ts',
  'src/cli/random-plans.test.ts',
]
const RESULTS = 'reports/laws.json'

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly duration?: number
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

export const laws: Proof = {
  claim: 'every law of cost, break-even, mix, verdict and surface holds on so many random plans as runs',
  runs: 1000,
  prove: ({ runs, seed }) => {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', ...FILES, '--reporter=json', `--outputFile=${RESULTS}`],
      { env: { ...process.env, CROSSOVER_FC_RUNS: String(runs), CROSSOVER_FC_SEED: String(seed) } },
    )
    const { testResults } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
    return {
      holds: status === 0 && tests.length > 0,
      figures: tests.flatMap(({ status: ended, fullName, duration = 0, failureMessages }) => [
        `${ended} in ${(duration / 1000).toFixed(1).padStart(5)} s: ${fullName}`,
        ...failureMessages.map((message) => message.slice(0, 2000)),
      ]),
    }
  },
}
