import { describe, expect, it } from 'vitest'
import type { VerdictState } from '../decision/decision.ts'
import { workloadViews } from './report-input.ts'
import { formatsOf, pricesOf } from '../words/words.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { analyse } from './analysis.ts'
import type { Cell, Chart, ReportDocument, ReportPage, Table } from './blocks.ts'
import { textsOf } from './block-texts.test-support.ts'
import { reportDocument } from './document.ts'
import { tablesIn } from './tables-in.ts'
import {
  PLANS_BY_STATE,
  SUPPORT,
  planOf,
  reportInputOf,
  supportWith,
  withMachinesAtHand,
} from './report.test-support.ts'

const STATES = Object.entries(PLANS_BY_STATE) as [VerdictState, Plan][]
const ALL_PLANS: readonly (readonly [string, Plan])[] = [
  ...STATES,
  ...EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const),
]

const documents = new Map<Plan, ReportDocument>()
function documentFor(plan: Plan): ReportDocument {
  const known = documents.get(plan) ?? reportDocument(reportInputOf(plan, { withAnnex: true }))
  documents.set(plan, known)
  return known
}

function pageOf(document: ReportDocument, label: string): ReportPage {
  const page = document.pages.find((one) => one.label === label)
  if (!page) throw new Error(`no page ${label}`)
  return page
}

function tables(page: ReportPage): readonly Table[] {
  return tablesIn(page.blocks)
}

function tableOf(page: ReportPage, id: string): Table {
  const table = tables(page).find((one) => one.id.startsWith(id))
  if (!table) throw new Error(`no table ${id} on ${page.label}`)
  return table
}

function cellsOf(document: ReportDocument): readonly Cell[] {
  return document.pages.flatMap((page) =>
    tables(page).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  )
}

/** Every word that a reader sees on a page. */
function wordsOn({ title, blocks }: ReportPage): readonly string[] {
  return [title, ...blocks.flatMap(textsOf)]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
}

const VERB =
  /\b(is|are|was|has|have|costs?|meets?|becomes?|changes?|leads?|goes|go|comes?|needs?|does|could|overtakes?|start|answer|add|test|say|use|buy|rent)\b/i

