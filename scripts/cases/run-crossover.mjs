import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../dist-cli/crossover.js', import.meta.url))

/** What a command answers to a plan on standard input. */
export function crossover(args, plan) {
  const text = execFileSync(process.execPath, [CLI, ...args, '--json'], {
    encoding: 'utf8',
    input: JSON.stringify(plan),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(text)
}
