/**
 * `npm test`: every check in order. All of them run, so that one visit shows every problem; any
 * that fails, fails the whole. Counts of tests go to reports/, where scripts/count.mjs adds them up.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = (name) => `node_modules/${name}`

/** They read the sources and use one core each, so several run at a time: the longest begins. */
const readers = [
  ['Lint', [program('eslint/bin/eslint.js'), '.']],
  ['Types', [program('typescript/bin/tsc'), '-p', '.']],
  ['Types of the core', [program('typescript/bin/tsc'), '-p', 'src/core']],
  ['Format', [program('prettier/bin/prettier.cjs'), '--check', '.']],
  [
    'Import rules',
    [program('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', 'src'],
  ],
  ['Dead code', [program('knip/bin/knip.js')]],
]

/** One after the other: what uses every core, and what stands on the one before. */
const steps = [
  [
    'Unit tests',
    [
      program('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=reports/unit.json',
    ],
  ],
  ['Build of the app', [program('vite/bin/vite.js'), 'build']],
  ['Build of the command line', [program('vite/bin/vite.js'), 'build', '-c', 'vite.cli.config.ts']],
  ['Published schemas', ['scripts/publish-schemas.mjs']],
  ['Licences and notices', ['scripts/supply.mjs', 'dist']],
  ['One file', ['scripts/build-single.mjs']],
  ['Package', ['scripts/build-package.mjs']],
  ['Size', [program('size-limit/bin.js')]],
  ['Browser of the journeys', ['scripts/find-browser.mjs', 'chromium']],
  ['Journeys', [program('@playwright/test/cli.js'), 'test', '-c', 'e2e']],
]

rmSync(`${root}reports`, { recursive: true, force: true })
mkdirSync(`${root}reports`, { recursive: true })

const chosen = process.argv.slice(2).map((word) => word.toLowerCase())
const results = []
const waiting = readers.filter(isChosen)
await Promise.all(Array.from({ length: availableParallelism() }, readOn))
for (const [name, args] of steps.filter(isChosen)) {
  heading(name)
  await run(name, args, 'inherit')
}
writeFileSync(`${root}reports/steps.json`, JSON.stringify(results, null, 2))

heading('Result')
const width = Math.max(...results.map(({ name }) => name.length))
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${String(seconds).padStart(4)} s`)
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1

function isChosen([name]) {
  return chosen.length === 0 || chosen.some((word) => name.toLowerCase().includes(word))
}

/** Runs what still waits, and shows of each what it said when it has ended. */
async function readOn() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const said = await run(...step, 'pipe')
    heading(step[0])
    process.stdout.write(said)
  }
}

async function run(name, args, output) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', output, output] })
  const said = []
  child.stdout?.on('data', (piece) => said.push(piece))
  child.stderr?.on('data', (piece) => said.push(piece))
  const [status] = await once(child, 'close')
  results.push({ name, passed: status === 0, seconds: Math.round((performance.now() - start) / 1000) })
  return Buffer.concat(said)
}

function heading(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 74 - name.length))}`)
}
