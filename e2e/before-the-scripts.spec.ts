import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The app's scripts stay on their way for as long as the journey lasts. */
async function holdScripts(page: Page): Promise<void> {
  await page.route('**/assets/*.js', () => undefined)
}

const title = (page: Page) => page.getByText('Where should your AI run?')

test('what Start says can be read before any script has come, and stands there once they have', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'commit' })
  await holdScripts(page)
  await page.goto('/#/start', { waitUntil: 'commit' })
  await page.reload({ waitUntil: 'commit' })
  await expect(title(page)).toBeVisible()
  const before = await title(page).boundingBox()
  await expect(page.locator('#app > [inert]')).toBeVisible()
  await page.unroute('**/assets/*.js')
  await page.reload()
  await expect(page.locator('#app > [inert]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where should your AI run?')
  expect(await title(page).boundingBox()).toEqual(before)
})

test('nothing of Start is shown where the address names another page', async ({ page }) => {
  await holdScripts(page)
  await page.goto('/#/verdict', { waitUntil: 'commit' })
  await expect(title(page)).toBeAttached()
  await expect(title(page)).toBeHidden()
})
