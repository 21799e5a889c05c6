import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { place, visit } from './places.ts'
import type { Page } from '@playwright/test'

const TWO_WORKLOADS = 'Mail sorting and contract questions'

async function openExample(page: Page, name: string) {
  await page.goto('#/verdict')
  await planMenu(page).choose(TWO_WORKLOADS)
  await planMenu(page).expectName(TWO_WORKLOADS)
  await visit(page, place(name))
}

/** Whole amounts in a cell: "−$1,225" is −1225. */
function amount(text: string): number {
  const digits = text.replace(/[^\d−]/g, '').replace('−', '-')
  expect(digits, text).toMatch(/^-?\d+$/)
  return Number(digits)
}

test('every rule has a row that says in words whether it agrees and what it rests on', async ({ page }) => {
  await openExample(page, 'second opinions')
  const table = page.getByRole('table', { name: 'What each rule says' })
  const rows = table.locator('tbody tr')
  await expect(rows).toHaveCount(9)
  const standing = await rows.locator('td:nth-child(3)').allInnerTexts()
  const count = (word: string) => standing.filter((text) => new RegExp(`\\b${word}$`).test(text)).length
  const [agrees, disagrees, abstains] = [count('agrees'), count('disagrees'), count('abstains')]
  expect(agrees + disagrees + abstains).toBe(9)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Second opinions: ${agrees} of ${agrees + disagrees} rules that apply agree.`,
  )
  for (const check of await table.getByRole('listitem').allInnerTexts()) {
    expect(check).toMatch(/^(met|not met|not known)\s/)
  }
  await expect(page.locator('[data-which-wins]')).toContainText(
    disagrees === 0 ? 'No rule disagrees' : 'than the recommendation, but',
  )
})

test('the six answers stand in a picture and in a table, and ten respects beside own figures', async ({
  page,
}) => {
  await openExample(page, 'second opinions')
  await expect(page.locator('.recharts-radar-polygon')).toBeVisible()
  const scores = page.getByRole('table', { name: 'The six answers with their scores' })
  await expect(scores.locator('tbody tr')).toHaveCount(6)
  const own = page.locator('[data-own]')
  await expect(own).toHaveCount(20)
  for (const text of await own.allInnerTexts()) expect(text).not.toBe('')
})

test('the result says how sure it is and what to watch, and the opinions say the same', async ({ page }) => {
  await openExample(page, 'result')
  const advice = page.locator('[data-advice]')
  await expect(advice.getByRole('heading')).toHaveText([
    'Confidence', 'What gpt-oss-20b DeepInfra takes', 'Warnings', 'Patterns that fit',
  ]) // prettier-ignore
  const reasons = await advice.locator('[data-confidence] li').allInnerTexts()
  const level = await advice.locator('[data-confidence]').getAttribute('data-confidence')
  expect(level === 'high').toBe(reasons.length === 0)
  await expect(advice).toContainText(
    /The cached price of gpt-oss-20b DeepInfra is not published, and 30.% of the input/,
  )
  await advice.getByRole('link', { name: 'Scenarios and second opinions' }).click()
  await expect(page.getByRole('heading', { name: 'Scenarios that match' })).toBeVisible()
  expect(await page.locator('[data-confidence] li').allInnerTexts()).toEqual(reasons)
})

test('an action plan says what to choose, what it costs in hours, and when to look again', async ({
  page,
}) => {
  await openExample(page, 'whole plan')
  const section = page.getByRole('heading', { name: 'Action plan for' }).locator('xpath=..')
  await expect(section).toContainText(/Costed with integration 40 hours once, \$4,400/)
  await expect(section.getByRole('heading', { level: 3 })).toHaveText([
    'gpt-oss-20b DeepInfra', 'Whichever way', 'Decide again when', 'Look again on', 'Five steps', 'Stay portable',
  ]) // prettier-ignore
  await expect(section).toContainText('20 Feb 2027')
})

test('the total of the recommended mix is the sum of its workloads, and a difference is one of totals', async ({
  page,
}) => {
  await openExample(page, 'whole plan')
  const workloads = page.getByRole('table', { name: 'The workloads of this plan' }).locator('tbody tr')
  await expect(workloads).toHaveCount(2)
  const parts = (await workloads.locator('td:last-child').allInnerTexts()).map(amount)
  const total = async (placement: string) =>
    amount(await page.locator(`[data-total="${placement}"]`).innerText())
  const recommended = await total('recommended')
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - recommended)).toBeLessThanOrEqual(parts.length)
  const allLocal = page.getByRole('row', { name: /^All on own machines/ })
  const difference = amount(await allLocal.locator('td').last().innerText())
  expect(Math.abs((await total('all-local')) - recommended - difference)).toBeLessThanOrEqual(1)
  await expect(allLocal).toContainText(/likely \$[\d.]+K to \$[\d.]+K/)
  await expect(page.getByRole('heading', { name: 'Machines shared' }).locator('xpath=..')).toContainText(
    /“Sort incoming mail” and “Answer questions about contracts” share/,
  )
  await expect(page.locator('[data-routing]')).toContainText(/routing layer/i)
})

test('a workload of the plan leads to its result', async ({ page }) => {
  await openExample(page, 'whole plan')
  await page.getByRole('link', { name: 'Answer questions about contracts' }).click()
  await expect(page).toHaveURL(/#\/verdict$/)
  await expect(page.getByRole('button', { name: 'Workload: Answer questions about contracts' })).toBeVisible()
  await page.goto('#/plan')
  await expect(
    page.getByRole('heading', { name: 'Action plan for Answer questions about contracts' }),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 640 } })

    for (const name of ['second opinions', 'whole plan']) {
      test(`${name} has no fault that axe can find, and fits a phone`, async ({ page }) => {
        await openExample(page, name)
        await expectNoSidewaysScroll(page, `${name} at 360 px`)
        await expectAccessible(page, `${name} at 360 px, ${colorScheme}`)
        await page.setViewportSize({ width: 1280, height: 720 })
        await expectNoSidewaysScroll(page, `${name} at 1280 px`)
        await expectAccessible(page, `${name} at 1280 px, ${colorScheme}`)
      })
    }
  })
}
