import { execFileSync, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { preview } from 'vite'
import { BARE, buildBarePages, type BareName } from './bench/page/bare-pages.ts'
import { cpuOfMove, drag, settledMoves, type Dragged, type Settled } from './bench/page/drive.ts'
import { heldUpByLargePlan } from './bench/page/large-plan.ts'
import { loaded, noting } from './bench/page/load.ts'
import { recordInPage } from './bench/page/recorder.ts'
import { quantile } from './bench/measured.ts'

/**
 * How the built page answers a real mouse, beside two bare pages that draw the same series: one with uPlot, one with
 * recharts. Their own times are printed, taken in the same run, turn by turn, since other work on a machine slows all.
 */
const PORT = Number(process.env.CROSSOVER_BENCH_PORT ?? 4790)
const ROUNDS = Number(process.env.CROSSOVER_BENCH_ROUNDS ?? 3)
const MOVES = 12
const SECONDS = 4

type Name = 'app' | BareName
const NAMES: readonly Name[] = ['app', 'uplot', 'recharts']

interface OfPage {
  readonly settled: Record<'x1' | 'x4', Settled[]>
  readonly dragged: Dragged[]
  readonly cpuMs: number[]
}

const executablePath = execFileSync(process.execPath, ['scripts/find-browser.mjs', 'chromium'], {
  encoding: 'utf8',
}).trim()

const folder = await buildBarePages()
const serving = spawn(process.execPath, ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT + 1) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise((done) => serving.stdout.once('data', done))
const { server, fetched } = await noting(PORT, PORT + 1)
const bare = await Promise.all(
  Object.keys(BARE).map(async (name, at) => {
    const port = PORT + 2 + at
    const build = { outDir: resolve(folder, name) }
    return [
      name,
      port,
      await preview({ configFile: false, logLevel: 'warn', build, preview: { port } }),
    ] as const
  }),
)
const addressOf: Record<string, string> = {
  app: `http://localhost:${String(PORT)}/`,
  ...Object.fromEntries(bare.map(([name, port]) => [name, `http://localhost:${String(port)}/bare.html`])),
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
try {
  const kept = await ownPlan(browser)
  await printLoads(browser, kept)
  await printMoves(browser)
  await printHoldUps(browser)
} finally {
  await browser.close()
  server.close()
  serving.kill()
  for (const [, , served] of bare) await served.close()
}

async function opened(name: Name, isRecorded: boolean, rate: number) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' })
  const page = await context.newPage()
  if (isRecorded) await page.addInitScript(recordInPage)
  await page.goto(`${addressOf[name] ?? ''}${name === 'app' ? '#/verdict' : ''}`)
  await page.locator('.recharts-line path, canvas').first().waitFor()
  await page.waitForTimeout(2500)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return { context, page, session }
}

async function printMoves(_: Browser): Promise<void> {
  const all = Object.fromEntries(
    NAMES.map((name): [Name, OfPage] => [name, { settled: { x1: [], x4: [] }, dragged: [], cpuMs: [] }]),
  ) as Record<Name, OfPage>
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of NAMES) {
      for (const rate of [1, 4] as const) {
        const { context, page, session } = await opened(name, true, rate)
        all[name].settled[`x${rate}`].push(...(await settledMoves(page, MOVES)))
        if (rate === 4) all[name].dragged.push(await drag(page, session, SECONDS))
        await context.close()
      }
      const { context, page, session } = await opened(name, false, 1)
      all[name].cpuMs.push(await cpuOfMove(page, session, 6))
      await context.close()
    }
  }
  const line = (what: string, of: (page: OfPage) => string, must: string) => {
    console.log(`| ${[what, ...NAMES.map((name) => of(all[name])), must].join(' | ')} |`)
  }
  console.log(`\n| measure | app | uPlot | recharts | must be |\n| --- | --- | --- | --- | --- |`)
  const p95 = (rate: 'x1' | 'x4', of: keyof Settled) => (page: OfPage) => {
    const found = page.settled[rate].flatMap((one) => one[of] ?? [])
    return `${ms(quantile(found, 0.5))} / ${ms(quantile(found, 0.95))} (${String(found.length)})`
  }
  line('verdict painted, 1x, median / p95', p95('x1', 'verdictMs'), 'uPlot + 16')
  line('verdict painted, 4x', p95('x4', 'verdictMs'), 'uPlot + 50')
  line('curves painted, 1x', p95('x1', 'curvesMs'), 'recharts + 10')
  line('curves painted, 4x', p95('x4', 'curvesMs'), 'recharts + 60')
  line('last change of the verdict, 1x', p95('x1', 'wholeMs'), '')
  line('last change of the verdict, 4x', p95('x4', 'wholeMs'), '')
  const mean = (of: (one: Dragged) => number) => (page: OfPage) =>
    (page.dragged.reduce((sum, one) => sum + of(one), 0) / page.dragged.length).toFixed(2)
  line(
    'verdicts a second, 60 moves a second at 4x',
    mean((one) => one.verdictsASecond),
    '10',
  )
  line(
    'charts a second',
    mean((one) => one.chartsASecond),
    '5',
  )
  line(
    'frames over 150 ms a drag',
    mean((one) => one.longFrames),
    'as recharts',
  )
  line(
    'shift over a drag',
    mean((one) => one.shift),
    '0.02',
  )
  line('CPU of the page a settled move, ms', (page) => ms(quantile(page.cpuMs, 0.5)), '15')
}

