import type { Page, TestInfo } from '@playwright/test'
import type { VerdictState } from '../src/core/decision/decision.ts'
import type { ToldDecision as Decision } from '../src/core/words/told-decision.ts'
import type { Evaluation } from '../src/core/engine/evaluation.ts'
import { expectAccessible } from './accessibility.ts'
import { crossover } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { oneSpace } from './pdf-text.ts'
import sample from '../src/core/plan/examples/support-assistant.json' with { type: 'json' }
import { fileOf, planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { answerAll, questionnaire } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'
import { readStanding, type Standing } from './page-models/standing.ts'
import { place, visit } from './places.ts'
import { settled } from './settled.ts'

interface Journey {
  readonly name: string
  /** The steps of a person, from a first visit to the result. */
  readonly walk: (page: Page) => Promise<void>
  readonly state: VerdictState
  readonly headline: RegExp
  /** The finding over the chart, where the verdict names no two options. */
  readonly chart?: RegExp
  /** What the sentences, the table and the chart say beside that. */
  readonly also?: (standing: Standing) => void
}

/** So much use, and so uneven, that own machines pay for the average and a cloud for the peaks. */
function withPeaks(plan: typeof sample) {
  const workloads = plan.workloads.map((workload) => ({
    ...workload,
    demand: { ...workload.demand, requestsPerDay: 8_000_000, peakToAverage: 8 },
  }))
  return { ...plan, workloads }
}

const journeys: readonly Journey[] = [
  {
    name: 'all in the cloud',
    walk: (page) => startFromPreset(page, 'Public API with variable load'),
    state: 'clear',
    headline: /^Use Haiku 5\.5 for Public API with variable load\.$/,
    also: ({ because }) => {
      expect(because.join(' ')).toMatch(/flowchart points to the cloud too/)
    },
  },
  {
    name: 'all on own machines',
    walk: async (page) => {
      await page.goto('#/why/options')
      await removeOptions(page, [/^Own card, Luna at peaks$/])
      await enterRequests(page, '600,000')
    },
    state: 'clear',
    headline: /^Buy RTX PRO 6000 for Support assistant\.$/,
    also: ({ chart, because }) => {
      expect(chart?.finding).toBe('Own RTX PRO 6000 overtakes GPT-5.6 Luna in month 10')
      expect(because.join(' ')).toContain('even though it costs more until month 10')
    },
  },
  {
    name: 'a mix',
    walk: async (page) => {
      await page.goto('#/verdict')
      await planMenu(page).open(fileOf(withPeaks(sample)))
    },
    state: 'clear',
    headline: /^Use Own card, Luna at peaks for Support assistant\.$/,
    also: ({ rows }) => {
      expect(rows.find(({ badge }) => badge === 'recommended')?.name).toBe('Own card, Luna at peaks')
    },
  },
  {
    name: 'the cloud first, own machines later',
    walk: async (page) => {
      const questions = questionnaire(page)
      await page.goto('#/verdict')
      await page.getByRole('link', { name: 'Questions', exact: true }).click()
      await page.getByRole('link', { name: 'Change answers: Who can run machines for AI?' }).click()
      await questions.choose('Who can run machines for AI?', 'Nobody')
      await questions.choose('Would engineers own deploying, watching and patching it?', 'No')
      await questions.goOn()
      await visit(page, place('options'))
      await removeOptions(page, [/^Own card, Luna at peaks$/])
      await enterRequests(page, '800,000')
    },
    state: 'path',
    headline: /^Start with GPT-5\.6 Luna for Support assistant, and plan to move to Own RTX PRO 6000\.$/,
    also: ({ rows }) => {
      expect(rows.find(({ badge }) => badge === 'where to move')).toMatchObject({
        name: 'Own RTX PRO 6000',
        rules: 'needs a team',
      })
    },
  },
  {
    name: 'two that cost about the same',
    walk: (page) => enterRequests(page, '139,000'),
    state: 'close',
    headline: /^GPT-5\.6 Luna and Own RTX PRO 6000 cost about the same for Support assistant\.$/,
  },
  {
    name: 'a purchase that is not sure enough',
    walk: (page) => enterRequests(page, '200,000'),
    state: 'path',
    headline:
      /^Start with GPT-5\.6 Luna for Support assistant; move to Own RTX PRO 6000 when use has stayed above [\d,]+ requests a day for 8 weeks\.$/,
  },
  {
    name: 'figures that disagree with the flowchart',
    walk: async (page) => {
      await startOwnPlan(page)
      await answerAll(page, { requestsPerDay: '20,000' })
      await page.getByRole('button', { name: 'See the verdict' }).click()
    },
    state: 'clear',
    headline: /^(Use|Buy|Rent) /,
    also: ({ because }) => {
      expect(because.join(' ')).toMatch(
        /The flowchart says own machines\b.*; .+ is still \d+ % cheaper than .+\./,
      )
    },
  },
  {
    name: 'no option left',
    walk: async (page) => {
      await startFromPreset(page, 'Search and answers over private documents')
      const questions = questionnaire(page)
      await page.getByRole('link', { name: 'Questions', exact: true }).click()
      await page.getByRole('link', { name: 'Change answers: How capable must the model be?' }).click()
      await questions.choose('How capable must the model be?', 'Frontier')
      await questions.choose('Would an open model do?', 'No')
      await questions.goOn()
      await result(page).open()
    },
    state: 'none-left',
    chart: /^What Own (\d+× )?RTX PRO 6000 costs over time$/,
    headline: /^No option meets all your rules for Search and answers over private documents\.$/,
    also: ({ detail }) => {
      expect(detail).toMatch(
        /^The smallest change that helps: .+\. Then .+ would do, at about \$[\d,]+ over 3 years\.$/,
      )
    },
  },
  {
    name: 'too little to go on',
    walk: (page) => startFromPreset(page, 'Summaries of sensitive documents'),
    state: 'not-enough-data',
    chart: /^Own (\d+× )?RTX PRO 6000 never overtakes Own (\d+× )?RTX PRO 5000 within 36 months$/,
    headline:
      /^Answer “Who can run machines for AI\?” to get a recommendation for Summaries of sensitive documents\.$/,
  },
  {
    name: 'a single option left',
    walk: async (page) => {
      await startFromPreset(page, 'Summaries of sensitive documents')
      const questions = questionnaire(page)
      await page.getByRole('link', { name: 'Answer this question' }).click()
      await questions.choose('Who can run machines for AI?', 'Advanced')
      await questions.goOn()
      await visit(page, place('options'))
      await removeOptions(page, [/^Own (\d+× )?RTX PRO 5000$/, /^Own (\d+× )?RTX PRO 6000$/])
      await page.getByRole('link', { name: 'Verdict', exact: true }).click()
    },
    state: 'only-one',
    chart: /^Own (\d+× )?L40S never overtakes Haiku 5\.5 within 36 months$/,
    headline:
      /^Own (\d+× )?L40S is the only option that meets your rules for Summaries of sensitive documents\.$/,
  },
]

for (const { name, walk, state, headline, chart, also } of journeys) {
  test(`${name}: verdict, table, chart and command line say the same`, async ({ page }, testInfo) => {
    test.slow()
    await walk(page)
    await expect(result(page).told).toHaveText(headline)
    await settled(page)
    // The frame takes in a line that left it once the hand has rested.
    await expect.poll(async () => marksItsMonth(await readStanding(page))).toBe(true)
    const standing = await readStanding(page)
    also?.(standing)
    if (chart) expect(standing.chart?.finding).toMatch(chart)
    await expectSameInCommandLine(page, standing, state)
    expectTableAgrees(standing, state)
    expectChartAgrees(standing)
    await expectSameOnOtherPages(page, standing)
    await expectGoodLooks(page, name, testInfo)
  })
}

async function startFromPreset(page: Page, preset: string) {
  await page.goto('#/verdict')
  await planMenu(page).choose('Presets')
  await page.getByRole('button', { name: `Start from this preset: ${preset}`, exact: true }).click()
  await planMenu(page).expectName(preset)
}

/** From the page of options. */
async function removeOptions(page: Page, called: readonly RegExp[]) {
  for (const one of called) {
    const button = page.getByRole('button', { name: one })
    const name = (await button.innerText()).trim()
    await button.click()
    await page
      .getByRole('group', { name: `Change ${name}` })
      .getByRole('button', { name: 'Remove this option' })
      .click()
  }
}

async function enterRequests(page: Page, requestsPerDay: string) {
  await result(page).open()
  const field = result(page).field('Requests a day')
  await field.fill(requestsPerDay)
  await field.press('Tab')
}

/** The plan, saved as a file and read by the command line, comes to the state and the sentences on the page. */
async function expectSameInCommandLine(page: Page, standing: Standing, state: VerdictState) {
  const { text } = await planMenu(page).save()
  const { status, stdout, stderr } = crossover(['evaluate', '-', '--json'], text)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { workloads, decision } = JSON.parse(stdout) as Evaluation & { readonly decision: Decision }
  const [decided] = decision.workloads
  const [evaluated] = workloads
  if (!decided || !evaluated) throw new Error('no workload')
  expect(decided.state).toBe(state)
  expect({
    headline: oneSpace(decided.verdict.headline),
    detail: oneSpace(decided.verdict.detail),
    because: decided.verdict.because.map(oneSpace),
  }).toEqual({ headline: standing.headline, detail: standing.detail, because: standing.because })
  const named = (id: string | null) => evaluated.options.find((option) => option.id === id)?.name
  const badged = (badge: string) => standing.rows.find((row) => row.badge === badge)?.name
  expect(badged('recommended')).toBe(named(decided.recommended))
  expect(badged('where to move')).toBe(named(decided.target))
  for (const { id, cost, name } of evaluated.options) {
    const row = standing.rows.find((one) => one.name === oneSpace(name))
    expect(row?.netPresent ?? null, id).toBe(cost ? Math.round(cost.totalUsd) : null)
  }
}

/** Who is recommended is the cheapest that the rules let through, or near it, and the sentence says so. */
function expectTableAgrees({ headline, detail, rows }: Standing, state: VerdictState) {
  const allowed = rows.filter(({ rules, netPresent }) => rules !== 'ruled out' && netPresent !== null)
  const cheapest = Math.min(...allowed.map(({ netPresent }) => netPresent ?? Infinity))
  const recommended = rows.find(({ badge }) => badge === 'recommended')
  const target = rows.find(({ badge }) => badge === 'where to move')
  for (const { name, rules } of rows.filter(({ badge }) => badge !== '')) {
    expect(rules, name).not.toBe('ruled out')
    expect(headline).toContain(name.replace(/^(Own|Rented) /, ''))
  }
  switch (state) {
    case 'clear':
      expect(recommended?.netPresent).toBe(cheapest)
      break
    case 'close':
      expect(recommended?.netPresent).toBeLessThanOrEqual(cheapest / 0.9)
      break
    case 'path':
      expect(target?.netPresent).toBe(cheapest)
      expect(recommended?.rules).toBe('meets all')
      break
    case 'only-one':
      expect(allowed.map(({ name }) => name)).toEqual([recommended?.name])
      break
    case 'none-left':
      expect(allowed).toEqual([])
      expect(recommended ?? target).toBeUndefined()
      break
    case 'not-enough-data':
      expect(recommended ?? target).toBeUndefined()
  }
  const spoken = /\((\d+) %\) (less|more|apart)/.exec(detail)
  if (!spoken || !recommended) return
  const [, percent] = spoken
  const other =
    target ??
    rows
      .filter(({ name }) => name !== recommended.name && `${headline} ${detail}`.includes(name))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
  const [low, high] = [recommended.netPresent ?? 0, other?.netPresent ?? 0].toSorted((a, b) => a - b)
  expect(Number(percent)).toBe(Math.round(100 * (1 - (low ?? 0) / (high ?? 1))))
}

function marksItsMonth({ chart }: Standing): boolean {
  const month = / overtakes .+ in (month \d+)$/.exec(chart?.finding ?? '')?.[1]
  return month === undefined || (chart?.marks.includes(month) ?? false)
}

/** The finding is about whom the verdict is about; its month is in the list; every mark is in the list, too. */
function expectChartAgrees({ headline, rows, chart, reference }: Standing) {
  if (chart === null) return
  const { finding, lines, marks, crossings } = chart
  const badged = rows.filter(({ badge }) => badge !== '').map(({ name }) => name)
  if (badged.length > 0) expect(badged.some((name) => finding.includes(name))).toBe(true)
  for (const name of badged) expect(lines, headline).toContain(name)
  const listed = new Set(crossings.map((line) => /^In (month \d+) /.exec(line)?.[1]))
  for (const mark of marks) expect([...listed]).toContain(mark)
  const [, option, against, month] = /^(.+) overtakes (.+) in (month \d+)$/.exec(finding) ?? []
  if (month) {
    expect(crossings.join('\n')).toContain(`In ${month} ${option} overtakes ${against}, at `)
    expect(marks).toContain(month)
  }
  if (finding.includes('never overtakes'))
    expect(crossings.join('\n')).not.toContain(`${finding.split(' never ')[0]} overtakes`)
  for (const { name, breakEven } of rows) {
    if (!lines.includes(name) || reference === null || !lines.includes(reference)) continue
    if (/^month \d+$/.test(breakEven))
      expect(crossings.join('\n')).toContain(`In ${breakEven} ${name} overtakes ${reference}, at `)
  }
}

/** The bar over the other pages, their table and the report begin with the same sentence. */
async function expectSameOnOtherPages(page: Page, { headline, rows }: Standing) {
  await visit(page, place('options'))
  const bar = page.getByRole('region', { name: 'Verdict' })
  if (rows.length > 0) expect(oneSpace(await bar.innerText())).toBe(headline)
  const badges = await page.locator('[data-option] th').filter({ hasText: 'recommended' }).allInnerTexts()
  expect(badges).toHaveLength(rows.filter(({ badge }) => badge === 'recommended').length)
  await visit(page, place('report'))
  await expect(page.getByRole('main')).toContainText(headline)
  await result(page).open()
}

async function expectGoodLooks(page: Page, name: string, testInfo: TestInfo) {
  for (const [width, height] of [[1280, 720], [360, 640]] as const) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await settled(page)
      await expectNoSidewaysScroll(page, `${name} at ${width} px`)
      await expectAccessible(page, `${name} at ${width} px, ${colorScheme}`)
      const path = testInfo.outputPath(`${name.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
    }
  }
} // prettier-ignore
