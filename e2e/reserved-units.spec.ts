import type { Plan } from '../src/core/plan/schema.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { place, visit } from './places.ts'

/** Units of throughput, reserved in the page: no file is edited. */

const PLAN: Plan = {
  schema: 'crossover/plan@5',
  name: 'Reserved units',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'w',
      name: 'Answer mail',
      answers: {},
      demand: { requestsPerDay: 50_000, inputTokens: 2000, outputTokens: 300, reasoningTokens: 0 },
      options: [
        { id: 'api', kind: 'api', name: 'The API', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'other', kind: 'api', name: 'Another', model: 'anthropic/claude-haiku-5-5' },
      ],
    },
  ],
}

for (const width of [1280, 360]) {
  test(`units are reserved and spill over at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await visit(page, place('result'))
    await planMenu(page).open(fileOf(PLAN))
    await planMenu(page).expectName('Reserved units')
    await visit(page, place('options'))
    await page.getByRole('button', { name: 'The API', exact: true }).click()
    const editor = page.getByRole('group', { name: 'Change The API' })
    await editor.getByLabel('Units of throughput').selectOption('Reserved for a month')
    await expect(page.getByText('Enter what a reserved unit costs.').first()).toBeVisible()
    await editor.getByRole('textbox', { name: 'Reserved units', exact: true }).fill('50')
    await editor.getByRole('textbox', { name: 'Price of a unit, dollars a month' }).fill('260')
    await editor.getByRole('textbox', { name: 'Tokens that a unit serves in a minute' }).fill('20000')
    await editor.getByLabel('What they have no room for goes to').selectOption('Another')
    await expect(page.getByText('Enter what a reserved unit costs.')).toHaveCount(0)
    await expectNoSidewaysScroll(page, `reserved units at ${width} px`)
    const { text } = await planMenu(page).save()
    const saved = JSON.parse(text) as Plan
    expect(saved.workloads[0]?.options[0]).toMatchObject({
      provisioned: { units: 50, usdPerUnitPerMonth: 260, tokensPerMinutePerUnit: 20_000, term: 'month' },
      spillover: 'other',
    })
    await editor.getByLabel('Units of throughput').selectOption('None: paid by the token')
    await expect(editor.getByLabel('What they have no room for goes to')).toHaveCount(0)
  })
}
