/**
 * `npm test`: every check in order. All of them run, so that one visit shows every problem; any
 * that fails, fails the whole. Counts of tests go to reports/, where scripts/count.mjs adds them up.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = (name) => `node_modules/${name}`

const steps = [
  ['Format', [program('prettier/bin/prettier.cjs'), '--check', '.']],
  ['Types of the core', [program('typescript/bin/tsc'), '-p', 'src/core']],
  ['Types', [program('typescript/bin/tsc'), '-p', '.']],
  ['Lint', [program('eslint/bin/eslint.js'), '.']],
  [
    'Import rules',
    [program('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', 'src'],
  ],
  ['Dead code', [program('knip/bin/knip.js')]],
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
  ['Journeys', [program('@playwright/test/cli.js'), 'test', '-c', 'e2e']],
]

rmSync(`${root}reports`, { recursive: true, force: true })
mkdirSync(`${root}reports`, { recursive: true })

const chosen = process.argv.slice(2).map((word) => word.toLowerCase())
const results = []
for (const [name, args] of steps) {
  if (chosen.length > 0 && !chosen.some((word) => name.toLowerCase().includes(word))) continue
  heading(name)
  const start = performance.now()
  const passed = run(name, args)
  results.push({ name, passed, seconds: Math.round((performance.now() - start) / 1000) })
}
writeFileSync(`${root}reports/steps.json`, JSON.stringify(results, null, 2))

heading('Result')
const width = Math.max(...results.map(({ name }) => name.length))
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${String(seconds).padStart(4)} s`)
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1

function run(name, args) {
  const env = { ...process.env }
  if (name === 'Journeys') {
    const browser = spawnSync(process.execPath, ['scripts/find-chromium.mjs'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    if (browser.status !== 0) return false
    env.CHROMIUM = browser.stdout.trim()
  }
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

function heading(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 74 - name.length))}`)
}
