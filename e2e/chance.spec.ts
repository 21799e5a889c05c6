import type { Page } from '@playwright/test'
import type { ToldDecision } from '../src/core/words/told-decision.ts'
import { crossover } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { oneSpace } from './pdf-text.ts'
import { settled } from './settled.ts'

/** How sure the verdict is, and how far its costs may turn out: figures that follow it, worked out beside the page. */

const WIDE = '20k to 400k'

test('a range that is typed moves the chance and the bands, and page, report and command line say the same', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const before = await chance(page)
  await expectMarks(page, before.marks)
  await page.getByRole('button', { name: 'Show data' }).click()
  await page.getByText('How far it may turn out').click()
  const bands = await bandsOf(page)
  expect(bands.drawn).toHaveLength(2)

  await test.step('a wide range, typed where a slider has its text', async () => {
    const requests = result(page).field('Requests a day')
    await requests.fill(WIDE)
    await requests.blur()
    await expect(page.getByText(/^Taken as 80,000 between 20,000 and 400,000/)).toBeVisible()
  })

  const after = await chance(page)
  expect(after.sentence).not.toBe(before.sentence)
  await expectMarks(page, after.marks)
  const wider = await bandsOf(page)
  expect(wider.drawn).toHaveLength(bands.drawn.length)
  expect(wider.drawn).not.toEqual(bands.drawn)
  expect(wider.lastMonth).not.toEqual(bands.lastMonth)

  const { text } = await planMenu(page).save()
  const { status, stdout } = crossover(['decide', '-', '--json'], text)
  expect(status).toBe(0)
  const [decided] = (JSON.parse(stdout) as ToldDecision).workloads
  const told = decided?.chance
  expect({ marks: told?.marks, sentence: `${told?.sentence ?? ''} ${told?.lead ?? ''}` }).toEqual(after)

  await page.getByRole('link', { name: 'Report', exact: true }).first().click()
  const report = page.getByRole('main')
  await expect(page).toHaveTitle(/^Report/)
  for (const words of [`${told!.marks} in 10`, told!.sentence, told!.lead!])
    await expect(report).toContainText(words)
})

/** As it stands beside the verdict once it belongs to the plan as it is now. */
async function chance(page: Page): Promise<{ readonly marks: number; readonly sentence: string }> {
  const shown = page.locator('[data-chance]')
  await expect(shown).toBeVisible()
  // A verdict that is worked out anew marks the chance of before as old at once, and the new one a moment later.
  await settled(page)
  await expect(shown).not.toHaveAttribute('data-old')
  const marks = Number(await shown.getAttribute('data-chance'))
  return { marks, sentence: oneSpace(await page.locator('[data-chance-words]').innerText()) }
}

/** So many of the ten are drawn as the first is, and the others otherwise. */
async function expectMarks(page: Page, full: number) {
  const marks = page.locator('[data-chance] svg [data-mark]')
  await expect(marks).toHaveCount(10)
  const [first, ...others] = await marks.evaluateAll((shapes) => shapes.map(({ innerHTML }) => innerHTML))
  expect(1 + others.filter((look) => look === first).length).toBe(full)
  expect(full).toBeGreaterThan(0)
  expect(full).toBeLessThan(10)
}

/** The shapes behind the lines of the chart, and the last row of the same figures as a table. */
async function bandsOf(page: Page) {
  await expect(page.locator('[data-outlook]:not([data-old])')).toBeVisible({ timeout: 30_000 })
  const paths = page.locator('[data-bands] path')
  await expect(paths.first()).toBeAttached()
  const table = page.getByRole('table', { name: 'Cumulative cash at the end of each month, over all cases' })
  if (!(await table.isVisible())) await page.getByText('Show the bands as a table').click()
  return {
    drawn: await paths.evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('d'))),
    lastMonth: await table.getByRole('row').last().getByRole('cell').allInnerTexts(),
  }
}
