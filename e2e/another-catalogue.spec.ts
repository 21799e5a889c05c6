import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'

const PINNED_TO = '2026-08-01'
const SENTENCE = `This plan was last decided with the catalogue ${PINNED_TO};`

test('a plan that was decided with another catalogue says so until it is decided anew', async ({ page }) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const plan = JSON.parse((await menu.save()).text) as { catalogue?: unknown }
  await expect(page.getByText(SENTENCE)).toHaveCount(0)

  await menu.open(fileOf({ ...plan, catalogue: { version: PINNED_TO } }))
  await expect(page.getByText(SENTENCE)).toBeVisible()
  await expect(result(page).verdict).toBeVisible()
  // Looking at a plan is no decision: what is saved still names the catalogue it was decided with.
  expect((await menu.save()).text).toContain(PINNED_TO)

  await menu.rename('Decided anew')
  await expect(page.getByText(SENTENCE)).toHaveCount(0)
  const { text } = await menu.save()
  expect(text).not.toContain(PINNED_TO)
  expect(text).toMatch(/"catalogue": \{\s+"version": "\d{4}-\d{2}-\d{2}/)
})

test('a plan of an earlier catalogue that is kept opens as it was, with what moved since', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const plan = JSON.parse((await menu.save()).text) as object
  const earlier = { ...plan, name: 'Decided in November', catalogue: { version: '2026-11-20' } }
  await menu.open(fileOf(earlier))
  await menu.expectName('Decided in November')

  const moved = page.getByRole('listitem').filter({ hasText: / then, .* now/ })
  await expect(
    moved.filter({ hasText: 'RTX PRO 6000 Blackwell Workstation 96GB, price: $8,600 then' }),
  ).toHaveText(/\$15,000 now \(seen Oct 2026\)\.$/)
  await expect(page.getByText(/^The verdict on Answer support tickets (stays|moves)/)).toBeVisible()
  await expect(page.getByText('This plan was last decided with the catalogue 2026-11-20;')).toBeVisible()
  // What is shown is worked out with today's prices, and what is kept is what was opened.
  await expect(result(page).told).toContainText('Decided in November')
  expect(JSON.parse((await menu.save()).text)).toEqual(earlier)
})

test('a plan of version 1 opens as it did, and is kept in the present version', async ({ page }) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const sample = await result(page).headline()
  const plan = JSON.parse((await menu.save()).text) as Record<string, unknown>
  expect(plan['schema']).not.toBe('crossover/plan@1')
  await menu.open(fileOf({ ...plan, schema: 'crossover/plan@1', name: 'From version 1' }))
  await expect(result(page).told).toHaveText(sample.replace('Support assistant', 'From version 1'))
  expect(JSON.parse((await menu.save()).text)).toMatchObject({ schema: plan['schema'] })
})

test('the verdict and the chart name the oldest and the newest price, not the day of the plan', async ({
  page,
}) => {
  await page.goto('#/verdict')
  await expect(page.getByText(/^Prices from 23 Sep to 20 Nov 2026; a planning estimate/)).toBeVisible()
  await expect(
    page.getByTitle(/^Cumulative cash, month by month; .*\. Prices from 23 Sep to 20 Nov 2026\./),
  ).toBeVisible()
  await expect(page.getByText(/prices as of/i)).toHaveCount(0)
})
