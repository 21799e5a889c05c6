import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hashOfAJob } from '../../src/core/decision/same-bits.test-support.ts'
import type { Proof } from './proofs.ts'

const NODES = ['20', '22', '24']
const PROGRAM = 'reports/run/job-hash.js'
const PAGE = 'reports/run/job-hash.html'

/**
 * Node comes from npm in each version, as a package whose script fetches the program; the browser is the one of the
 * journeys. Runs and seed are the job's own.
 */
export const sameEverywhere: Proof = {
  claim: `the same job has the same bits in Node ${NODES.join(', ')} and Chromium`,
  runs: 1,
  prove: () => {
    const built = outputOf(process.execPath, ['scripts/run.mjs', 'scripts/job-hash.ts'])
    writeFileSync(PAGE, pageOf(readFileSync(PROGRAM, 'utf8')))
    const chromium = outputOf(process.execPath, ['scripts/find-browser.mjs', 'chromium']).trim()
    const found: readonly (readonly [string, string | null])[] = [
      [`here, Node ${process.versions.node}`, hashOfAJob()],
      ['bundled and run alone', hashIn(built)],
      ...NODES.map((version) => {
        const node = ['--yes', '--ignore-scripts=false', '--package', `node@${version}`, 'node']
        const run = (argument: string) => outputOf('npx', [...node, argument]).trim()
        const isIt = run('--version').startsWith(`v${version}.`)
        return [`Node ${version}`, isIt ? hashIn(run(PROGRAM)) : null] as const
      }),
      ['Chromium', hashIn(outputOf(chromium, [...HEADLESS, `file://${resolve(PAGE)}`]))],
    ]
    return {
      holds: new Set(found.map(([, hash]) => hash)).size === 1,
      figures: found.map(([where, hash]) => `${hash ?? 'nothing came'}  ${where}`),
    }
  },
}

const HEADLESS = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom']

/** The page that a browser prints holds the whole program, some megabytes. */
const MOST_BYTES = 2 ** 26

function outputOf(program: string, args: readonly string[]): string {
  return spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).stdout
}

function hashIn(output: string): string | null {
  return /hash ([0-9a-f]{8})/.exec(output)?.[1] ?? null
}

/** What the program prints stands in the page. */
function pageOf(program: string): string {
  const module = program.replace(/^#!.*\n/, '').replaceAll('</script', '<\\/script')
  return `<!doctype html><meta charset="utf-8"><body><script>console.log = (text) => document.body.append(text)</script><script type="module">${module}</script>`
}
