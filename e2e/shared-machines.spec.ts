import type { Page } from '@playwright/test'
import type { Plan } from '../src/core/plan/schema.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { place, visit } from './places.ts'

/** Two small models on one card, and a service at a price sheet of one's own: no file is edited. */

const CARD = {
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  quantisation: 'q4_k_m',
  engine: 'llama.cpp',
} as const
const DEMAND = { requestsPerDay: 2000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 } as const

const TWO: Plan = {
  schema: 'crossover/plan@5',
  name: 'Two small models',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'mail',
      name: 'Sort mail',
      answers: {},
      demand: DEMAND,
      chosen: 'own',
      options: [
        { ...CARD, id: 'own', name: 'Card for mail', model: 'gpt-oss-20b', quantisation: 'mxfp4' },
        { id: 'api', kind: 'api', name: 'The API', model: 'anthropic/claude-sonnet-5-5' },
      ],
    },
    {
      id: 'chat',
      name: 'Answer chats',
      answers: {},
      demand: DEMAND,
      chosen: 'card',
      options: [{ ...CARD, id: 'card', name: 'Card for chats', model: 'qwen3.8-27b' }],
    },
  ],
}

async function openTwo(page: Page) {
  await visit(page, place('result'))
  await planMenu(page).open(fileOf(TWO))
  await planMenu(page).expectName('Two small models')
}

test('one card holds both: the hint, the choice, and what it then costs', async ({ page }) => {
  await openTwo(page)
  await visit(page, place('whole plan'))
  const hint = page.locator('[data-shared-hint]')
  await expect(hint).toContainText('too: together they need')
  await visit(page, place('options'))
  await page.getByRole('button', { name: 'Card for mail', exact: true }).click()
  await page.getByLabel('Runs on the machines of').selectOption('Answer chats: Card for chats')
  await expect(page.getByText('It runs on the machines of Card for chats').first()).toBeVisible()
  await visit(page, place('whole plan'))
  await expect(hint).toHaveCount(0)
})

for (const width of [1280, 360]) {
  test(`a price sheet is entered and used at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openTwo(page)
    await visit(page, place('options'))
    await page.getByRole('button', { name: 'The API', exact: true }).click()
    await page.getByRole('button', { name: 'Enter a price sheet' }).click()
    const form = page.getByRole('region', { name: 'Enter a price sheet' })
    await form.getByRole('button', { name: 'Use these prices' }).click()
    await expect(form.getByText('Give it a name.')).toBeVisible()
    await form.getByRole('textbox', { name: 'Name of the service' }).fill('House endpoint')
    await form.getByRole('textbox', { name: 'Input, dollars per million tokens', exact: true }).fill('0.5')
    await form.getByRole('textbox', { name: 'Output, dollars per million tokens', exact: true }).fill('2')
    await expectNoSidewaysScroll(page, `a price sheet at ${width} px`)
    await form.getByRole('button', { name: 'Use these prices' }).click()
    await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('House endpoint')
    const { text } = await planMenu(page).save()
    const saved = JSON.parse(text) as Plan
    expect(saved.own?.services).toMatchObject([
      { id: 'own-house-endpoint', kind: 'api', inputUsdPerMTok: 0.5, outputUsdPerMTok: 2 },
    ])
  })
}

test('a slice of the card is entered and run on', async ({ page }) => {
  await openTwo(page)
  await visit(page, place('options'))
  await page.getByRole('button', { name: 'Card for mail', exact: true }).click()
  await page.getByRole('button', { name: 'Change its figures' }).click()
  const share = page.getByRole('textbox', { name: 'Share of one card, where it is a slice such as MIG' })
  await share.fill('120')
  await page.getByRole('button', { name: 'Use this machine' }).click()
  await expect(page.getByText('120 % is more than the whole card. Enter 100 % or less.')).toBeVisible()
  await share.fill('25')
  await expect(page.getByText('24 in the catalogue')).toBeVisible()
  await page.getByRole('button', { name: 'Use this machine' }).click()
  const { text } = await planMenu(page).save()
  const saved = JSON.parse(text) as Plan
  expect(saved.own?.hardware).toMatchObject([{ sliceOf: 'rtx-pro-6000-blackwell', shareOf: 0.25 }])
})
