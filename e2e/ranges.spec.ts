import { expect, test } from './fixtures.ts'
import { planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { dragSlider, result } from './page-models/result.ts'
import { saving } from './page-models/saving.ts'

/** A figure of which only the ends are known, from the question through file and undo to the result. */

test('a range is typed into a question, kept, saved, shared by file and undone', async ({ page }) => {
  await startOwnPlan(page)
  const questions = questionnaire(page)
  await questions.open('pattern')
  const requests = questions.number('Requests on an active day')
  await requests.pressSequentially('8,000 to 14,500')
  await expect(
    page.getByText('Taken as 10,770 between 8,000 and 14,500, where 8 cases in 10 lie.'),
  ).toBeVisible()
  await questions.number('Input tokens a request').fill('20-30k')
  await questions.number('Output tokens a request').fill('300 (200-500)')
  await questions.number('Output tokens a request').blur()
  await expect(questions.number('Input tokens a request')).toHaveValue('20,000 to 30,000')
  await expect(questions.number('Output tokens a request')).toHaveValue('200 to 500')

  await saving(page).expectSaved()
  await page.reload()
  await expect(requests).toHaveValue('8,000 to 14,500')

  const { text, name } = await planMenu(page).save()
  const { demand } = (JSON.parse(text) as { workloads: { demand: unknown }[] }).workloads[0] ?? {}
  expect(demand).toEqual({
    requestsPerDay: { low: 8000, base: 10_770, high: 14_500 },
    inputTokens: { low: 20_000, base: 24_490, high: 30_000 },
    outputTokens: { low: 200, base: 300, high: 500 },
  })
  await page.goto('#/questions')
  const answer = page.getByRole('term').filter({ hasText: 'Requests on an active day' }).locator('..')
  await expect(answer).toContainText('10,770')
  await expect(answer).toContainText('8,000 to 14,500 a day, your range: 8 cases in 10 lie in it')

  await planMenu(page).choose('New plan')
  await expect(page).toHaveURL(/#\/questions\/sensitivity/)
  await planMenu(page).open({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page).toHaveURL(/#\/verdict$/)
  await questions.open('pattern')
  await expect(requests).toHaveValue('8,000 to 14,500')

  await requests.fill('9000')
  await requests.blur()
  await expect(page.getByText(/^Taken as 9,000 between 8,000 and 14,500/)).toBeVisible()
  await page.getByRole('button', { name: 'Take 9,000 alone for Requests on an active day' }).click()
  await expect(requests).toHaveValue('9,000')
  await page.keyboard.press('Control+z')
  await expect(requests).toHaveValue('8,000 to 14,500')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Taken as 10,770 between 8,000 and 14,500/)).toBeVisible()
})

test('a range that cannot be stays as it was typed, and the question is not left without a word', async ({
  page,
}) => {
  await startOwnPlan(page)
  const questions = questionnaire(page)
  await questions.open('pattern')
  const requests = questions.number('Requests on an active day')
  for (const [typed, sentence] of [
    ['30k to 20k', 'The range "30k to 20k" is upside down: it begins with its larger end. Enter 20k to 30k.'],
    ['20 to 9,000,000,000', 'The high end, 9,000,000,000, is too high: enter 1,000,000,000 or less.'],
    ['€20 to $30', 'This asks for a number of requests, not for money. Enter one such as 20,000.'],
    ['40k (20k-30k)', 'The middle of "40k (20k-30k)" lies outside its ends.'],
  ] as const) {
    await requests.fill(typed)
    await requests.blur()
    await expect(requests).toHaveValue(typed)
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  await questions.goOn()
  await expect(questions.problems()).toContainText('The middle of "40k (20k-30k)" lies outside its ends.')
  await expect(requests).toHaveValue('40k (20k-30k)')

  await questions.open('cost')
  const months = questions.number('Over how many months should costs be counted?')
  await months.fill('24 to 48')
  await months.blur()
  await expect(
    page.getByText(
      '"24 to 48" is a range, and this is one number: all options are compared over it. Enter one, such as 36.',
    ),
  ).toBeVisible()
})

test('a slider moves the figure within its range, and leaves the range outside it', async ({ page }) => {
  await page.goto('#/verdict')
  const shown = result(page)
  const field = shown.field('Requests a day')
  await field.focus()
  await expect(
    page.getByText('No range said: usually 48,000 to 128,000, where 9 cases in 10 lie.'),
  ).toBeVisible()
  await field.fill('45k to 95k')
  await field.blur()
  await expect(page.getByText(/^Taken as 80,000 between 45,000 and 95,000/)).toBeVisible()
  const slider = shown.slider('Requests a day')
  await slider.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText(/^Taken as 81,000 between 45,000 and 95,000/)).toBeVisible()
  const isDropped = async () => page.getByText(/^Outside its range of 45,000 to 95,000/).isVisible()
  expect(await dragSlider(page, 'Requests a day', 'right', isDropped)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Taken as 81,000 between 45,000 and 95,000/)).toBeVisible()
})

test('a price of an option may be a range', async ({ page }) => {
  await page.goto('#/why/options')
  await page
    .getByRole('rowheader')
    .getByRole('button', { name: /^Own RTX/ })
    .first()
    .click()
  const price = page.getByRole('textbox', { name: /^Price of a unit/ }).first()
  await price.focus()
  await expect(page.getByText(/^No range said: offers go from/).first()).toBeVisible()
  await price.fill('€8,000 to $9,500')
  await price.blur()
  await expect(price).toHaveValue('€8,000 to $9,500')
  await expect(
    page.getByText('This is in two currencies: USD and EUR. Enter it in one, such as $20 to $30.').first(),
  ).toBeVisible()
  await price.fill('8,000 to 9,500')
  await price.blur()
  await expect(price).toHaveValue('8,000 to 9,500')
  await expect(page.getByText(/between 8,000 and 9,500, where 8 cases in 10 lie/).first()).toBeVisible()
})
