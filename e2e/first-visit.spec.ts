import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { settled } from './settled.ts'

test('a first visit asks what one knows, and a sample is one press away', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', () => dialogs++)
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where should your AI run?')
  await expect(page.getByText('Everything stays in this browser.')).toBeInViewport()
  const samples = page.getByRole('region', { name: 'Worked samples' })
  await expect(samples.getByRole('listitem')).toHaveCount(5)
  await samples.getByRole('button', { name: 'Support assistant' }).click()

  const shown = result(page)
  await expect(shown.verdict).toBeInViewport()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const before = { detail: await shown.detail(), options: await shown.options() }
  await shown.slider('Requests a day').press('PageDown')
  await expect.poll(() => shown.detail()).not.toBe(before.detail)
  await expect.poll(() => shown.options()).not.toEqual(before.options)
  expect(dialogs).toBe(0)
})

test('what Start says of a sample is what its verdict says', async ({ page }) => {
  await page.goto('')
  const first = page.getByRole('region', { name: 'Worked samples' }).getByRole('listitem').first()
  const said = await first.getByRole('paragraph').innerText()
  await first.getByRole('button').click()
  await settled(page)
  await expect(result(page).verdict).toHaveText(said)
})

test('each way in begins with an empty plan and asks for what one knows', async ({ page }) => {
  await page.goto('#/start')
  await page.getByRole('button', { name: 'Start: I know how many people use it' }).click()
  await expect(page).toHaveURL(/#\/questions\/sensitivity/)
  await page.goto('#/questions/pattern')
  await expect(page.getByRole('combobox', { name: /^What do you know of the demand/ })).toHaveValue('people')
})

test('old addresses lead to where the same thing is now', async ({ page }) => {
  for (const [old, now] of [
    ['check', 'questions'],
    ['flowchart?view=list', 'why?view=list'],
    ['opinions', 'why/opinions'],
    ['options', 'why/options'],
    ['catalogue?tab=open', 'sources?tab=open'],
    ['method?part=cost', 'sources/method?part=cost'],
    ['claims', 'sources/claims'],
  ] as const) {
    await page.goto(`#/${old}`)
    await expect(page).toHaveURL(new RegExp(`#/${now.replace('?', String.raw`\?`)}$`))
  }
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
  await page.goto('#/verdict')
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
  await page.goto('#/questions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // What is fetched ahead of being asked for is all asked for together.
  await expect.poll(() => scripts.filter((url) => url.includes('key-list'))).toHaveLength(1)
  expect(scripts.filter((url) => /chart|pdf|flow-?chart/.test(url))).toEqual([])
})

test('an address that leads nowhere says so and offers a way back', async ({ page }) => {
  await page.goto('#/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  await expect(result(page).verdict).toBeVisible()
})

test('the theme is chosen once and kept', async ({ page }) => {
  await page.goto('')
  const theme = page.locator('html')
  await expect(theme).toHaveAttribute('data-theme', 'light')
  await planMenu(page).button.click()
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
})