describe.each(ALL_PLANS)('the report on %s', (_name, plan) => {
  const document = documentFor(plan)

  it('has a sentence with a verb as the title of every page', () => {
    for (const { title } of document.pages) {
      expect(title).toMatch(/\.$/)
      expect(title).toMatch(VERB)
      expect(title.split(' ').length).toBeGreaterThanOrEqual(4)
    }
  })

  it('shows no slip of the machine anywhere', () => {
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('holds a finite figure or none behind every cell', () => {
    for (const { value } of cellsOf(document)) {
      if (value !== null) expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('gives every page and table an id of its own, and every row a cell for each column', () => {
    for (const ids of [
      document.pages.map(({ id }) => id),
      document.pages.flatMap((page) => tables(page).map(({ id }) => id)),
    ]) {
      expect(new Set(ids).size).toBe(ids.length)
    }
    for (const table of document.pages.flatMap(tables)) {
      for (const { tone, cells } of table.rows) {
        if (tone !== 'group') expect(cells.length, table.id).toBeLessThanOrEqual(table.columns.length)
      }
    }
  })

  it('lets page 1 be read in a minute: at most 200 words of prose beside its tables', () => {
    for (const { title, blocks } of document.pages.filter(({ id }) => id.startsWith('decision-'))) {
      const prose = blocks
        .flatMap((block) =>
          block.kind === 'columns' ? block.columns.flatMap((column) => column.blocks) : [block],
        )
        .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
      const words = [title, ...prose.flatMap(textsOf)].join(' ').split(/\s+/)
      expect(words.filter((word) => /\p{L}/u.test(word)).length).toBeLessThanOrEqual(200)
    }
  })
})

describe.each(STATES)('the first page when the verdict is “%s”', (state, plan) => {
  const input = reportInputOf(plan)
  const [view] = workloadViews(input)
  const decision = view?.decision
  const page = pageOf(documentFor(plan), 'The ask')

  it('comes from a plan that leads to this state', () => {
    expect(decision?.state).toBe(state)
  })

  it('says the verdict word for word', () => {
    expect(page.title).toBe(decision?.verdict.headline)
    expect(page.blocks[0]).toMatchObject({ role: 'lead', text: decision?.verdict.detail })
  })

  it('says what is asked for and who signs, or that there is nothing to sign yet', () => {
    const text = wordsOn(page).join(' ')
    const prices = input.evaluation.workloads[0]?.prices ?? null
    expect(prices === null).toBe(state === 'not-enough-data')
    expect(documentFor(plan).footer).toContain(pricesOf(input.evaluation.prices))
    const isAsked = decision?.recommended !== null
    for (const words of ['Asked for', 'What it takes', 'approved with conditions', 'owns the budget']) {
      expect(text.includes(words), words).toBe(isAsked)
    }
    expect(text.includes('This is a draft')).toBe(!isAsked)
  })

  it('says in how many cases it costs least, where there is something to choose from', () => {
    const chance = decision?.chance
    const hasNone = state === 'only-one' || state === 'none-left' || state === 'not-enough-data'
    expect(chance === null).toBe(hasNone)
    if (chance) expect(wordsOn(page).join(' ')).toContain(`${chance.marks} in 10`)
  })

  it('gives at most three reasons', () => {
    const blocks = page.blocks.flatMap((block) =>
      block.kind === 'columns' ? block.columns.flatMap((column) => column.blocks) : [block],
    )
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Why')
    const list = blocks[at + 1]
    expect(list?.kind === 'list' ? list.items.length : 0).toBeLessThanOrEqual(3)
  })
})

describe('the figures of the report', () => {
  const input = reportInputOf(PLANS_BY_STATE.clear)
  const document = documentFor(PLANS_BY_STATE.clear)
  const [workload] = input.evaluation.workloads
  const { money } = formatsOf(input.evaluation.currency)
  const costOf = (name: string) => {
    const cost = workload?.options.find((option) => option.name === name)?.cost
    if (!cost) throw new Error(`no cost of ${name}`)
    return cost
  }

  it('are the evaluation’s, on the first page', () => {
    const { rows } = tableOf(pageOf(document, 'The ask'), 'cash-')
    const cost = costOf(rows[0]?.cells[0]?.text ?? '')
    const values = rows[0]?.cells.slice(1).map(({ value }) => value ?? 0) ?? []
    expect(values[0]).toBe(cost.upFrontUsd)
    expect(values.at(-1)).toBe(cost.cashUsd)
    expect(values.slice(0, -1).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(cost.cashUsd, 4)
    expect(rows.at(-1)?.cells.at(-1)?.value).toBe(cost.ownTimeUsd)
  })

  it('are multiplied out for every payment of the first month', () => {
    const { rows } = tableOf(pageOf(document, 'Engineering'), 'multiplied-')
    const id = input.decision.workloads[0]?.recommended ?? ''
    const option = workload?.options.find((one) => one.id === id)
    const paid = (option?.cost?.lineItems ?? []).filter(
      (line) => ['cash', 'own-time'].includes(line.money) && (line.monthlyUsd[0] ?? 0) > 0,
    )
    expect(paid.length).toBeGreaterThan(2)
    const monthly = rows.filter(({ cells }) => cells[2]?.text === 'a month')
    expect(monthly.map(({ cells }) => cells[3]?.value)).toEqual(paid.map(({ monthlyUsd }) => monthlyUsd[0]))
  })

  it('are the evaluation’s at the end of each year', () => {
    const { rows, columns } = tableOf(pageOf(document, 'Cost over time'), 'years')
    expect(columns.map(({ label }) => label)).toEqual(['Option', 'Start', 'Year 1', 'Year 2', 'Year 3'])
    for (const { cells } of rows) {
      const { cumulativeUsd } = costOf(cells[0]?.text ?? '')
      expect(cells.slice(1).map(({ value }) => value)).toEqual(
        [0, 12, 24, 36].map((month) => cumulativeUsd[month]),
      )
    }
  })

  it('add up, line by line and year by year, to the totals of each option', () => {
    const page = pageOf(document, 'Where the money goes')
    const lineTables = tables(page).filter(({ id }) => id.startsWith('lines-'))
    expect(lineTables.length).toBe(5)
    for (const { caption, rows } of lineTables) {
      const total = rows.at(-1)
      const lines = rows.filter(({ tone }) => tone === 'plain')
      for (const [i, { value }] of (total?.cells ?? []).entries()) {
        if (i === 0) continue
        const sum = lines.reduce((usd, { cells }) => usd + (cells[i]?.value ?? 0), 0)
        expect(sum).toBeCloseTo(value ?? Number.NaN, 4)
      }
      expect(total?.cells.at(-1)?.value).toBe(costOf(caption).totalUsd)
    }
  })

  it('name every line that costs nothing', () => {
    const { note, rows } = tableOf(pageOf(document, 'Where the money goes'), 'lines-support-owned')
    const lines = rows.filter(({ tone }) => tone === 'plain').map(({ cells }) => cells[0]?.text)
    expect(lines).toContain('Cost of money')
    const shown = lines.length - 1
    const owned = workload?.options.find(({ id }) => id === 'owned')?.cost
    const nothing = owned?.lineItems.filter(({ totalUsd }) => totalUsd === 0) ?? []
    expect(shown + nothing.length).toBe(owned?.lineItems.length)
    expect(note).toMatch(/Counted, and nothing in this plan: .*monitoring/)
  })

  it('are drawn in the chart as the evaluation has them, with a mark where one of the two overtakes the other', () => {
    const chart = pageOf(document, 'Cost over time').blocks.find(
      (block): block is Chart => block.kind === 'chart',
    )
    expect(chart?.series.length).toBe(5)
    for (const { name, points, endText } of chart?.series ?? []) {
      expect(points).toEqual(costOf(name).cumulativeUsd)
      expect(endText).toBe(money(costOf(name).cashUsd))
    }
    const crossings = workload?.breakEvens.flatMap(({ ahead }) => ahead.map(({ from }) => from)) ?? []
    for (const { month } of chart?.marks ?? []) {
      expect(crossings).toContain(month)
      expect(month).toBeLessThanOrEqual(chart?.horizonMonths ?? 0)
    }
    expect(chart?.yTicks[0]?.value).toBe(0)
  })

  it('say how much more the recommendation costs than a small bill of today', () => {
    const noteWith = (currentMonthlyBillUsd: number) => {
      const organisation = { stage: 'established', team: 'intermediate', currentMonthlyBillUsd } as const
      const { blocks } = pageOf(documentFor(planOf([SUPPORT], { organisation })), 'Options')
      return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ')
    }
    expect(noteWith(1)).toMatch(
      /The recommendation costs about \$[\d,]+ more than today’s bill held as it is/,
    )
    expect(noteWith(1e6)).not.toContain('more than today’s bill')
  })

  it('keep today’s bill as an option that costs what a quote of as much a month does', () => {
    const row = tableOf(pageOf(document, 'Options'), 'options').rows.at(-1)
    expect(row?.cells[0]).toMatchObject({ text: 'Keep what you have' })
    const quote = { kind: 'quote', id: 'same', upFrontUsd: 0, monthlyUsd: 9000 } as const
    const { evaluation } = reportInputOf(planOf([supportWith({}, { options: [quote] })]))
    const { cashUsd, totalUsd } = evaluation.workloads[0]?.options[0]?.cost ?? {}
    const values = row?.cells.map(({ value }) => value)
    expect([values?.[1], values?.[2], values?.[7]]).toEqual([0, cashUsd, totalUsd])
    expect(cashUsd).toBe(324_000)
  })

  it('speak the plan’s currency', () => {
    const euros = documentFor(planOf([SUPPORT], { currency: { code: 'EUR', perUsd: 0.9 } }))
    const cell = tableOf(pageOf(euros, 'The ask'), 'cash-').rows[0]?.cells.at(-1)
    expect(cell?.text).toBe(`€${Math.round((cell?.value ?? 0) * 0.9).toLocaleString('en-US')}`)
  })
})

describe('options that a rule excludes', () => {
  const page = pageOf(documentFor(PLANS_BY_STATE['only-one']), 'Options')

  it('stay visible with their cost', () => {
    const { rows } = tableOf(page, 'options')
    const group = rows.findIndex(({ cells }) => cells[0]?.text === 'Out')
    expect(group).toBeGreaterThan(0)
    expect(
      rows.slice(group + 1).some(({ cells }) => cells[0]?.text === 'Haiku 4.5' && (cells[7]?.value ?? 0) > 0),
    ).toBe(true)
  })

  it('say the rule and what would unlock them', () => {
    const { rows } = tableOf(page, 'ruled-out')
    const haiku = rows.find(({ cells }) => cells[0]?.text.includes('Haiku 4.5'))
    expect(haiku?.cells[1]?.text.length).toBeGreaterThan(10)
    expect(haiku?.cells[2]?.text.length).toBeGreaterThan(10)
  })

  it('are not whose costs are told first while nothing is recommended yet', () => {
    const { team: _unknown, ...answers } = SUPPORT.answers
    const workload = {
      ...SUPPORT,
      answers: { ...answers, sensitivity: 'critical', exposureAccepted: false },
      options: withMachinesAtHand(SUPPORT.options),
    }
    const plan = planOf([workload as Workload], { organisation: {} })
    const input = reportInputOf(plan)
    const [decision] = input.decision.workloads
    expect(decision?.recommended).toBeNull()
    const excluded = new Set(decision?.gates.filter(({ passed }) => !passed).map(({ option }) => option))
    const names = input.evaluation.workloads[0]?.options.filter(({ id }) => excluded.has(id))
    expect(names?.length).toBeGreaterThan(0)
    const { title } = pageOf(documentFor(plan), 'Where the money goes')
    for (const { name } of names ?? []) expect(title).not.toContain(name)
  })
})

describe('options without a cost', () => {
  it('say what is missing, and are never shown at nothing', () => {
    const plan = planOf([
      supportWith(
        {},
        { options: [...SUPPORT.options, { kind: 'api', id: 'gone', model: 'nobody/nothing' }] },
      ),
    ])
    const page = pageOf(documentFor(plan), 'Options')
    const rows = tableOf(page, 'options').rows.map(({ cells }) => cells[0]?.text ?? '')
    expect(rows.join(' ')).not.toContain('nothing')
    expect(tableOf(page, 'without-cost').rows[0]?.cells[1]?.text).toContain('nobody/nothing')
  })
})

describe('a plan of several workloads', () => {
  const mail = { ...SUPPORT, id: 'mail', name: 'Sort mail' }
  const plan = planOf([SUPPORT, mail])
  const document = documentFor(plan)

  it('says of two that both have a recommendation', () => {
    expect(document.pages[0]?.title).toBe('Both workloads have a recommendation.')
  })

  it('begins with a summary whose total is the sum of the recommended options', () => {
    expect(document.pages[0]?.id).toBe('plan')
    const { rows } = tableOf(pageOf(document, 'The plan'), 'summary')
    const [first, second, total] = rows
    expect(total?.tone).toBe('total')
    for (const i of [3, 4, 5]) {
      expect(total?.cells[i]?.value).toBe((first?.cells[i]?.value ?? 0) + (second?.cells[i]?.value ?? 0))
    }
  })

  it('has the pages of each, labelled with its name', () => {
    const labels = document.pages.map(({ label }) => label)
    expect(labels).toContain('Support assistant · The ask')
    expect(labels).toContain('Sort mail · The ask')
  })

  it('can be reported on one workload at a time', () => {
    const one = reportDocument(reportInputOf(plan, { workloadId: 'mail' }))
    expect(one.pages[0]).toMatchObject({ id: 'decision-mail', label: 'The ask' })
    expect(JSON.stringify(one.pages.slice(0, 5))).not.toContain('Support assistant')
  })

  it('gives no total while a workload has no recommendation', () => {
    const open = planOf([SUPPORT, { ...mail, demand: {} }])
    const { rows, note } = tableOf(pageOf(documentFor(open), 'The plan'), 'summary')
    expect(
      rows
        .at(-1)
        ?.cells.slice(3)
        .map(({ text }) => text),
    ).toEqual(['not known', 'not known', 'not known'])
    expect(note).toContain('not known')
  })
})

describe('what would change the answer', () => {
  const input = reportInputOf(
    planOf([
      supportWith({}, { options: SUPPORT.options.filter(({ id }) => ['hosted', 'owned'].includes(id)) }),
    ]),
  )
  const analysis = analyse(input)
  const page = pageOf(reportDocument({ ...input, analysis, withAnnex: true }), 'What would change the answer')

  it('lists the nearest switches of all inputs, with how far away they are', () => {
    const found =
      analysis.workloads.get('support')?.switching.filter(({ switches }) => switches.length > 0) ?? []
    expect(found.length).toBeGreaterThan(5)
    const { rows } = tableOf(page, 'switching')
    expect(rows[0]?.cells[2]?.value).toBe(found[0]?.switches[0]?.at)
    const ofInputs = rows.filter(({ cells }) => cells[1]?.value !== null)
    expect(ofInputs.length).toBeGreaterThan(5)
    for (const { cells } of ofInputs) {
      const [, now, at, distance] = cells
      if (now?.value === 0) expect(distance?.value).toBeNull()
      else
        expect(distance?.value).toBeCloseTo(
          ((at?.value ?? 0) - (now?.value ?? 1)) / Math.abs(now?.value ?? 1),
          9,
        )
    }
  })

  it('ranks the inputs by how far they move the gap', () => {
    const drivers = analysis.workloads.get('support')?.drivers ?? []
    const swings = drivers.map(({ swingUsd }) => swingUsd)
    expect(swings).toEqual(swings.toSorted((a, b) => b - a))
    expect(tableOf(page, 'drivers').rows[0]?.cells[5]?.text).toBe('high')
  })

  it('moves each input to the ends of its own range, and says whose range it is', () => {
    const requestsPerDay = { low: 9000, base: 60_000, high: 240_000, ends: 'quartiles' } as const
    const options = SUPPORT.options.filter(({ id }) => id === 'haiku' || id === 'owned')
    const demand = { ...SUPPORT.demand, requestsPerDay }
    const said = reportInputOf(planOf([supportWith({}, { demand, options })]))
    const document = reportDocument({ ...said, analysis: analyse(said), withAnnex: true })
    const { rows } = tableOf(pageOf(document, 'What would change the answer'), 'drivers')
    const requests = rows.find(({ cells }) => cells[0]?.text === 'Requests a day')?.cells ?? []
    expect(requests.map(({ detail }) => detail).slice(2)).toEqual([
      'at 9,000 a day',
      'at 240,000 a day',
      'half of all cases lie in it',
      null,
    ])
    expect(requests[4]?.text).toBe('your range')
    expect(rows.map(({ cells }) => cells[4]?.text)).toContain('usual range')
  })
})

describe('horizons', () => {
  it.each([
    [6, ['Month 6']],
    [12, ['Year 1']],
    [30, ['Year 1', 'Year 2', 'Month 30']],
    [120, ['Year 1', 'Year 2', 'Year 3', 'Year 5', 'Year 7', 'Year 10']],
  ])('of %i months end the years at %j', (horizonMonths, labels) => {
    const document = documentFor(planOf([SUPPORT], { horizonMonths }))
    const { columns } = tableOf(pageOf(document, 'Cost over time'), 'years')
    expect(columns.slice(2).map(({ label }) => label)).toEqual(labels)
    const { rows } = tableOf(pageOf(document, 'Where the money goes'), 'lines')
    const figuresOf = (label: string) =>
      (rows.find(({ cells }) => cells[0]?.text === label)?.cells ?? [])
        .slice(1)
        .map(({ value }) => value ?? 0)
    const [inAll = Number.NaN, costOfMoney = Number.NaN] = ['Total', 'Cost of money'].map((label) =>
      figuresOf(label).at(-1),
    )
    const paid = figuresOf('Total').slice(0, -1)
    expect(paid.length).toBeGreaterThanOrEqual(2)
    expect(paid.reduce((sum, usd) => sum + usd, 0) + costOfMoney).toBeCloseTo(inAll, 4)
  })
})

describe('the frame of the report', () => {
  const document = documentFor(PLANS_BY_STATE.clear)

  it('says day, prices and plan at the foot', () => {
    expect(document.footer).toBe(
      '21 Nov 2026 · prices from Oct 2026 to 20 Nov 2026 · planning estimate, not a quote · plan 1a2b3c4d',
    )
    expect(document.preparedOn).toBe('2026-11-21')
  })

  it('has a page to sign and six to check, then the annex', () => {
    expect(document.pages.map(({ label }) => label)).toEqual([
      'The ask', 'Options', 'Cost over time', 'Engineering', 'Data protection', 'What it rests on', 'Plan',
      'Where the money goes', 'What would change the answer', 'Risks', 'How we got here', 'Assumptions', 'Method',
    ]) // prettier-ignore
  })

  it('names engine, data and plan on the page of the method', () => {
    const text = wordsOn(pageOf(document, 'Method')).join(' ')
    expect(text).toContain('Crossover 0.1.0 · crossover/evaluation@1')
    expect(text).toContain('1a2b3c4d5e6f7788')
    expect(text).toContain('A month is 730 hours')
  })

  it('says when it was made on a command line', () => {
    const made = reportDocument(reportInputOf(PLANS_BY_STATE.clear, { preparedIn: 'terminal' }))
    expect(wordsOn(pageOf(made, 'Plan')).join(' ')).toContain('Prepared on the command line')
  })
})

describe('what data protection is asked to sign', () => {
  const answers = { sensitivity: 'regulated', contractReviewed: false } as const
  const input = reportInputOf(planOf([supportWith(answers)]))
  const document = reportDocument(input)
  const { gates = [], recommended } = input.decision.workloads[0] ?? {}
  const conditions = gates.find(({ option }) => option === recommended)?.conditions ?? []
  const textOf = (label: string) => wordsOn(pageOf(document, label)).join(' ')

  it('has every condition of what is recommended, with who meets it, on the ask and on the page of data', () => {
    expect(conditions.length).toBeGreaterThan(0)
    const [view] = workloadViews(input)
    const told = view?.decision.gates.find(({ option }) => option === recommended)?.conditions ?? []
    expect(told).toHaveLength(conditions.length)
    for (const { sentence, who } of told) {
      for (const label of ['The ask', 'Data protection'])
        expect(textOf(label)).toContain(`${sentence} (${who})`)
    }
  })

  it('says who would process it, and asks where nothing was found', () => {
    const { rows } = tableOf(pageOf(document, 'Data protection'), 'processors-')
    const sold = input.complete.workloads[0]?.options.flatMap((option) =>
      option.kind === 'api' || option.kind === 'hosted' ? [option.seller] : [],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { cells } of rows) {
      const seller = sold?.find(({ name }) => name === cells[1]?.text)
      expect(seller).toBeDefined()
      expect(cells[4]?.text).toBe(seller?.terms?.contract ? 'signs one' : 'not found: ask')
    }
  })
})
