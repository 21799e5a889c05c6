import type { Page } from '@playwright/test'
import { largePlan } from '../src/core/plan/large-plan.test-support.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'

const file = fileOf(largePlan(), 'large.json')

/** Longer than this nobody waits for a press to be answered; a busy machine is let take several times as long. */
const FELT_MS = 200
const ON_A_BUSY_MACHINE = 15

test.describe('a plan of 20 workloads with 24 options each, at a billion requests a day', () => {
  test.setTimeout(300_000)

  test('opens with its progress in sight, while the page answers, and gets its verdict', async ({ page }) => {
    await watchTasks(page)
    await page.goto('#/')
    const verdictBefore = await result(page).headline()
    await startWatching(page)
    await planMenu(page).open(file)
    const progress = page.locator('[data-working]')
    await expect(progress).toContainText('Working out the figures of this plan.')
    await expect(progress.getByRole('progressbar')).toBeVisible()

    // Meanwhile everything else works: menus open and another page is read.
    await planMenu(page).button.click()
    await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible()
    await page.keyboard.press('Escape')

    await expect(page.locator('[data-verdict] h1')).toBeVisible({ timeout: 120_000 })
    await expect(progress).toHaveCount(0)
    expect(await result(page).headline()).not.toBe(verdictBefore)
    await expect(page.locator('[data-verdict]')).toContainText(
      'Left out, because the plan is too large to search it',
    )
    await tellLongest(page, 'opening the plan')
  })

  test('is edited with the old figures marked until the new ones are there', async ({ page }) => {
    await openLargePlan(page)
    await startWatching(page)
    const requests = page.getByRole('textbox', { name: /^Requests a day/ })
    await requests.fill('1000')
    await requests.press('Tab')
    const mark = page.locator('[data-working]')
    await expect(mark).toContainText('The figures are those from before your last change.')
    await expect(mark).toHaveCount(0, { timeout: 120_000 })
    await expect(page.locator('[data-verdict]')).not.toContainText('Working out')
    await tellLongest(page, 'editing it')
  })

  test('has a report that says what it leaves out', async ({ page }) => {
    await openLargePlan(page)
    await startWatching(page)
    await page.getByRole('link', { name: 'Report', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'All 20 workloads' })).toBeVisible({
      timeout: 60_000,
    })
    const leftOut = page.getByText(/^Switching values are left out for \d+ of \d+ inputs, because the plan/)
    await expect(leftOut).toHaveCount(20, { timeout: 120_000 })
    await tellLongest(page, 'reading the report')
  })

  test('becomes a PDF of all its workloads while the page answers, and none once that is cancelled', async ({
    page,
  }) => {
    await openLargePlan(page)
    await page.getByRole('link', { name: 'Report', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'All 20 workloads' })).toBeVisible({
      timeout: 120_000,
    })
    await expect(page.getByText(/^Switching values are left out/)).toHaveCount(20, { timeout: 120_000 })
    await startWatching(page)
    await page.getByRole('button', { name: 'Download PDF' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('progressbar', { name: 'Making the PDF' })).toHaveCount(0)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 150_000 }),
      page.getByRole('button', { name: 'Download PDF' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^large-.*\.pdf$/)
    await tellLongest(page, 'making the PDF')
  })

  test('is looked at in a search that can be left out while it runs', async ({ page }) => {
    await withholdAnswers(page, 'analysis')
    await page.goto('#/report')
    const searching = page.getByRole('progressbar', { name: 'Looking for what would change the answer' })
    await expect(searching).toBeVisible()
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await expect(searching).toHaveCount(0)
    await expect(page.getByText('What would change the answer is left out on this page')).toBeVisible()
    await expect(page.getByText('Only the number of requests was moved')).toBeVisible()
  })
})

async function openLargePlan(page: Page): Promise<void> {
  await watchTasks(page)
  await page.goto('#/')
  await planMenu(page).open(file)
  await expect(page.locator('[data-verdict] h1')).toBeVisible({ timeout: 120_000 })
}

/** The worker's last word on one kind of question is lost on the way. */
async function withholdAnswers(page: Page, kind: string): Promise<void> {
  await page.addInitScript((withheld) => {
    const real = window.Worker
    window.Worker = class extends real {
      override set onmessage(hear: ((event: MessageEvent) => void) | null) {
        super.onmessage = (event: MessageEvent<{ kind: string }>) => {
          if (event.data.kind !== withheld) hear?.(event)
        }
      }
    }
  }, kind)
}

interface Watched {
  longest: number
}

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = { longest: 0 }
    Object.assign(window, { watched })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration)
    }).observe({ type: 'longtask' })
  })
}

async function startWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(window as unknown as { watched: Watched }).watched.longest = 0
  })
}

async function tellLongest(page: Page, during: string, allowance = ON_A_BUSY_MACHINE): Promise<void> {
  const longest = await page.evaluate(() => (window as unknown as { watched: Watched }).watched.longest)
  test.info().annotations.push({ type: 'longest task', description: `${during}: ${Math.round(longest)} ms` })
  process.stdout.write(`      longest task while ${during}: ${Math.round(longest)} ms\n`)
  expect(longest).toBeLessThan(FELT_MS * allowance)
}
