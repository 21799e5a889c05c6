import { writeFile } from 'node:fs/promises'
import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { modelsOf, newerPrices, priceList } from './page-models/newer-prices.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { settled } from './settled.ts'

test('a price list says what it would change, and on yes the plan keeps it, in its file and after an undo', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const before = (await menu.save()).text
  const models = modelsOf(before)
  const prices = newerPrices(page)

  await prices.goto()
  await prices.load(priceList(models, 0.0001))
  await expect(prices.section).toContainText('is models.dev’s api.json')
  await expect(prices.inPlan.getByRole('row')).not.toHaveCount(0)
  await expect(prices.verdicts).toContainText(/verdict/i)
  await expectAccessible(page, 'a price list, not yet taken over')
  // Looking changes nothing.
  expect((await menu.save()).text).toBe(before)
  await prices.use.click()
  await expect(prices.ownPrices).toBeVisible()

  await prices.load(priceList(models, 5000))
  await expect(prices.verdicts).toContainText('Verdicts that move')
  await expect(prices.verdicts.getByRole('term').filter({ hasText: 'Before' })).not.toHaveCount(0)
  await prices.leave.click()
  await expect(prices.inPlan).toHaveCount(0)

  await result(page).open()
  const cheap = await result(page).headline()
  const saved = JSON.parse((await menu.save()).text) as { own: { prices: object[] } }
  expect(saved.own.prices).toHaveLength(models.length)
  for (const price of saved.own.prices) {
    expect(price).toMatchObject({
      inputUsdPerMTok: 0.0001,
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      source: 'models.dev’s api.json',
    })
  }

  // Elsewhere the file opens with its prices.
  await menu.open(fileOf({ ...saved, name: 'Elsewhere' }))
  await menu.expectName('Elsewhere')
  await settled(page)
  expect((await menu.save()).text).toContain('"inputUsdPerMTok": 0.0001')
  expect((await result(page).headline()).replace('Elsewhere', 'Support assistant')).toBe(cheap)
  await prices.goto()
  await prices.giveBack.click()
  await expect(prices.ownPrices).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(prices.ownPrices).toBeVisible()
})

test('a price without a day counts as of the day of the list, and one without either is not taken', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const models = modelsOf((await planMenu(page).save()).text)
  const prices = newerPrices(page)
  await prices.goto()
  await prices.load(priceList(models, 1234))
  await expect(prices.day).toHaveValue(/^\d{4}-\d{2}-\d{2}$/)
  await expect(prices.use).toBeVisible()
  await prices.day.fill('')
  await expect(prices.use).toHaveCount(0)
  await expect(prices.inPlan).toContainText('not taken: its day is not known')
  await prices.day.fill('2020-02-03')
  await expect(prices.inPlan).toContainText('not taken: today’s was seen later')
  await prices.leave.click()
  await expect(prices.section.getByRole('button', { name: 'Load a price list' })).toBeFocused()
})

const wrong = [
  { what: 'another program’s JSON', file: fileOf('{"name":"crossover"}'), says: 'another file' },
  { what: 'half a file', file: fileOf('{"openai":{"models":{'), says: 'text that is not JSON' },
  { what: 'a million brackets', file: fileOf('['.repeat(1_000_000)), says: 'deep' },
  { what: 'a polluting field', file: fileOf('{"__proto__":{"polluted":{"models":{}}}}'), says: '__proto__' },
  { what: 'a picture', file: fileOf(Buffer.from('89504e470d0a1a0a0000', 'hex')), says: 'no price list' },
] // prettier-ignore

for (const { what, file, says } of wrong) {
  test(`${what} is no price list, and the plan stays as it is`, async ({ page }) => {
    await page.goto('#/verdict')
    const before = (await planMenu(page).save()).text
    const prices = newerPrices(page)
    await prices.goto()
    await prices.load(file)
    await expect(prices.problem).toContainText(says)
    await expect(prices.problem).toContainText('The plan is unchanged.')
    expect((await planMenu(page).save()).text).toBe(before)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  })
}

test('50 MB are not even read, and the plan stays as it is', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('large.json')
  await writeFile(path, Buffer.alloc(50 * 1_048_576, ' '))
  const prices = newerPrices(page)
  await prices.goto()
  await prices.load(path)
  await expect(prices.problem).toContainText('a file of 50.0 MiB')
  await expect(prices.problem).toContainText('The plan is unchanged.')
})

test('a negative price is told and left out', async ({ page }) => {
  await page.goto('#/verdict')
  const [first = '', ...others] = modelsOf((await planMenu(page).save()).text)
  const prices = newerPrices(page)
  await prices.goto()
  await prices.load(priceList([first], -1))
  await expect(prices.section).toContainText('can’t be right and are left out')
  await expect(prices.use).toHaveCount(0)
  await prices.leave.click()
  await prices.load(priceList(others, 7))
  await expect(prices.use).toBeVisible()
})

test('what moved since an older catalogue is told, and of one that is not kept that nobody knows', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const plan = JSON.parse((await menu.save()).text) as object
  await menu.open(fileOf({ ...plan, catalogue: { version: '2019-01-01' } }))
  await expect(page.getByText('The catalogue 2019-01-01 is not kept here')).toBeVisible()
})

test('on a phone nothing of it is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('#/verdict')
  const models = modelsOf((await planMenu(page).save()).text)
  const prices = newerPrices(page)
  await prices.goto()
  await prices.load(priceList(models, 5000))
  await expect(prices.verdicts).toBeVisible()
  await expectNoSidewaysScroll(page, 'a price list at 360 px')
})
