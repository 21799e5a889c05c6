import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { place, visit } from './places.ts'
import { settled } from './settled.ts'

const there = place('change')

test('what moves the lead stands beside what would change the answer', async ({ page }) => {
  await visit(page, there)
  const table = page.getByRole('table', { name: 'What moves the lead most' })
  const rows = table.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(8)
  const likely = await rows.locator('td:last-child').allInnerTexts()
  const within = likely.filter((text) => /yes$/.test(text)).length
  expect(likely.every((text) => /(yes|no)$/.test(text))).toBe(true)
  const title = page.getByRole('heading', { level: 1 })
  if (within > 2)
    await expect(title).toHaveText(
      `${String(within)} inputs can each change the answer inside their likely range.`,
    )
  else await expect(title).toContainText(within === 0 ? 'No single input' : 'alone can change the answer')
  await expect(rows.first()).toContainText(/costs least/)
})

test('the map of two inputs is read with the keyboard and as a table, over inputs of one’s choice', async ({
  page,
}) => {
  await visit(page, there)
  const map = page.getByRole('application', { name: /^Who is recommended over / })
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Point at the map')).toBeHidden()
  await expect(page.getByRole('status').first()).toContainText(/: .+ by \$|: .+ dearer|about the same/)

  await page.getByText('Show the map as a table').click()
  const table = page.getByRole('table', { name: /^Who is recommended: / })
  await expect(table.locator('tbody').getByRole('row')).toHaveCount(5)
  await expect(table.getByRole('cell').first()).not.toBeEmpty()

  const across = page.getByRole('combobox', { name: 'Across' })
  await across.selectOption({ label: 'Requests a day' })
  await settled(page)
  await expect(map).toHaveAccessibleName(/^Who is recommended over requests a day and /)
  await page.reload()
  await settled(page)
  await expect(across.locator('option:checked')).toHaveText('Requests a day')
})

test('four ways it may go stand side by side, the last as one turns it', async ({ page }) => {
  await visit(page, there)
  const ways = page.locator('[data-side]')
  await expect(ways.getByRole('heading')).toHaveText(['Pessimistic', 'Base', 'Optimistic', 'Yours'])
  const own = page.locator('[data-side="own"]')
  await expect(own).toContainText('Requests a day: 40,000')
  await page.getByRole('combobox', { name: 'Yours: use' }).selectOption({ label: 'double' })
  await expect(own).toContainText('Requests a day: 160,000')
  await page.getByRole('combobox', { name: 'Yours: use' }).selectOption({ label: 'as entered' })
  await expect(own).toContainText('as you entered it')
  await settled(page)
  const base = page.locator('[data-side="base"]').locator('p').first()
  await expect(own.locator('p').first()).toHaveText(await base.innerText())
})

test('a close call is told what would settle it, from the verdict on', async ({ page }) => {
  await page.goto('#/verdict')
  await planMenu(page).choose('Coding assistance for 40 developers')
  await planMenu(page).expectName('Coding assistance for 40 developers')
  await page.getByRole('link', { name: 'Settle it' }).click()
  await expect(page.getByRole('heading', { name: 'What would settle it' })).toBeVisible()
  await settled(page)
  const steps = page.locator('[data-settle] li')
  await expect(steps.first()).toContainText(/^Begin with /)
  expect(await steps.count()).toBeGreaterThan(1)
  await expectAccessible(page, 'what would change a close call')
})

for (const width of [1280, 320]) {
  test(`nothing is cut off and axe finds nothing at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await visit(page, there)
    await page.getByText('Show the map as a table').click()
    await expectAccessible(page, `what would change it, ${String(width)}`)
    await expectNoSidewaysScroll(page, `what would change it, ${String(width)}`)
  })
}
