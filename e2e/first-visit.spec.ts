import { expect, test } from './fixtures.ts'
import { result } from './page-models/result.ts'

test('a first visit shows a verdict that one key press can change, and asks for nothing', async ({
  page,
}) => {
  let dialogs = 0
  page.on('dialog', () => dialogs++)
  await page.goto('')
  const shown = result(page)
  await expect(shown.verdict).toBeInViewport()
  await expect(shown.verdict).toHaveText(/^Sample: /)
  await expect(page.getByText('Everything stays in this browser.')).toBeInViewport()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const before = { detail: await shown.detail(), options: await shown.options() }
  await shown.slider('Requests a day').press('PageDown')
  await expect.poll(() => shown.detail()).not.toBe(before.detail)
  await expect.poll(() => shown.options()).not.toEqual(before.options)
  expect(dialogs).toBe(0)
})

test('nothing jumps while the chart and the table arrive', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('')
  await expect(result(page).chart).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  const shifted = await page.evaluate(() => {
    const { shifts } = window as unknown as { shifts: readonly number[] }
    return shifts.reduce((sum, shift) => sum + shift, 0)
  })
  expect(shifted).toBeLessThanOrEqual(0.02)
})

test('charts and the report’s library are not loaded before they are needed', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('#/check')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // What is fetched ahead of being asked for is all asked for together.
  await expect.poll(() => scripts.filter((url) => url.includes('key-list'))).toHaveLength(1)
  expect(scripts.filter((url) => /chart|pdf|flow-?chart/.test(url))).toEqual([])
})

test('an address that leads nowhere says so and offers a way back', async ({ page }) => {
  await page.goto('#/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  await expect(result(page).verdict).toHaveText(/^Sample: /)
})

test('the theme is chosen once and kept', async ({ page }) => {
  await page.goto('')
  const theme = page.locator('html')
  await expect(theme).toHaveAttribute('data-theme', 'light')
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
})
