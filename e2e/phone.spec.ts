import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { startOwnPlan } from './page-models/plan-menu.ts'
import { answerAll } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'
import { place, places, visit } from './places.ts'
import { settled } from './settled.ts'

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true })

for (const there of places) {
  const { name } = there
  test(`${name} fits a phone and a narrow window`, async ({ page }) => {
    await visit(page, there)
    await expectNoSidewaysScroll(page, `${name} at 360 px`)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page, `${name} at 320 px`)
    await page.setViewportSize({ width: 640, height: 360 })
    await expectNoSidewaysScroll(page, `${name} on its side`)
  })
}

test('tables and drawings are read on a phone without scrolling sideways', async ({ page }) => {
  const wider = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')].flatMap((one) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(one).overflowX)
        const isDrawing = one.tagName === 'svg' && one.clientWidth > window.innerWidth
        return isDrawing || (scrolls && one.scrollWidth > one.clientWidth + 1)
          ? [one.textContent.slice(0, 40)]
          : []
      }),
    )
  await visit(page, place('report'))
  await expect(page.getByText('What moves the gap between')).toBeVisible()
  await expect.poll(wider).toEqual([])
  await visit(page, place('method'))
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect.poll(wider).toEqual([])
  await visit(page, place('change'))
  await page.getByText('Show the map as a table').tap()
  const table = page.getByRole('table', { name: /^Who is recommended: / })
  await expect(table).toBeVisible()
  await expect.poll(wider).toEqual([])
  expect((await table.locator('caption').boundingBox())?.width).toBeGreaterThan(200)
})

test('a slider that is moved so far that its likely range leaves the scale keeps its height', async ({
  page,
}) => {
  await page.goto('#/verdict')
  await settled(page)
  await page.getByRole('button', { name: 'API prices, change a year', exact: true }).tap()
  const control = page.getByRole('group', { name: 'API prices, change a year', exact: true })
  const height = async () => (await control.boundingBox())?.height
  const before = await height()
  await control.getByRole('textbox').fill('20')
  await control.getByRole('textbox').blur()
  await settled(page)
  await expect(control.getByText(/^likely up to/)).toHaveCount(1)
  expect(await height()).toBe(before)
})

test('a range entered beside a slider leaves its label room and does not widen a phone’s page', async ({
  page,
}) => {
  await page.goto('#/verdict')
  await settled(page)
  await page.getByRole('button', { name: 'Requests a day', exact: true }).tap()
  const requests = page.getByRole('textbox', { name: 'Requests a day' })
  const room = async () =>
    (await page.getByRole('group', { name: 'Requests a day', exact: true }).boundingBox())?.height
  const before = await room()
  await requests.fill('100,000 to 40,000,000')
  await requests.blur()
  await settled(page)
  await expectNoSidewaysScroll(page, 'a range beside a slider')
  expect(await room(), 'its height, and so what stands below').toBe(before)
  const label = page.locator('label').filter({ hasText: /^Requests a day$/ })
  expect((await label.boundingBox())?.width).toBeGreaterThan(60)
})

test('an own plan can be made by tapping alone', async ({ page }) => {
  await startOwnPlan(page)
  await expectNoSidewaysScroll(page, 'an empty question')
  await answerAll(page, { requestsPerDay: '2000' })
  await expectNoSidewaysScroll(page, 'the answers')
  await page.getByRole('button', { name: 'See the verdict' }).tap()
  await expect(result(page).verdict).toBeVisible()
  await settled(page)
  await expectNoSidewaysScroll(page, 'the result')
  const names = page.locator('[data-labels] text')
  await expect(names.nth(3)).toBeVisible()
  for (const text of await names.allTextContents())
    expect(text, 'a name at the end of its line').not.toContain('…')
})

test('long names wrap and never widen the page', async ({ page }) => {
  await page.goto('#/verdict')
  await page.getByRole('button', { name: /^Plan: / }).click()
  await page.getByRole('textbox', { name: 'Name of this plan' }).fill('Unbrokenword'.repeat(10))
  await page.keyboard.press('Escape')
  for (const there of places) {
    await visit(page, there)
    await expectNoSidewaysScroll(page, `${there.name} with a long name`)
  }
})
