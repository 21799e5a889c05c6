import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { answerAll } from './page-models/questionnaire.ts'
import { downloadReport } from './page-models/report.ts'
import { result } from './page-models/result.ts'
import { saving } from './page-models/saving.ts'

const wrongFiles = [
  { what: 'a picture', file: { name: 'plan.json', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') } },
  { what: 'an empty file', file: fileOf('') },
  { what: 'another program’s JSON', file: fileOf('{"name":"crossover","version":"1.0.0"}', 'package.json') },
  { what: 'a page', file: fileOf('<!doctype html><script>alert(1)</script>') },
  { what: 'a polluting object', file: fileOf('{"schema":"crossover/plan@5","__proto__":{"polluted":1}}') },
  { what: 'a plan of a later version', file: fileOf('{"schema":"crossover/plan@999"}') },
  { what: 'a million brackets', file: fileOf('['.repeat(900_000)) },
  { what: 'more than a plan can be', file: fileOf(' '.repeat(3_000_000)) },
] // prettier-ignore

for (const { what, file } of wrongFiles) {
  test(`${what} is not opened, and the plan at hand stays`, async ({ page }) => {
    await page.goto('#/verdict')
    const before = await result(page).headline()
    await planMenu(page).open(file)
    const notice = page.getByRole('alert')
    await expect(notice).toBeVisible()
    await expect(notice).toContainText('The plan you have open is unchanged.')
    expect(await result(page).headline()).toBe(before)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toHaveCount(0)
  })
}

test('a file with mistakes says where each is, and a right one opens', async ({ page }) => {
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const { text } = await menu.save()
  const plan = JSON.parse(text) as { horizonMonths: number; colour?: string; name: string }
  await menu.open(fileOf({ ...plan, horizonMonths: 0, colour: 'red' }, 'wrong.json'))
  await expect(page.getByRole('alert')).toContainText('horizonMonths')
  await expect(page.getByRole('alert')).toContainText('colour')
  await menu.open(fileOf(`\uFEFF${JSON.stringify({ ...plan, name: 'From a file' })}`, 'right.json'))
  await menu.expectName('From a file')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('names are text wherever they are shown', async ({ page }) => {
  const name = `<img src=x onerror="document.title='owned'"> {{7*7}} \u202Egnp`
  await page.goto('#/verdict')
  const menu = planMenu(page)
  const plan = JSON.parse((await menu.save()).text) as Record<string, unknown>
  await menu.open(fileOf({ ...plan, name }))
  await menu.expectName(`\u2068${name}\u2069`)
  expect((await downloadReport(page)).name).toMatch(/^[a-z0-9-]+\.pdf$/)
  await expect(page.locator('img')).toHaveCount(0)
  await expect(page).not.toHaveTitle(/owned/)
})

/** Names in the browser’s storage under which an own plan lies. */
const planKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('crossover/plan/')))

async function ownPlanSaved(page: Page) {
  await startOwnPlan(page)
  await answerAll(page, { requestsPerDay: '2000' })
  await expect.poll(() => planKeys(page)).toHaveLength(1)
  await expect(page.getByText(/^Saved /).first()).toBeVisible()
}

for (const [what, damaged] of [
  ['cut off', '{"app":"crossover","schema":"crossover/pl'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a page', '<html></html>'],
  ['of another program', '{"state":{},"version":0}'],
] as const) {
  test(`saved data that is ${what} is set aside, not overwritten`, async ({ page }) => {
    await ownPlanSaved(page)
    await page.evaluate((text) => {
      for (const key of Object.keys(localStorage).filter((name) => name.startsWith('crossover/plan/'))) {
        localStorage.setItem(key, text)
      }
    }, damaged)
    await page.reload()
    await expect(page.getByText('A saved plan could not be read')).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download damaged data' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^damaged-plan-1-.*\.txt$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('a full or forbidden storage is told, and the plan can be saved as a file', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await startOwnPlan(page)
  await answerAll(page, { requestsPerDay: '2000' })
  await expect(page.getByText(/Not saved/).first()).toBeVisible()
  expect((await planMenu(page).save()).text).toContain('"requestsPerDay": 2000')
})

test('two tabs with one plan never overwrite each other’s work silently', async ({ page, context }) => {
  await ownPlanSaved(page)
  await page.goto('#/verdict')
  const other = await context.newPage()
  await other.goto('#/verdict')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await planMenu(other).rename('Changed in the other tab')
  await saving(other).expectSavedAs('Changed in the other tab')
  await planMenu(page).rename('Changed here')
  await expect(page.getByRole('alert')).toContainText('was changed in another tab')
  await page.getByRole('button', { name: 'Use the newer one' }).click()
  await planMenu(page).expectName('Changed in the other tab')
})