async function printLoads(by: Browser, kept: Awaited<ReturnType<typeof ownPlan>>): Promise<void> {
  const address = addressOf.app ?? ''
  const phone = { viewport: { width: 1280, height: 720 }, locale: 'en-GB' }
  const rows = [
    ['Start answers a press', 110, 1.8, await loaded(by, phone, address, fetched, answersPress)],
    [
      'the verdict of a plan of one’s own',
      185,
      2.8,
      await loaded(by, { ...phone, storageState: kept }, address, fetched, showsVerdict),
    ],
  ] as const
  console.log('\n| until | scripts, kB gzip | must be | requests | largest paint, s | must be | after, s |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const [what, mostKb, mostS, { scriptBytes, requests, largestPaintMs, aliveMs }] of rows) {
    const cells = [
      what,
      (scriptBytes / 1000).toFixed(1),
      mostKb,
      requests,
      s(largestPaintMs),
      mostS,
      s(aliveMs),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  if (process.env.CROSSOVER_BENCH_PATHS)
    for (const row of rows) console.log(row[0], row[3].paths.join('\n  '))
}

/** A press waits for the longest piece of work that the page does in one go. */
async function printHoldUps(by: Browser): Promise<void> {
  console.log('\n| while a plan of 20 workloads with 24 options | page held up, CPU ms |\n| --- | --- |')
  for (const { during, longestMs } of await heldUpByLargePlan(by, addressOf.app ?? ''))
    console.log(`| ${during} | ${ms(longestMs)} |`)
}

/** The first thing on the page that can be pressed is in React's hands. */
async function answersPress(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main button, main a')].some((one) =>
      Object.keys(one).some((key) => key.startsWith('__reactProps')),
    ),
  )
}

async function showsVerdict(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-verdict]')?.textContent ?? ''
    return text.trim() !== ''
  })
}

/** What the browser keeps once somebody has moved a slider of the sample. */
async function ownPlan(by: Browser) {
  const context = await by.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${addressOf.app ?? ''}#/verdict`)
  const slider = page.locator('input[type="range"]').first()
  await slider.focus({ timeout: 60_000 })
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('crossover/plan/')))
  const state = await context.storageState()
  await context.close()
  return state
}

function ms(value: number): string {
  return value.toFixed(0)
}

function s(value: number): string {
  return (value / 1000).toFixed(2)
}
