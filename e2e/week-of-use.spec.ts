import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { saving } from './page-models/saving.ts'

/** A week of use from a file of counts by the hour, in place of the pattern's own. */

const WEEK = Array.from({ length: 168 }, (_, hour) =>
  hour >= 120 || hour % 24 < 8 || hour % 24 > 19 ? 0 : 40 + 10 * ((hour % 24) % 5),
)

test('counts by the hour are read, shown, kept and let go', async ({ page }) => {
  await startOwnPlan(page)
  await questionnaire(page).open('pattern')
  await page.getByText('Counts by the hour, if you have them').click()
  const file = page.getByLabel('File of counts by the hour')
  const fileOf = (rows: readonly number[]) => ({
    name: 'hours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })

  await file.setInputFiles(fileOf(WEEK.slice(1)))
  await expect(page.getByRole('alert')).toContainText('“hours.csv”: The file has 167 hours; a week has 168.')

  await file.setInputFiles(fileOf(WEEK))
  await expect(page.getByText('something comes on 5 days a week, 12 hours a day')).toBeVisible()
  await expect(page.getByRole('img', { name: 'A week by the hour, busiest on Mon' })).toBeVisible()
  await expectAccessible(page, 'a week of use')
  await expectNoSidewaysScroll(page, 'a week of use')
  await page.setViewportSize({ width: 360, height: 640 })
  await expectNoSidewaysScroll(page, 'a week of use')
  await page.setViewportSize({ width: 1280, height: 900 })

  await saving(page).expectSaved()
  await page.reload()
  await expect(page.getByRole('img', { name: 'A week by the hour, busiest on Mon' })).toBeVisible()
  const { text } = await planMenu(page).save()
  const { demand } = (JSON.parse(text) as { workloads: { demand: unknown }[] }).workloads[0] ?? {}
  expect(demand).toEqual({ hourlyProfile: WEEK })

  await page.getByRole('button', { name: 'Use the pattern’s own week' }).click()
  await expect(page.getByRole('img', { name: 'A week by the hour, busiest on Mon' })).toBeHidden()

  await page.getByLabel('Or type them, one in each line').fill(WEEK.map((count) => count + 1).join('\n'))
  await page.getByRole('button', { name: 'Use these hours' }).click()
  await expect(page.getByText('something comes on 7 days a week, 24 hours a day')).toBeVisible()
})
