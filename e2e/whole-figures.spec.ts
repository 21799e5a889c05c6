import type { Page } from '@playwright/test'
import { QUESTION_SECTIONS } from '../src/core/decision/questionnaire/question-sections.ts'
import { fieldsOf } from '../src/core/inputs/fields-of.ts'
import { planAtLimits } from '../src/core/plan/plan-at-limits.test-support.ts'
import type { Workload } from '../src/core/plan/schema.ts'
import { expect, test } from './fixtures.ts'
import {
  boundOf,
  discloseAll,
  numberField,
  numberFieldIds,
  type,
  type Bound,
} from './page-models/number-fields.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'
import { place, places, visit } from './places.ts'
import { settled } from './settled.ts'
import { expectWhole } from './whole.ts'

/** The smallest and the largest value of every number field of the app, in a wide and in a narrow window. */

test.describe.configure({ timeout: 600_000 })

const WIDE = 1280
const NARROW = 360
const WIDTHS = [WIDE, NARROW] as const
/** Chart, numbers and figures have the least room beside each other in such a window. */
const BETWEEN = 1024
const BOUNDS: readonly Bound[] = ['largest', 'smallest']

// Thousands of snapshots of large pages would take longer than all that is looked at; a failure names figure and width.
test.use({
  viewport: { width: WIDE, height: 800 },
  trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
  screenshot: 'only-on-failure',
})

async function openPlanOfEveryKind(page: Page, plan: object = planOfEveryKind) {
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf(plan))
  await planMenu(page).expectName(planOfEveryKind.name)
  await settled(page)
}

/** First at the width that the window has, then at the other, which it keeps: each change of it draws the page anew. */
async function expectWholeAtBothWidths(page: Page, state: string, inSight?: string) {
  const isNarrow = page.viewportSize()?.width === NARROW
  const [first, second] = isNarrow ? [NARROW, WIDE] : [WIDE, NARROW]
  await settled(page)
  await expectWhole(page, `${state} at ${String(first)} px`)
  await page.setViewportSize({ width: second, height: 800 })
  // The page notices its new width a frame later; before that it still shows what it has no more room for.
  await settled(page)
  if (inSight !== undefined) await bringIntoSight(page, inSight)
  await settled(page)
  await expectWhole(page, `${state} at ${String(second)} px`)
}

/** A narrow window has one number beside the chart at a time, chosen by its name. */
async function bringIntoSight(page: Page, id: string) {
  if (await numberField(page, id).isVisible()) return
  const names = page.getByRole('group', { name: 'Input to move' })
  await names.getByRole('button', { name: await nameOf(page, id), exact: true }).click()
}

/** All fields in sight at their bound, then all at the other. */
async function fillAll(page: Page, ids: readonly string[], where: string) {
  for (const bound of BOUNDS) {
    for (const id of ids) {
      await bringIntoSight(page, id)
      await type(page, id, await boundOf(page, id, bound))
    }
    await expectWholeAtBothWidths(page, `${where}, all ${bound}`)
  }
}

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

/** What stands over the slider. */
function nameOf(page: Page, id: string) {
  return page.locator(`label[for="${id}"]`).innerText()
}

function count(what: string, fields: number) {
  console.log(
    `${what}: ${String(fields)} fields, ${String(fields * BOUNDS.length * WIDTHS.length)} figures seen whole`,
  )
}

/** The ids of all assumptions beside the chart: what opens them brings some of them a moment later. */
async function openAssumptions(page: Page): Promise<readonly string[]> {
  await openPlanOfEveryKind(page)
  await discloseAll(page)
  const listed = [...fieldsOf('demand'), ...fieldsOf('plan')].filter(({ input }) => input.asked === undefined)
  await expect.poll(() => numberFieldIds(page)).toHaveLength(listed.length)
  return numberFieldIds(page)
}

const PARTS = [1, 2, 3, 4] as const

for (const part of PARTS) {
  const name = `${String(part)} of ${String(PARTS.length)}`
  test(`each assumption beside the chart, one after another, ${name}`, async ({ page }) => {
    const ids = (await openAssumptions(page)).filter((_, at) => at % PARTS.length === part - 1)
    for (const id of ids) {
      await bringIntoSight(page, id)
      const before = await numberField(page, id).inputValue()
      for (const bound of BOUNDS) {
        const words = await boundOf(page, id, bound)
        await type(page, id, words)
        await expectWholeAtBothWidths(page, `${await nameOf(page, id)}: ${words}`, id)
      }
      await type(page, id, before)
    }
    count(`Assumptions beside the chart, ${name}`, ids.length)
  })
}

test('all assumptions beside the chart at once', async ({ page }) => {
  const ids = await openAssumptions(page)
  await fillAll(page, ids, 'assumptions')
})

type Change = (workload: Workload) => object

function eachWith(change: Change): object {
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

async function openOptions(page: Page) {
  await openPlanOfEveryKind(page)
  await visit(page, place('options'))
}

const OPTIONS = planOfEveryKind.workloads.flatMap((workload) => workload.options)

/** The ids of the number fields that an option's row opens to. */
function fieldIdsOf({ id, kind, ...option }: (typeof OPTIONS)[number]): readonly string[] {
  return (
    fieldsOf(kind)
      .filter(({ input }) => input.asked !== 'file')
      .map(({ field }) => field)
      .filter((field) => field !== 'sizing' || id === 'mix-units')
      .filter((field) => field !== 'localShare' || id === 'mix-share')
      // None of these reserves units; reserved-units.spec.ts has one that does.
      .filter((field) => !field.startsWith('provisioned/'))
      // How few and how many there are is asked of what follows the hour.
      .filter((field) => !field.endsWith('Replicas') || ('billing' in option && option.billing === 'hourly'))
      .map((field) =>
        field.startsWith('price/')
          ? `support-${id}-${field.replace('price/', '')}`
          : `workloads/support/options/${id}/${field}`,
      )
  )
}

for (const option of OPTIONS) {
  test(`every figure of the option ${option.id}`, async ({ page }) => {
    await openOptions(page)
    await page.locator(`[data-option="${option.id}"] th button`).click()
    await discloseAll(page)
    const ids = await numberFieldIds(page)
    expect([...ids].sort()).toEqual([...fieldIdsOf(option)].sort())
    await fillAll(page, ids, `option ${option.id}`)
    count(`Option ${option.id}`, ids.length)
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
    await page.goto('#/verdict')
    const plan = planAtLimits(planOfEveryKind, bound, code)
    await planMenu(page).open(fileOf(plan))
    await planMenu(page).expectName(plan.name)
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
