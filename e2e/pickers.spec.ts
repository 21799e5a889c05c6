import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'

/** Machines and models by whatever people call them, on a desk and on a phone. */

for (const [name, viewport] of [
  ['1280', { width: 1280, height: 800 }],
  ['360', { width: 360, height: 640 }],
] as const) {
  test.describe(`at ${name} px`, () => {
    test.use({ viewport })

    test('a machine is found as people call it, asked about where it may be several, and taken by keys', async ({
      page,
    }) => {
      await page.goto('#/why/options')
      await page.getByRole('button', { name: 'Own RTX PRO 6000', exact: true }).click()
      const editor = page.getByRole('group', { name: 'Change Own RTX PRO 6000' })
      const hardware = editor.getByRole('combobox', { name: 'Hardware' })
      await expect(hardware).toHaveValue(/^RTX PRO 6000/)

      await hardware.click()
      const list = editor.getByRole('listbox')
      await expect(list.getByRole('option', { selected: true })).toHaveText(
        /^RTX PRO 6000.*\$[\d,]+, 20\d\d-/,
      )
      await expect(list.getByRole('group', { name: 'Data-centre cards' })).toBeVisible()
      await expectAccessible(page, `an open picker at ${name} px`)
      await expectNoSidewaysScroll(page, `an open picker at ${name} px`)

      await hardware.fill('h100')
      await expect(editor.getByRole('status').first()).toHaveText(
        /^“h100” fits several machines: .+ or .+\. Which one do you mean\?$/,
      )
      const meant = list.getByRole('group', { name: 'What “h100” may mean' }).getByRole('option')
      expect(await meant.count()).toBeGreaterThan(1)
      await page.keyboard.press('Escape')
      await expect(hardware).toHaveValue(/^RTX PRO 6000/)

      await hardware.fill('abacus')
      await expect(editor.getByRole('status').first()).toHaveText(
        'The catalogue has nothing like “abacus”. You can take a machine like it and enter its price as your own, or add its offer as a quote.',
      )
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await expect(hardware).toHaveValue(/^RTX PRO 6000/)

      await hardware.fill('2x RTX4090')
      await expect(list.getByRole('option').first()).toHaveText(/RTX 4090/)
      await expect(editor.getByRole('status').first()).toHaveText(
        'How many are needed is worked out from the load, so the number 2 is not kept.',
      )
      await page.keyboard.press('ArrowDown')
      await expect(hardware).toHaveAttribute('aria-activedescendant', /.+/)
      await page.keyboard.press('Enter')
      await expect(hardware).toHaveValue(/RTX 4090/)
      await expect(hardware).toHaveAttribute('aria-expanded', 'false')
      await expect(hardware).toBeFocused()

      await page.getByRole('heading', { level: 1 }).focus()
      await page.keyboard.press('Control+z')
      await expect(editor.getByRole('combobox', { name: 'Hardware' })).toHaveValue(/^RTX PRO 6000/)

      const model = editor.getByRole('combobox', { name: 'Open model' })
      await model.fill('llama 70b')
      await list
        .getByRole('option', { name: /Llama 3\.3 70B/ })
        .first()
        .click()
      await expect(model).toHaveValue(/Llama 3\.3 70B/)
    })
  })
}

test('figures are read with their units, and what may mean two things is asked about', async ({ page }) => {
  await page.goto('#/verdict')
  const field = page.getByRole('group', { name: 'Requests a day', exact: true }).getByRole('textbox')
  await field.fill('half a million requests a day')
  await field.press('Tab')
  await expect(field).toHaveValue('500,000')
  await field.fill('40/h')
  await expect(page.getByText('40 an hour are 960 a day if it runs day and night')).toBeVisible()
  await field.fill('25k/day')
  await field.press('Tab')
  await expect(field).toHaveValue('25,000')
})
