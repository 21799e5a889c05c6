import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Nothing is awaited or worked out any more, and what came out is drawn. */
export async function settled(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 150_000 })
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve)
        })
      }),
  )
}
