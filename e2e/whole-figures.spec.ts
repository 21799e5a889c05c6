import type { Page } from '@playwright/test'
import { QUESTION_SECTIONS } from '../src/core/decision/questionnaire/question-sections.ts'
import { planAtLimits } from '../src/core/plan/plan-at-limits.test-support.ts'
import type { Workload } from '../src/core/plan/schema.ts'
import {
  count,
  expectWholeAtBothWidths,
  fieldIdsOf,
  fillAll,
  lookAtFigures,
  NARROW,
  openAssumptions,
  openOptions,
  openPlanOfEveryKind,
  OPTIONS,
  WIDE,
} from './figures.ts'
import { expect, test } from './fixtures.ts'
import { discloseAll, numberFieldIds } from './page-models/number-fields.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'
import { place, places, visit } from './places.ts'
import { expectWhole } from './whole.ts'

/** The smallest and the largest value of every number field of the app; `npm run figures` types those beside the chart and of options by themselves. */

lookAtFigures()

/** Chart, numbers and figures have the least room beside each other in such a window. */
const BETWEEN = 1024

/** What the chart says of a month stands inside the window, whichever month it is. */
async function expectReadoutInside(page: Page, width: number) {
  const chart = page.getByRole('application')
  await chart.focus()
  await page.keyboard.press('Home')
  const months = chart.locator('p')
  let last = ''
  while (last !== (await months.innerText())) {
    last = await months.innerText()
    const box = await chart.locator('table').boundingBox()
    expect(box?.x, last).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0), last).toBeLessThanOrEqual(width)
    await page.keyboard.press('ArrowRight')
  }
}

test('all assumptions beside the chart at once', async ({ page }) => {
  const ids = await openAssumptions(page)
  await fillAll(page, ids, 'assumptions')
})

type Change = (workload: Workload) => object

function eachWith(change: Change) {
  return {
    ...planOfEveryKind,
    workloads: planOfEveryKind.workloads.map((one) => ({ ...one, ...change(one) })),
  }
}

/** What demand may be known by; each asks for figures of its own. */
const BASES = [
  { by: 'people', use: 'chat-assistant', people: 1000 },
  { by: 'documents', use: 'doc-summary', itemsPerMonth: 10_000 },
  { by: 'job', use: 'doc-summary', items: 1_000_000, doneBy: '2027-06-30' },
  { by: 'bill' },
] as const

const TODAY = { model: 'openai/gpt-5.4-mini', monthlyUsd: 1000 }

const CHAIN = [
  { part: 'vector-store', offer: 'pinecone' },
  { part: 'reranker', offer: 'cohere-rerank' },
  { part: 'speech-to-text', offer: 'deepgram-nova-3' },
]

/** What makes a section ask for more than it asks of the plan of every kind. */
const SITUATIONS = [
  ...BASES.map((basis) => ({
    section: 'pattern',
    says: `known by ${basis.by}`,
    plan: eachWith(({ demand }) => ({ today: TODAY, demand: { ...demand, basis } })),
  })),
  {
    section: 'sensitivity',
    says: 'in regions alone',
    plan: eachWith(({ answers }) => ({ answers: { ...answers, processing: 'regions' } })),
  },
  {
    section: 'capability',
    says: 'for the hardest work',
    plan: eachWith(({ answers }) => ({ answers: { ...answers, capability: 'frontier' } })),
  },
  { section: 'pattern', says: 'with a chain', plan: eachWith(() => ({ pipeline: CHAIN })) },
  {
    section: 'latency',
    says: 'on the device',
    plan: eachWith(({ answers }) => ({ answers: { ...answers, latency: 'embedded' } })),
  },
  {
    section: 'team',
    says: 'with nobody to run machines',
    plan: { ...planOfEveryKind, organisation: { ...planOfEveryKind.organisation, team: 'none' } },
  },
]

test('every figure that the questionnaire asks for', async ({ page }) => {
  await openPlanOfEveryKind(page)
  const seen = new Set<string>()
  const lookAt = async (section: string, situation: string) => {
    const number = QUESTION_SECTIONS.findIndex(({ id }) => id === section)
    await visit(page, { path: `#/questions/${section}`, title: `Question ${number + 1} of` })
    await discloseAll(page)
    const ids = (await numberFieldIds(page)).filter((id) => !seen.has(id))
    await fillAll(page, ids, `question ${section} ${situation}`)
    for (const id of ids) seen.add(id)
  }
  for (const { id } of QUESTION_SECTIONS) await lookAt(id, 'of every kind')
  for (const { section, says, plan } of SITUATIONS) {
    await openPlanOfEveryKind(page, plan)
    await lookAt(section, says)
  }
  const asked = QUESTION_SECTIONS.flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'number' || kind === 'money' || kind === 'share')
    .map(({ id }) => id)
  expect([...seen].sort()).toEqual([...asked].sort())
  count('Questionnaire', seen.size)
})

for (const bound of ['max', 'min'] as const) {
  test(`every figure of every option at its ${bound}`, async ({ page }) => {
    await openPlanOfEveryKind(page, planAtLimits(planOfEveryKind, bound, 'CHF'))
    await visit(page, place('options'))
    let fields = 0
    for (const option of OPTIONS) {
      const button = page.locator(`[data-option="${option.id}"] th button`)
      await button.click()
      await discloseAll(page)
      const ids = await numberFieldIds(page)
      expect([...ids].sort()).toEqual([...fieldIdsOf(option, true)].sort())
      fields += ids.length
      await expectWholeAtBothWidths(page, `option ${option.id}, all at ${bound}`)
      await button.click()
    }
    count(`Options at their ${bound}`, fields, 1)
  })
}

test('the figures of a quote and of a subscription before they are added', async ({ page }) => {
  await openOptions(page)
  const seen: string[] = []
  for (const kind of ['Quote', 'Subscription']) {
    await page.getByRole('button', { name: kind, exact: true }).last().click()
    const ids = (await numberFieldIds(page)).filter((id) => id.startsWith('new-'))
    await fillAll(page, ids, kind)
    seen.push(...ids)
  }
  expect(seen).toHaveLength(4)
  count('New options', seen.length)
})

test('every figure of the published claims', async ({ page }) => {
  await visit(page, place('claims'))
  const ids = await numberFieldIds(page)
  expect(ids.length).toBeGreaterThan(20)
  await fillAll(page, ids, 'claims')
  count('Claims', ids.length)
})

test('there are no number fields on any other page', async ({ page }) => {
  const others = places.filter(({ name }) => !['result', 'questions', 'options', 'claims'].includes(name))
  for (const there of others) {
    await visit(page, there)
    await discloseAll(page)
    expect(await numberFieldIds(page), there.path).toEqual([])
  }
})

for (const [bound, code] of [
  ['max', 'CHF'],
  ['min', 'EUR'],
] as const) {
  test(`every page of a plan whose numbers are all at their ${bound}`, async ({ page }) => {
    await openPlanOfEveryKind(page, planAtLimits(planOfEveryKind, bound, code))
    for (const there of places) {
      await visit(page, there)
      await expectWholeAtBothWidths(page, `${there.name}, all at ${bound}`)
    }
    for (const width of [WIDE, BETWEEN, NARROW]) {
      await page.setViewportSize({ width, height: 800 })
      await visit(page, place('result'))
      await expectWhole(page, `result, all at ${bound} at ${String(width)} px`)
      await expectReadoutInside(page, width)
    }
  })
}
