import { expect, test } from './fixtures.ts'
import {
  BOUNDS,
  bringIntoSight,
  count,
  expectWholeAtBothWidths,
  fieldIdsOf,
  fillAll,
  lookAtFigures,
  nameOf,
  openAssumptions,
  openOptions,
  OPTIONS,
} from './figures.ts'
import { boundOf, discloseAll, numberField, numberFieldIds, type } from './page-models/number-fields.ts'

/** `npm run figures`: each number field by itself, typed to its largest and smallest value. */

lookAtFigures()

const PARTS = [1, 2, 3, 4] as const

for (const part of PARTS) {
  const name = `${String(part)} of ${String(PARTS.length)}`
  test(`each assumption beside the chart, one after another, ${name}`, async ({ page }) => {
    const ids = (await openAssumptions(page)).filter((_, at) => at % PARTS.length === part - 1)
    for (const id of ids) {
      await bringIntoSight(page, id)
      const before = await numberField(page, id).inputValue()
      for (const bound of BOUNDS) {
        const words = await boundOf(page, id, bound)
        await type(page, id, words)
        await expectWholeAtBothWidths(page, `${await nameOf(page, id)}: ${words}`, id)
      }
      await type(page, id, before)
    }
    count(`Assumptions beside the chart, ${name}`, ids.length)
  })
}

for (const option of OPTIONS) {
  test(`every figure of the option ${option.id}`, async ({ page }) => {
    await openOptions(page)
    await page.locator(`[data-option="${option.id}"] th button`).click()
    await discloseAll(page)
    const ids = await numberFieldIds(page)
    expect([...ids].sort()).toEqual([...fieldIdsOf(option)].sort())
    await fillAll(page, ids, `option ${option.id}`)
    count(`Option ${option.id}`, ids.length)
  })
}
