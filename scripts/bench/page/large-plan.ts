import type { Browser, Page } from '@playwright/test'
import { largePlan } from '../../../src/core/plan/large-plan.test-support.ts'
import { longestHoldUp } from './hold-up.ts'

/** As long as the slowest step takes on a machine that builds something else meanwhile. */
const MOST_MS = 300_000

export interface HeldUp {
  readonly during: string
  /** Time on the processor of the longest piece of the page's own work. */
  readonly longestMs: number
}

/** The plan with as many workloads and options as a plan may have is opened, edited, read as a report and made a PDF. */
export async function heldUpByLargePlan(browser: Browser, address: string): Promise<readonly HeldUp[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(MOST_MS)
  await page.goto(`${address}#/verdict`)
  await page.locator('[data-verdict] h1').waitFor()
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['opening it', () => open(page)],
    ['editing it', () => edit(page)],
    ['reading its report', () => readReport(page)],
    ['making its PDF', () => makePdf(page)],
  ]
  const found: HeldUp[] = []
  for (const [during, work] of steps)
    found.push({ during, longestMs: await longestHoldUp(browser, page, work) })
  await context.close()
  return found
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Plan: / }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a plan file' }).click(),
  ])
  const buffer = Buffer.from(JSON.stringify(largePlan()))
  await chooser.setFiles({ name: 'large.json', mimeType: 'application/json', buffer })
  await page.locator('[data-headline]').getByText('Work 0').waitFor()
  await workedOut(page)
}

async function edit(page: Page): Promise<void> {
  const requests = page.getByRole('textbox', { name: /^Requests a day/ })
  await requests.fill('1000')
  await requests.press('Tab')
  await workedOut(page)
}

async function workedOut(page: Page): Promise<void> {
  await page.waitForTimeout(500)
  await page.locator('[data-working]').waitFor({ state: 'detached' })
}

async function readReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report', exact: true }).first().click()
  await page.getByRole('heading', { level: 2, name: 'All 20 workloads' }).waitFor()
  await page
    .getByText(/^Only the number of requests was moved: \d+ other inputs are left out/)
    .nth(19)
    .waitFor()
}

async function makePdf(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
}
