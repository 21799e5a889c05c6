import { expect, test } from './fixtures.ts'
import { result } from './page-models/result.ts'

test('a slider that is dragged a thousand times a second ends where it was let go, and one press of undo leads back', async ({
  page,
}) => {
  await page.goto('#/verdict')
  const shown = result(page)
  const slider = shown.slider('Requests a day')
  const field = shown.field('Requests a day')
  const first = await field.inputValue()
  await slider.evaluate((input: HTMLInputElement) => {
    const [least, most] = [Number(input.min), Number(input.max)]
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    for (let at = 1; at <= 1000; at += 1) {
      const share = at === 1000 ? 0.75 : ((at * 7) % 100) / 100
      // As the browser sets it, past React, which watches the field's own.
      Reflect.set(HTMLInputElement.prototype, 'value', String(least + share * (most - least)), input)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    input.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  const place = await slider.evaluate((input: HTMLInputElement) => (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min))) // prettier-ignore
  expect(place).toBeCloseTo(0.75, 1)
  await expect(field).not.toHaveValue(first)
  const last = await field.inputValue()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(first)
  await page.keyboard.press('Control+Shift+z')
  await expect(field).toHaveValue(last)
  // Keys that are held, and a window that is drawn about.
  for (let turn = 0; turn < 25; turn += 1) {
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await page.setViewportSize({ width: 400 + ((turn * 137) % 900), height: 500 + ((turn * 61) % 300) })
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect(field).toHaveValue(last)
  await expect(shown.verdict).toBeVisible()
})
