/**
 * `node scripts/run.mjs FILE.ts …`: bundles a TypeScript program as the command line is bundled,
 * into reports/, and runs it, so that what is measured is what ships.
 */
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { build } from 'vite'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('FILE: missing: node scripts/run.mjs scripts/bench.ts')
  process.exit(2)
}
const output = `${basename(file, '.ts')}.js`
await build({
  configFile: 'vite.cli.config.ts',
  logLevel: 'warn',
  // What drives a browser or builds pages is no program of ours to bundle.
  ssr: { external: ['@playwright/test', 'puppeteer-core', 'vite'] },
  build: {
    ssr: file,
    outDir: 'reports/run',
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: output, codeSplitting: false } },
  },
})
process.exitCode =
  spawnSync(process.execPath, [`reports/run/${output}`, ...args], { stdio: 'inherit' }).status ?? 1
