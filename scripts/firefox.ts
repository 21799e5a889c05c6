import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { JOURNEYS, type Journey } from '../e2e/firefox/journeys.ts'
import { watched } from '../e2e/firefox/watched.ts'

/** `npm run firefox`: the main journey and saving, in the built page in Firefox, each in a profile of its own. */
const PORT = Number(process.env.CROSSOVER_E2E_PORT ?? 4174)
const address = `http://localhost:${String(PORT)}/`

const executablePath = execFileSync(process.execPath, ['scripts/find-browser.mjs', 'firefox'], {
  encoding: 'utf8',
}).trim()
const serving = spawn(process.execPath, ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await new Promise((done) => serving.stdout.once('data', done))
  for (const journey of JOURNEYS) await run(journey)
} finally {
  serving.kill()
}

async function run({ fact, play }: Journey): Promise<void> {
  const started = performance.now()
  const downloads = await mkdtemp(join(tmpdir(), 'crossover-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'pdfjs.disabled': true,
      'ui.prefersReducedMotion': 1,
    },
  })
  try {
    const page = await browser.newPage()
    const complaints = await watched(page, new URL(address).origin)
    await play(page, { address, downloads })
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`✓ ${await browser.version()}: ${fact} (${seconds} s)`)
  } catch (error) {
    console.log(`✗ ${fact}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = 1
  } finally {
    await browser.close()
    await rm(downloads, { recursive: true, force: true })
  }
}
