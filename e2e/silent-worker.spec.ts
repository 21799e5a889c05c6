import type { Page } from '@playwright/test'
import { largePlan } from '../src/core/plan/large-plan.test-support.ts'
import { loseScript } from './break-script.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'

const START_MS = 10_000
const SILENCE_MS = 60_000

test('a worker that never begins is given up after ten seconds, and the page works the figures out', async ({
  page,
}) => {
  await withSilentWorker(page, 'from the start')
  await page.clock.install()
  await page.goto('#/verdict')
  const before = await result(page).detail()
  await drag(page)
  const mark = page.locator('[data-working]')
  await page.clock.fastForward(1000)
  await expect(mark).toContainText('The figures are those from before your last change.')
  await expect(page.locator('[data-detail]')).toHaveText(before)
  await page.clock.fastForward(START_MS)
  await expect(mark).toHaveCount(0)
  await expect(page.locator('[data-detail]')).not.toHaveText(before)

  // From then on nobody waits.
  const then = await result(page).detail()
  await drag(page)
  await expect(page.locator('[data-detail]')).not.toHaveText(then)
})

test('a worker that begins and falls silent is given up after a minute, and the page works the figures out', async ({
  page,
}) => {
  await withSilentWorker(page, 'once it is ready')
  await page.clock.install()
  await page.goto('#/verdict')
  const before = await result(page).detail()
  await page.waitForFunction(() => (window as unknown as { ready?: true }).ready)
  await drag(page)
  await page.clock.fastForward(START_MS)
  await expect(page.locator('[data-working]')).toBeVisible()
  await page.clock.fastForward(SILENCE_MS)
  await expect(page.locator('[data-working]')).toHaveCount(0)
  await expect(page.locator('[data-detail]')).not.toHaveText(before)
})

test('a break-even volume is found in the page where the worker is silent', async ({ page }) => {
  await withSilentWorker(page, 'from the start')
  await page.clock.install()
  await page.goto('#/why/options')
  await page.getByRole('button', { name: / on CoreWeave/ }).click()
  const volume = page.locator('[data-by-volume]')
  await expect(volume).toContainText('is being looked at')
  await page.clock.fastForward(1000)
  await page.clock.fastForward(START_MS)
  await expect(volume).toContainText('requests a day', { timeout: 30_000 })
  await expect(volume).not.toContainText('is being looked at', { timeout: 30_000 })
})

test('a worker whose script is not there is given up at once, a large plan included', async ({
  page,
  watch,
}) => {
  watch.forgive(/404|evaluation\.worker/)
  await loseScript(page, 'evaluation.worker')
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf(largePlan(4, 24)))
  await planMenu(page).expectName('Large')
  await expect(page.locator('[data-headline]')).toContainText('Work 0', { timeout: 60_000 })
  await expect(page.locator('[data-working]')).toHaveCount(0)
})

/** While a slider moves, figures come from the worker. */
async function drag(page: Page): Promise<void> {
  const slider = page.getByRole('slider').first()
  await slider.focus()
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight')
}

/** Nothing that the worker says arrives: nothing at all, or nothing after its first word. */
async function withSilentWorker(page: Page, from: 'from the start' | 'once it is ready'): Promise<void> {
  await page.addInitScript((hearsReady) => {
    const real = window.Worker
    window.Worker = class extends real {
      override set onmessage(hear: ((event: MessageEvent) => void) | null) {
        super.onmessage = (event: MessageEvent<{ kind: string }>) => {
          if (!hearsReady || event.data.kind !== 'ready') return
          hear?.(event)
          Object.assign(window, { ready: true })
        }
      }
    }
  }, from === 'once it is ready')
}
