import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'

/** Presses Tab until the focus is there, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, 'reached with Tab').toBeFocused()
}

/** Tab to a group of radio buttons and choose with the arrow keys and Space. */
async function chooseByKeys(page: Page, question: string, answer: RegExp) {
  const radios = page.getByRole('group', { name: question, exact: true }).getByRole('radio')
  const wanted = page.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer })
  await tabTo(page, radios.first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(wanted).toBeChecked()
}

test('the questionnaire can be answered with the keyboard alone, each page sent with Enter', async ({
  page,
}) => {
  const questions = questionnaire(page)
  await page.goto('#/start')
  await tabTo(page, page.getByRole('button', { name: 'Start: I know requests and tokens' }))
  await page.keyboard.press('Enter')

  await questions.expectSection(1, 'How sensitive is the data?')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await chooseByKeys(page, 'How sensitive is the data?', /^Public/)
  await page.keyboard.press('Enter')

  await questions.expectSection(2, 'How soon must an answer arrive?')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await chooseByKeys(page, 'How soon must an answer arrive?', /^Seconds/)
  await page.keyboard.press('Enter')

  await questions.expectSection(3, 'How much is it used, and how evenly?')
  await chooseByKeys(page, 'How does use vary over time?', /^Steady, low/)
  for (const [label, value] of [
    ['Requests on an active day', '2k'],
    ['Input tokens a request', '1 500'],
    ['Output tokens a request', '300'],
  ] as const) {
    await tabTo(page, questions.number(label))
    await page.keyboard.type(value)
  }
  await page.keyboard.press('Enter')

  await questions.expectSection(4, 'How capable must the model be?')
  await chooseByKeys(page, 'How capable must the model be?', /^Good enough/)
  await page.keyboard.press('Enter')

  await questions.expectSection(5, 'What may it cost, and over how long?')
  await tabTo(page, questions.number('Over how many months should costs be counted?'))
  await page.keyboard.type('24')
  await page.keyboard.press('Enter')

  await questions.expectSection(6, 'Who can run machines for AI?')
  await chooseByKeys(page, 'Who can run machines for AI?', /^Basic/)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await expect(page.getByRole('definition').filter({ hasText: '2,000' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'See the verdict' }))
  await page.keyboard.press('Enter')
  await expect(result(page).told).toHaveText(
    /^(Use|Buy|Rent|Start with) | cost about the same| is clearly cheaper/,
  )
})

test('an unanswered page says what is missing, and its message leads to the field', async ({ page }) => {
  await page.goto('#/start')
  await page.getByRole('button', { name: 'Start: I know requests and tokens' }).click()
  const questions = questionnaire(page)
  await questions.goOn()
  await expect(questions.problems()).toBeFocused()
  await expect(page).toHaveTitle(/^Error: Question 1 of 6/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const first = page
    .getByRole('group', { name: 'How sensitive is the data?', exact: true })
    .getByRole('radio')
    .first()
  await expect(first).toBeFocused()
  await page.keyboard.press('Space')
  await expect(questions.problems()).toHaveCount(0)
  await expect(page).toHaveTitle(/^Question 1 of 6/)
})

test('a missing model is asked for as a model, and its message leads to the list', async ({ page }) => {
  await page.goto('#/start')
  await page.getByRole('button', { name: 'Start: I know today’s bill' }).click()
  const questions = questionnaire(page)
  await questions.open('pattern')
  await questions.goOn()
  await expect(questions.problems()).toBeFocused()
  await questions
    .problems()
    .getByRole('link', { name: 'Choose a model for “Which model runs today?”' })
    .click()
  const models = page.getByRole('combobox', { name: 'Which model runs today?' })
  await expect(models).toBeFocused()
  await expect(models).toHaveAccessibleDescription('Choose a model for “Which model runs today?”')
  await models.selectOption({ index: 1 })
  await expect(models).toHaveAccessibleDescription('')
})

test('Back and the browser’s own Back return to answers as they were given', async ({ page }) => {
  await page.goto('#/start')
  await page.getByRole('button', { name: 'Start: I know requests and tokens' }).click()
  const questions = questionnaire(page)
  await questions.choose('How sensitive is the data?', 'Internal')
  await questions.goOn()
  await questions.expectSection(2, 'How soon must an answer arrive?')
  await questions.choose('How soon must an answer arrive?', 'Seconds')
  await questions.goOn()
  await questions.expectSection(3, 'How much is it used, and how evenly?')
  await questions.goBack()
  await questions.expectSection(2, 'How soon must an answer arrive?')
  await expect(page.getByRole('radio', { name: /^Seconds/ })).toBeChecked()
  await page.goBack()
  await questions.expectSection(1, 'How sensitive is the data?')
  await expect(page.getByRole('radio', { name: /^Internal/ })).toBeChecked()
  await page.goForward()
  await questions.expectSection(2, 'How soon must an answer arrive?')
})

test('a slider, its field and its buttons say the same, and every way of changing it can be undone', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const shown = result(page)
  const slider = shown.slider('Requests a day')
  const field = shown.field('Requests a day')
  const first = await field.inputValue()

  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(field).not.toHaveValue(first)
  const afterArrow = await field.inputValue()

  await page.keyboard.press('PageUp')
  await expect(field).not.toHaveValue(afterArrow)
  await field.fill('250k')
  await page.keyboard.press('Tab')
  await expect(slider).toHaveAttribute('aria-valuetext', /250,000/)

  await page.getByRole('button', { name: 'More: Requests a day' }).click()
  await expect(slider).not.toHaveAttribute('aria-valuetext', /250,000/)

  await page.getByRole('heading', { level: 1 }).focus()
  for (let undone = 0; undone < 4; undone++) await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(first)
  await page.keyboard.press('Control+Shift+z')
  await expect(field).toHaveValue(afterArrow)
})

test('what cannot be read as a number is kept and told, and the last result stays', async ({ page }) => {
  await page.goto('#/verdict')
  const shown = result(page)
  const headline = await shown.headline()
  const field = shown.field('Requests a day')
  await field.fill('many')
  await expect(page.getByRole('group', { name: 'Requests a day' })).toContainText(/number/)
  await expect(field).toHaveValue('many')
  expect(await shown.headline()).toBe(headline)
})

test('focus is never hidden under the bar that stays on top', async ({ page }) => {
  await page.goto('#/verdict')
  await expect(result(page).chart).toBeVisible()
  const hidden: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const covered = await page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return null
      const { left, top, width, height } = focused.getBoundingClientRect()
      if (width === 0 || height === 0) return null
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      return seen !== null &&
        (focused.contains(seen) || seen.contains(focused) || seen.closest('label') !== null)
        ? null
        : `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.innerText}`
    })
    if (covered !== null) hidden.push(covered)
  }
  expect(hidden).toEqual([])
})

test('an option that is added has the focus in its row, wherever its cost puts that', async ({ page }) => {
  await page.goto('#/why/options')
  const rows = page.locator('[data-option]')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await page.getByRole('region', { name: 'Add an option' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(before + 1)
  const row = page.locator('[data-option="api-2"]')
  await expect(row.getByRole('rowheader').getByRole('button')).toBeFocused()
  await expect(row.getByRole('group', { name: /^Change / })).toBeVisible()
})
