import { isStale } from '../catalogue/staleness.ts'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { assumptionRegister, countsOf, type Assumption } from './assumption-register.ts'
import { figureLabel } from '../words/figure-names.ts'
import { workloadViews, type ReportInput } from './report-input.ts'
import { SUPPORT, planOf, reportInputOf } from './report.test-support.ts'

function registerOf(input: ReportInput) {
  return assumptionRegister(input.plan, input.complete, workloadViews(input))
}

const input = reportInputOf(planOf([SUPPORT], { site: { usdPerKwh: 0.21 } }))
const register = registerOf(input)

function row(rows: readonly Assumption[], label: string): Assumption {
  const found = rows.find((one) => one.label === label)
  if (!found) throw new Error(`no row ${label}`)
  return found
}

describe('the assumption register', () => {
  it('tells what was entered from what was not', () => {
    expect(row(register.plan, 'Electricity')).toMatchObject({
      text: '$0.21/kWh',
      origin: 'yours',
      source: 'the plan',
      asOf: '2026-11-20',
    })
    expect(row(register.plan, 'Discount rate')).toMatchObject({
      text: '8\u00a0% a year',
      origin: 'default',
      source: 'finance convention',
      asOf: '',
    })
  })

  it('calls a preset’s figure assumed until it is confirmed', () => {
    const [demand] = register.demand
    expect(row(demand?.rows ?? [], 'Peak hour over mean active hour').origin).toBe('assumed')
    expect(row(demand?.rows ?? [], 'Requests a day')).toMatchObject({ origin: 'yours', text: '60,000 a day' })
  })

  it('shows how far a figure may turn out, and whether that was said or is usual', () => {
    const [demand] = register.demand
    expect(row(demand?.rows ?? [], 'Input tokens a request')).toMatchObject({
      text: '1,500 tokens',
      range: '1,200 to 2,500 tokens, your range (8 cases in 10 lie in it)',
    })
    expect(row(demand?.rows ?? [], 'Output tokens a request').range).toBe('225 to 405 tokens, usual range')
    expect(row(register.plan, 'Discount rate').range).toBe('')
    expect(row(register.catalogue, 'Rent of a GPU').range).toMatch(/^\$.+\/GPU-hour, range of its prices$/)
  })

  it('names a figure that is not known as such', () => {
    const open = registerOf(reportInputOf(planOf([{ ...SUPPORT, demand: { outputTokens: 300 } }])))
    expect(row(open.demand[0]?.rows ?? [], 'Requests a day')).toMatchObject({
      value: null,
      text: 'not known',
      origin: 'not known',
    })
  })

  it('holds every input of the plan and every figure that an option took from the catalogue', () => {
    const shown = [
      ...register.plan,
      ...register.demand.flatMap(({ rows }) => rows),
      ...register.options.flatMap((one) => one.options.map(() => one)),
    ]
    const priced = input.complete.inputs.filter(
      ({ id, option }) => option !== null && (id === 'unitPriceUsd' || id === 'usdPerHour'),
    )
    expect(shown.length).toBe(input.complete.inputs.length - priced.length)
    const [workload] = input.evaluation.workloads
    const used = workload?.options.flatMap(({ sources }) => sources) ?? []
    const listed = register.catalogue.flatMap((one) => one.options.map(() => one))
    expect(listed.length).toBe(used.length)
  })

  it('names one source in full, whatever stands in it, and the first of several', () => {
    expect(row(register.catalogue, 'Host for bare cards').source).toBe(
      'Assumed: a desk PC for two cards at x8/x8 with 96 GB RAM, the sum of its parts; the oldest of their prices is dated',
    )
    const used = input.evaluation.workloads[0]?.options[0]?.sources
    const [first = '', ...others] = used?.find(({ figure }) => figure === 'inputUsdPerMTok')?.source ?? []
    expect(others.length).toBeGreaterThan(1)
    expect(row(register.catalogue, 'Input price').source).toBe(`${first} and ${others.length} more`)
  })

  it('counts what is stale as the evaluation does', () => {
    const [workload] = input.evaluation.workloads
    const stale = workload?.options.flatMap(({ sources }) => sources.filter((source) => source.stale)) ?? []
    const keys = new Set(
      stale.map(({ figure, value, source }) => `${figure} ${value ?? ''} ${source.join()}`),
    )
    expect(countsOf({ ...register, plan: [], demand: [], options: [] }).stale).toBe(keys.size)
  })

  it('marks a default whose fact is old, and counts it', () => {
    const { plan, demand, options } = register
    const rows = [...plan, ...demand.flatMap((one) => one.rows), ...options]
    const dated = rows.filter(({ origin, asOf }) => origin === 'default' && asOf !== '')
    for (const row of dated) expect(row.stale, row.label).toBe(isStale(row.asOf, input.plan.asOf))
    expect(dated.filter(({ stale }) => stale).length).toBeGreaterThan(0)
    expect(countsOf({ ...register, catalogue: [] }).stale).toBe(dated.filter(({ stale }) => stale).length)
  })

  it.each(EXAMPLE_PLANS)('has a name for every figure of $id', ({ plan }) => {
    for (const { options } of reportInputOf(plan).evaluation.workloads) {
      for (const { figure } of options.flatMap(({ sources }) => sources)) {
        expect(figureLabel(figure)).toMatch(/^[A-Z][a-z]+( |,|$)/)
      }
    }
  })
})
