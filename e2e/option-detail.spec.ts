import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { result } from './page-models/result.ts'
import { place, visit } from './places.ts'
import type { Page } from '@playwright/test'

async function openDetail(page: Page, option: string) {
  await visit(page, place('options'))
  await page.getByRole('button', { name: option, exact: true }).click()
}

/** Machines that keep their value come first in small stretches of use, each time that another one is not needed yet. */
async function keepTheirValue(page: Page) {
  await openDetail(page, 'Own RTX PRO 6000')
  const editor = page.getByRole('group', { name: 'Change Own RTX PRO 6000' })
  await editor.getByText('More figures').click()
  const fall = editor.getByRole('textbox', { name: 'Fall of the resale value' })
  await fall.fill('30')
  await fall.blur()
}

const byVolume = (page: Page) => page.getByRole('region', { name: /^By volume, against / })

test('an option says from which volume on it is cheaper, and the table has the volume that was entered', async ({
  page,
}) => {
  await keepTheirValue(page)
  const section = byVolume(page)
  await expect(section).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await expect(section.locator('p').first()).toHaveText(
    /^Own RTX PRO 6000 is cheaper than GPT-5\.6 Luna from 135,748 to 135,949 and from 136,200 requests a day on\.$/,
    { timeout: 30_000 },
  )
  const rows = section.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveText([
    /^1 to 135,747.*GPT-5\.6 Luna.*80,000$/,
    /^135,748 to 135,949.*Own RTX PRO 6000/,
    /^135,950 to 136,199.*GPT-5\.6 Luna/,
    /^136,200 and more.*Own RTX PRO 6000/,
  ])
})

test('below and above that volume the options change places', async ({ page }) => {
  const cheaper = async (requestsPerDay: string) => {
    await result(page).open()
    const field = page.getByRole('group', { name: 'Requests a day', exact: true }).getByRole('textbox')
    await field.fill(requestsPerDay)
    await field.press('Tab')
    await visit(page, place('options'))
    const names = await page.locator('[data-option] th button').allInnerTexts()
    return names.indexOf('Own RTX PRO 6000') < names.indexOf('GPT-5.6 Luna')
  }
  await keepTheirValue(page)
  expect(await cheaper('135,747')).toBe(false)
  expect(await cheaper('135,748')).toBe(true)
  expect(await cheaper('135,950')).toBe(false)
  expect(await cheaper('136,200')).toBe(true)
})

test('“How is this calculated?” leads to the section of the method', async ({ page }) => {
  await openDetail(page, 'Own RTX PRO 6000')
  await page.getByText('Electricity', { exact: true }).click()
  await page.getByRole('link', { name: 'How is this calculated?' }).first().click()
  const heading = page.getByRole('heading', { name: 'Energy', exact: true })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('a mix of least cost draws its cost over the number of units, on a desk and on a phone', async ({
      page,
    }) => {
      test.slow()
      await page.goto('#/verdict')
      const requests = page.getByRole('group', { name: 'Requests a day', exact: true }).getByRole('textbox')
      await requests.fill('290,000')
      await requests.press('Tab')
      await openDetail(page, 'Own card, Luna at peaks')
      await page.getByLabel('Local machines are sized').selectOption('optimal')
      const figure = page.getByRole('figure', { name: 'How many local units' })
      await expect(figure).toContainText(/^How many local units\s*2 units cost least, about \$\d/)
      await expect(figure.locator('.recharts-line-curve')).toBeVisible()
      await figure.getByText('Show data').click()
      const rows = figure.getByRole('table').locator('tbody tr')
      await expect(rows.filter({ hasText: /the least$/ })).toHaveText(/^2/)
      await expect(byVolume(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
      await expectAccessible(page, `an open option, ${colorScheme}`)
      await page.setViewportSize({ width: 360, height: 640 })
      await expectNoSidewaysScroll(page, 'an open option at 360 px')
      await expectAccessible(page, `an open option at 360 px, ${colorScheme}`)
    })
  })
}
