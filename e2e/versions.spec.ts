import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { saving, versionsOfTwoDays } from './page-models/saving.ts'

test('the plan as it was left is a version, and bringing it back can itself be undone', async ({ page }) => {
  const versions = await versionsOfTwoDays(page)
  const monday = versions.getByRole('listitem').filter({ hasText: 'Kept automatically, named “Monday”' })
  await expect(monday).toHaveText(/^\d\d:\d\d/)
  await monday.getByRole('button', { name: /^Bring back/ }).click()
  await expect(versions.getByRole('status')).toHaveText(/^The version of \d\d:\d\d is back\./)
  await versions.getByRole('button', { name: 'Undo' }).click()
  await versions.getByRole('button', { name: 'Close' }).click()
  await planMenu(page).expectName('Tuesday')

  const again = await saving(page).versions()
  await again
    .getByRole('listitem')
    .filter({ hasText: '“Monday”' })
    .getByRole('button', { name: /^Bring back/ })
    .click()
  await again.getByRole('button', { name: 'Close' }).click()
  await saving(page).expectSaved()
  await page.reload()
  await planMenu(page).expectName('Monday')
  const left = await saving(page).versions()
  await expect(
    left.getByText('Before an earlier version was brought back, named “Tuesday”').first(),
  ).toBeVisible()
})

test('a version is kept of the open plan before a file is opened', async ({ page }) => {
  await startOwnPlan(page)
  await planMenu(page).rename('Mine')
  await saving(page).expectSavedAs('Mine')
  const { text } = await planMenu(page).save()
  await planMenu(page).open(fileOf({ ...(JSON.parse(text) as object), name: 'From a file' }))
  await planMenu(page).expectName('From a file')
  await planMenu(page).choose('Mine')
  await planMenu(page).expectName('Mine')
  await expect((await saving(page).versions()).getByText('Before another file was opened')).toBeVisible()
})

test('a newer version’s file opens to be read, not changed, and a copy can be worked on', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const plan = JSON.parse((await planMenu(page).save()).text) as { workloads: object[] }
  const newer = {
    ...plan,
    schema: 'crossover/plan@6',
    name: 'From next year',
    carbon: { priceUsd: 90 },
    workloads: plan.workloads.map((workload) => ({ ...workload, mood: 'hopeful' })),
  }
  await planMenu(page).open(fileOf(newer))
  await planMenu(page).expectName('From next year')
  await expect(saving(page).chip).toHaveText('Read only: from a newer version')
  const notice = page.getByRole('status').filter({ hasText: 'was made by a newer version of Crossover' })
  await expect(notice).toContainText('You can read it here, not change it.')

  const field = result(page).field('Requests a day')
  const before = await field.inputValue()
  await result(page).slider('Requests a day').press('PageDown')
  await expect(field).toHaveValue(before)
  expect(await saving(page).storedNames()).toEqual([])

  await notice.getByRole('button', { name: 'Work on a copy' }).click()
  await planMenu(page).expectName('From next year (copy)')
  await result(page).slider('Requests a day').press('PageDown')
  await expect(field).not.toHaveValue(before)
  await saving(page).expectSaved()
})

test('what a newer version saved here opens to be read, and stays as it is', async ({ page }) => {
  await startOwnPlan(page)
  await planMenu(page).rename('Saved by both')
  await saving(page).expectSavedAs('Saved by both')
  const newer = await page.evaluate(() => {
    const place = Object.keys(localStorage).find((name) => name.startsWith('crossover/plan/'))!
    const envelope = JSON.parse(localStorage.getItem(place)!) as { data: string }
    const data = envelope.data.replace('crossover/plan@5', 'crossover/plan@6')
    const text = JSON.stringify({ ...envelope, schema: 'crossover/plan@6', data })
    localStorage.setItem(place, text)
    return { place, text }
  })
  await expect(page.getByRole('alert')).toContainText('A newer version of Crossover saved it')
  await page.reload()
  await planMenu(page).expectName('Saved by both')
  await expect(saving(page).chip).toHaveText('Read only: from a newer version')
  await page.reload()
  await expect(saving(page).chip).toHaveText('Read only: from a newer version')
  expect(await page.evaluate((place) => localStorage.getItem(place), newer.place)).toBe(newer.text)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('what saving says has no fault that axe can find', async ({ page }) => {
      const versions = await versionsOfTwoDays(page)
      await expectAccessible(page, 'the versions')
      await versions
        .getByRole('button', { name: /^Bring back/ })
        .first()
        .click()
      await expectAccessible(page, 'a version brought back')
      await versions.getByRole('button', { name: 'Close' }).click()
      await page.evaluate(() => localStorage.clear())
      await expect(page.getByRole('alert')).toContainText('was deleted from this browser')
      await expectAccessible(page, 'a plan that was deleted')
      await planMenu(page).choose('New plan')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'the question before an unsaved plan is left')
      await page.getByRole('button', { name: 'Open the other plan' }).click()
      await planMenu(page).button.click()
      await expect(page.getByText('Only in this tab, not saved')).toBeVisible()
      await expectAccessible(page, 'the menu with a plan that only this tab has')
    })
  })
}
