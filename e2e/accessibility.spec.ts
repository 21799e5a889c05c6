import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'
import { place, places, visit } from './places.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const there of places) {
      test(`${there.name} has no fault that axe can find`, async ({ page }) => {
        await visit(page, there)
        await expectAccessible(page, `${there.name}, ${colorScheme}`)
      })
    }

    test('neither has an own plan on its way', async ({ page }) => {
      await startOwnPlan(page)
      await questionnaire(page).goOn()
      await expect(questionnaire(page).problems()).toBeVisible()
      await expectAccessible(page, 'a question with a problem')
      for (const section of ['latency', 'pattern', 'capability', 'cost', 'team']) {
        await questionnaire(page).open(section)
        await expectAccessible(page, `section ${section}`)
      }
      await visit(page, place('result'))
      await expectAccessible(page, 'a result without answers')
      await planMenu(page).button.click()
      await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible()
      await expectAccessible(page, 'the menu of the plan')
      await page.keyboard.press('Escape')
      await planMenu(page).choose('Keys')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'the list of keys')
    })
  })
}

test('a chart is named after what it shows, and its figures stand in a table', async ({ page }) => {
  await page.goto('#/verdict')
  const { chart } = result(page)
  await expect(chart).toBeVisible()
  const finding = await chart.getByRole('heading').innerText()
  await expect(chart).toHaveAccessibleName(finding)
  await chart.getByText('Show data').click()
  const table = chart.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(38)
})

test('page by page there is one heading of the first level, and no level is left out', async ({ page }) => {
  for (const there of places) {
    await visit(page, there)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])))
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
    expect(jumps, there.name).toEqual([])
  }
})
