import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { startOwnPlan } from './page-models/plan-menu.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'
import { settled } from './settled.ts'

const MOST_INPUTS = 12

/** How often somebody has chosen or typed something since the first page; going on is none. */
async function countInputs(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = { inputs: 0 }
    Object.assign(window, { counted })
    document.addEventListener('change', () => (counted.inputs += 1), true)
  })
  return () =>
    page.evaluate(() => (window as unknown as { counted: { readonly inputs: number } }).counted.inputs)
}

/** What a newcomer knows of a job: nothing that has to be looked up. */
async function answerWhatOneKnows(page: Page) {
  const questions = questionnaire(page)
  await questions.choose('How sensitive is the data?', 'Internal')
  await questions.goOn()
  await questions.choose('How soon must an answer arrive?', 'Seconds')
  await questions.goOn()
  await questions.choose('How does use vary over time?', 'Steady, high')
  await questions.number('Requests on an active day').fill('50,000')
  await questions.number('Input tokens a request').fill('2,000')
  await questions.number('Output tokens a request').fill('300')
  await questions.goOn()
  await questions.choose('How capable must the model be?', 'Good enough')
  await questions.goOn()
  await questions.number('What do you pay for AI a month today?').fill('4,000')
  await questions.goOn()
  await questions.choose('Who can run machines for AI?', 'Intermediate')
  await questions.goOn()
}

for (const [width, height] of [
  [1280, 720],
  [360, 640],
] as const) {
  test(`from an empty plan to a first verdict in at most ${MOST_INPUTS} inputs, all on one screen at ${width} px`, async ({
    page,
  }, testInfo) => {
    test.slow()
    await page.setViewportSize({ width, height })
    const inputs = await countInputs(page)
    await startOwnPlan(page)
    await answerWhatOneKnows(page)
    await page.getByRole('button', { name: 'See the verdict' }).click()
    const shown = result(page)
    await expect(shown.verdict).toHaveText(/^(Use|Buy|Rent|Split|Start on|Too close to call)\b/)
    await settled(page)
    const given = await inputs()
    testInfo.annotations.push({ type: 'inputs', description: String(given) })
    expect(given).toBeLessThanOrEqual(MOST_INPUTS)

    const figures = page.locator('[data-verdict]')
    await expect(shown.verdict).toBeInViewport({ ratio: 1 })
    await expect(figures.getByText(/^(Saved against|More than) today’s bill$/)).toBeAttached()
    await expect(figures.locator('dd').filter({ hasText: /^\$/ }).nth(1)).toBeInViewport({ ratio: 1 })
    await expect(figures.getByText(/^\d+ in 10$/)).toBeInViewport({ ratio: 1 })
    await expect(shown.chart.locator('[data-drawing]')).toBeInViewport({ ratio: 0.9 })
    await expect(page.getByRole('slider').first()).toBeInViewport({ ratio: 1 })
    const tools = page.getByRole('region', { name: 'Tools' })
    const next = (width < 760 ? tools : figures).getByRole('link', { name: /^(See why|Settle it)$/ })
    await expect(next).toBeInViewport({ ratio: 1 })
  })
}
