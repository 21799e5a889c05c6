import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { place, visit } from './places.ts'

test('from the menu to a preset, and from it to a verdict beside the published answer', async ({ page }) => {
  const menu = planMenu(page)
  await page.goto('#/verdict')
  await menu.choose('Presets')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Presets')
  await expect(page.getByRole('button', { name: /^Start from this preset: / })).toHaveCount(22)
  await page.getByText('What it sets for Daily coding assistance').click()
  await expect(page.getByRole('definition').filter({ hasText: '25,000 a day' })).toBeVisible()

  await page.getByRole('button', { name: 'Start from this preset: Daily coding assistance' }).click()
  await menu.expectName('Daily coding assistance')
  await expect(result(page).told).toHaveText(/^(Use|Buy|Rent) .+ for Daily coding assistance/)
  await expect(page.getByText(/^“.+” answers local for “Daily coding assistance”\./)).toHaveText(
    /Your figures say cloud: .* costs about \$[\d,]+ over 3 years/,
  )
  await expect(result(page).field('Requests a day')).toHaveValue('25,000')
  await expect(page.getByText('assumed', { exact: true }).first()).toBeVisible()
})

test('what is not priced by the token starts with its answers and asks for quotes', async ({ page }) => {
  await page.goto('#/presets')
  await page.getByRole('button', { name: 'Start from this preset: Image generation' }).click()
  await expect(result(page).told).toHaveText(/^Add an option/)
  await expect(page.getByText('Pictures are not priced by the token.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Enter the offers you have as quotes' })).toBeVisible()
  await expect(page.getByText(/propose/)).toHaveCount(0)
  await page.getByRole('link', { name: 'Enter quotes' }).click()
  await expect(page).toHaveURL(/#\/why\/options/)
  await expect(
    page.getByText(/^There is no option yet\. Pictures are not priced by the token\./),
  ).toBeVisible()
  await expect(page.getByText(/propose/)).toHaveCount(0)
})

test('thirteen published claims are listed, each with what came of it', async ({ page }) => {
  await page.goto('#/presets')
  await page.getByRole('link', { name: 'Their claims in figures, recomputed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Published claims, recomputed')
  const claims = page.getByRole('main').getByRole('listitem')
  await expect(claims).toHaveCount(13)
  await expect(claims.getByText(/^(Holds|Does not follow|Depends on what is left out: .+)$/)).toHaveCount(13)
  await expect(claims.filter({ hasText: 'C5' })).toContainText('It takes 5,714 days, 15.7 years.')
})

test('the figures of a claim can be changed, and it comes out otherwise until they are put back', async ({
  page,
}) => {
  await page.goto('#/sources/claims')
  const c5 = page.getByRole('main').getByRole('listitem').filter({ hasText: 'C5' })
  const says = 'Against that use, the card breaks even in about eight months.'
  await c5.getByRole('textbox', { name: 'API spend' }).fill('8.37')
  await expect(c5).toContainText('Holds from your figures')
  await expect(c5).toContainText('It takes 243.3 days, 8 months.')
  await expect(c5).toContainText('published: 0.5')
  await expect(c5).toContainText(says)

  await c5.getByRole('textbox', { name: 'The card' }).fill('two thousand')
  await expect(c5).toContainText('It takes 243.3 days, 8 months.')
  await expect(c5.getByText('Holds from your figures, not updated')).toBeVisible()
  await expect(c5.getByText(/is not a number\. Enter one such as/)).toBeVisible()
  await expect(c5.getByRole('textbox', { name: 'The card' })).toHaveValue('two thousand')
  await expectAccessible(page, 'a claim with a figure that cannot be read')

  await c5.getByRole('button', { name: 'Back to the published figures' }).click()
  await expect(c5).toContainText('It takes 5,714 days, 15.7 years.')
  await expect(c5.getByRole('textbox', { name: 'The card' })).toHaveValue('2,000')
  await expect(c5.getByRole('textbox', { name: 'The card' })).toBeFocused()
  await expect(c5.getByRole('button', { name: 'Back to the published figures' })).toHaveCount(0)

  const c12 = page.getByRole('main').getByRole('listitem').filter({ hasText: 'C12' })
  await c12.getByRole('textbox', { name: 'Price of a request' }).fill('0.01')
  await expect(c12).toContainText('At $0.01 a request it breaks even after 3.31 months.')
  await c12.getByRole('textbox', { name: 'Price of a request' }).fill('')
  await expect(c12).toContainText('Depends on what is left out: price of a request')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('all that a preset sets reads well, and the result that it leads to', async ({ page }) => {
      await visit(page, place('presets'))
      const lists = page.getByText(/^What it sets/)
      await expect(lists).toHaveCount(22)
      for (const item of await lists.all()) await item.click()
      await expectAccessible(page, `presets, open, ${colorScheme}`)
      await page.getByRole('button', { name: 'Start from this preset: Offline or isolated' }).click()
      await planMenu(page).expectName('Offline or isolated')
      await expect(result(page).verdict).toBeVisible()
      await expectAccessible(page, `the result of a preset, ${colorScheme}`)
      await visit(page, place('claims'))
      await expectAccessible(page, `claims, ${colorScheme}`)
    })
  })
}
