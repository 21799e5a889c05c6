import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { saving } from './page-models/saving.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a link opens the plan elsewhere with the same verdict, to be looked at, and a copy is kept', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('#/verdict')
  await planMenu(page).choose('Copy link without notes')
  const { copied } = planMenu(page)
  await expect(copied).toContainText('It holds the names, answers and figures')
  await expect(copied).toContainText('no notes')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#\/open\?p=1\.[\w-]+$/)
  expect(link.length).toBeLessThan(2000)
  const headline = await result(page).headline()

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  const theirs = await other.newPage()
  await theirs.goto(link)
  const notice = theirs.getByRole('status').filter({ hasText: 'came in a link' })
  await expect(notice).toContainText('It holds 1 workload with 5 options')
  await expect(theirs).toHaveURL(/#\/verdict$/)
  await expect(saving(theirs).chip).toHaveText('Read only: from a link')
  expect(await result(theirs).headline()).toBe(headline)
  expect(await saving(theirs).storedNames()).toEqual([])
  await expectAccessible(theirs, 'a plan that came in a link')
  await notice.getByRole('button', { name: 'Keep a copy' }).click()
  await saving(theirs).expectSaved()
  await other.close()
})

test('a link leaves one’s own plan as it is', async ({ page }) => {
  await page.goto('#/verdict')
  await planMenu(page).choose('Copy link without notes')
  await expect(planMenu(page).copied).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await startOwnPlan(page)
  await planMenu(page).rename('Mine')
  await saving(page).expectSavedAs('Mine')
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))
  const before = await stored()
  await page.goto(link)
  await expect(page.getByRole('status').filter({ hasText: 'came in a link' })).toBeVisible()
  expect(await stored()).toBe(before)
  await page.reload()
  await planMenu(page).expectName('Mine')
})

for (const [what, data, title] of [
  ['nothing', '', 'There is no plan in this link'],
  ['another’s letters', 'p=hello', 'There is no plan in this link'],
  ['letters that were lost', 'p=1.q1YqLkksSlWyUlDKTyxRqgUA', 'This link is damaged'],
  ['a later version', 'p=2.q1YqLkksSlWyUlDKTyxRqgUA', 'This link was made by a newer version'],
  ['very many letters', `p=1.${'A'.repeat(9000)}`, 'This link is too long'],
] as const) {
  test(`a link with ${what} says why no plan was opened`, async ({ page }) => {
    await page.goto(`#/open?${data}`)
    await expect(page.getByRole('alert')).toContainText(title)
    await expect(page.getByRole('alert')).toContainText('Your own plans are as they were.')
    await page.getByRole('link', { name: 'Go to the plan that is open' }).click()
    await expect(page).toHaveURL(/#\/verdict$/)
  })
}
