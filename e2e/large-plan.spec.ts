import type { Page } from '@playwright/test'
import type { JobName } from '../src/app/state/runner/jobs.ts'
import { largePlan } from '../src/core/plan/large-plan.test-support.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'

const file = fileOf(largePlan(), 'large.json')

// Snapshots of so large a page would take longer than all that is looked at; how long the page is held up is in bench:page.
test.use({ trace: 'off' })

test.describe('a plan of 20 workloads with 24 options each, at a billion requests a day', () => {
  test.setTimeout(300_000)

  test('opens with its progress in sight, while the page answers, and gets its verdict', async ({ page }) => {
    await holdAnswers(page, 'plan')
    await page.goto('#/verdict')
    const verdictBefore = await result(page).headline()
    await planMenu(page).open(file)
    const progress = page.locator('[data-working]')
    await expect(progress).toContainText('Working out the figures of this plan.')
    await expect(progress.getByRole('progressbar')).toBeVisible()

    // Meanwhile everything else works: menus open and another page is read.
    await planMenu(page).button.click()
    await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible()
    await page.keyboard.press('Escape')

    await releaseAnswers(page)
    await expect(page.locator('[data-verdict] h1')).toBeVisible({ timeout: 120_000 })
    await expect(progress).toHaveCount(0, { timeout: 120_000 })
    expect(await result(page).headline()).not.toBe(verdictBefore)
    await expect(page.locator('[data-verdict]')).not.toContainText('Left out')
  })

  test('gets the verdict on the workload that is looked at before the others are worked out', async ({
    page,
  }) => {
    await holdAnswers(page, 'plan', 1)
    await page.goto('#/verdict')
    await planMenu(page).open(file)
    await expect(page.locator('[data-headline]')).toContainText('Work 0', { timeout: 120_000 })
    const progress = page.locator('[data-working]')
    await expect(progress).toContainText('The other workloads are being worked out.')
    await expect(page.locator('[data-option]')).toHaveCount(24)
    await page.getByRole('button', { name: /^Workload: / }).click()
    await page.getByRole('button', { name: 'Work 7', exact: true }).click()
    await expect(progress).toContainText('Working out the figures of this plan.')
    await releaseAnswers(page)
    await expect(page.locator('[data-headline]')).toContainText('Work 7', { timeout: 120_000 })
  })

  test('is edited with the old figures marked until the new ones are there', async ({ page }) => {
    await holdAnswers(page, 'plan', 20)
    await openLargePlan(page)
    await expect(page.locator('[data-working]')).toHaveCount(0, { timeout: 120_000 })
    const requests = page.getByRole('textbox', { name: /^Requests a day/ })
    await requests.fill('1000')
    await requests.press('Tab')
    const mark = page.locator('[data-working]')
    await expect(mark).toContainText('The figures are those from before your last change.')
    await releaseAnswers(page)
    await expect(mark).toHaveCount(0, { timeout: 120_000 })
    await expect(page.locator('[data-verdict]')).not.toContainText('Working out')
  })

  test('has a report that says what it leaves out', async ({ page }) => {
    await openLargePlan(page)
    await readReport(page)
  })

  test('becomes a PDF of all its workloads while the page answers, and none once that is cancelled', async ({
    page,
  }) => {
    await openLargePlan(page)
    await readReport(page)
    await page.getByRole('button', { name: 'Download PDF' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('progressbar', { name: 'Making the PDF' })).toHaveCount(0)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 150_000 }),
      page.getByRole('button', { name: 'Download PDF' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^large-.*\.pdf$/)
  })

  test('is looked at in a search that can be left out while it runs', async ({ page }) => {
    await holdAnswers(page, 'analysis')
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
  await page.goto('#/verdict')
  await planMenu(page).open(file)
  await expect(page.locator('[data-headline]')).toContainText('Work 0', { timeout: 120_000 })
}

/** The report with what would change the answer of every workload, as far as so many options allow. */
async function readReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'All 20 workloads' })).toBeVisible({
    timeout: 120_000,
  })
  const leftOut = page.getByText(/^Only the number of requests was moved: \d+ other inputs are left out/)
  await expect(leftOut).toHaveCount(20, { timeout: 120_000 })
}

interface Held {
  release: () => void
}

/** What the workers say of one job is kept back, but for so many workloads of a plan, until it is released. */
async function holdAnswers(page: Page, job: JobName, passing = 0): Promise<void> {
  await page.addInitScript(
    ({ held, first }) => {
      const kept: (() => void)[] = []
      const names = new Map<number, string>()
      let passed = 0
      let isHeld = true
      const release = () => {
        isHeld = false
        for (const say of kept.splice(0)) say()
      }
      Object.assign(window, { release })
      const real = window.Worker
      window.Worker = class extends real {
        override postMessage(message: unknown) {
          const { kind, id, name } = message as { kind: string; id: number; name: string }
          if (kind === 'begin') names.set(id, name)
          super.postMessage(message)
        }
        override set onmessage(hear: ((event: MessageEvent) => void) | null) {
          super.onmessage = (event: MessageEvent<{ id?: number; note?: unknown }>) => {
            const { id, note } = event.data
            // What the plan comes to when its defaults are filled in goes before its workloads.
            const isBefore = typeof note === 'object' && note !== null && 'complete' in note
            const isOf = id !== undefined && names.get(id) === held && !isBefore
            if (isHeld && isOf && passed++ >= first) kept.push(() => hear?.(event))
            else hear?.(event)
          }
        }
      }
    },
    { held: job, first: passing },
  )
}

function releaseAnswers(page: Page): Promise<void> {
  return page.evaluate(() => {
    ;(window as unknown as Held).release()
  })
}
