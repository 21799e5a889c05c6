import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { planMenu } from '../page-models/plan-menu.ts'
import { fillStorage, refused, savedPlan, saving } from '../page-models/saving.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** A link to the sample, as somebody else sends it. */
async function linkToSample(page: Page): Promise<string> {
  await page.goto('#/verdict')
  await planMenu(page).choose('Copy link without notes')
  await expect(planMenu(page).copied).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** As it is when a link is put into the address of a page that is open: nothing loads anew. */
const follow = (page: Page, link: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, new URL(link).hash)

const shared = (page: Page) => page.getByRole('status').filter({ hasText: 'came in a link' })
const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))

test('a link over a plan that could not be saved asks first, and the plan stays within reach', async ({
  page,
}) => {
  const link = await linkToSample(page)
  await savedPlan(page, 'Mine')
  await fillStorage(page)
  await refused(page, () => planMenu(page).rename('Mine, not saved'))
  await follow(page, link)
  const question = page.getByRole('dialog', { name: '“Mine, not saved” is not saved' })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Open the other plan' }).click()
  await expect(shared(page)).toBeVisible()
  await planMenu(page).button.click()
  await page.getByRole('button', { name: /Mine, not saved/ }).click()
  await planMenu(page).expectName('Mine, not saved')
})

test('a link that is opened twice is shown twice and kept never', async ({ page }) => {
  const link = await linkToSample(page)
  await savedPlan(page, 'Mine')
  const before = await stored(page)
  for (let time = 0; time < 2; time += 1) {
    await follow(page, link)
    await expect(shared(page)).toBeVisible()
    await expect(page).toHaveURL(/#\/verdict$/)
    await expect(saving(page).chip).toHaveText('Read only: from a link')
  }
  expect(await stored(page)).toBe(before)
  await page.reload()
  await planMenu(page).expectName('Mine')
})

test('Back after a link leads to the page before it, and one’s own plan is as it was', async ({ page }) => {
  const link = await linkToSample(page)
  await savedPlan(page, 'Mine')
  await page.goto('#/sources/method')
  await expect(page).toHaveTitle(/^Method/)
  const before = await stored(page)
  await follow(page, link)
  await expect(shared(page)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveTitle(/^Method/)
  expect(await stored(page)).toBe(before)
  await page.reload()
  await planMenu(page).expectName('Mine')
})
