import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

const plan = EXAMPLE_PLANS[0]!.plan

/** Two services: what would change the answer takes longest to look for among machines. */
const SHORT = {
  ...plan,
  workloads: plan.workloads.map((workload) => ({ ...workload, options: workload.options.slice(0, 2) })),
}

const FILES = {
  'plan.json': JSON.stringify(SHORT),
  'next/year.json': JSON.stringify(SHORT),
  'last/year.json': JSON.stringify(SHORT),
  'broken.json': JSON.stringify({ ...SHORT, horizonMonths: 0 }),
}

async function reported(out: string) {
  const { terminal, printed, written } = terminalWith(FILES)
  const code = await run(['report', 'plan.json', '--out', out], terminal)
  return { code, printed, bytes: Buffer.from(written.get(out) ?? []) }
}

describe('the report by the end of its name', () => {
  it('is a workbook', async () => {
    const { code, printed, bytes } = await reported('r.xlsx')
    expect(code).toBe(0)
    expect(printed.out).toMatch(/^r\.xlsx: 6 sheets, \d+ figures to change\n$/)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['r.md', /^# /],
    ['r.csv', /Amounts are unrounded, in US dollars/],
    ['r.JSON', /"schema": "crossover\/report-data@1"/],
  ])('is %s', async (out, has) => {
    const { code, bytes } = await reported(out)
    expect(code).toBe(0)
    expect(bytes.toString()).toMatch(has)
    expect(bytes.toString()).not.toMatch(/NaN|Infinity|\[object/)
  })

  it('is nothing else', async () => {
    const { code, printed, bytes } = await reported('r.docx')
    expect(code).not.toBe(0)
    expect(printed.error).toContain('.pdf, .xlsx, .md, .csv or .json')
    expect(bytes.length).toBe(0)
  })
})

describe('the reports of several plans', () => {
  async function reports(...args: readonly string[]) {
    const { terminal, printed, written } = terminalWith(FILES)
    return { code: await run(['report', ...args], terminal), printed, files: [...written.keys()] }
  }

  it('have the names of their plan files in place of the star', async () => {
    const { code, printed, files } = await reports('plan.json', 'next/year.json', '--out', 'made/*.csv')
    expect(code).toBe(0)
    expect(files).toEqual(['made/plan.csv', 'made/year.csv'])
    expect(printed.out).toMatch(/^made\/plan\.csv: \d+ lines\nmade\/year\.csv: \d+ lines\n$/)
  })

  it.each([
    ['without a star', ['plan.json', 'next/year.json', '--out', 'r.pdf'], 'a * for the name of each plan'],
    [
      'under one name',
      ['next/year.json', 'last/year.json', '--out', '*.pdf'],
      'last/year.json: a second plan whose report would be year.pdf',
    ],
    ['one of them wrong', ['plan.json', 'broken.json', '--out', '*.pdf'], 'broken.json: horizonMonths: 0'],
  ])('are not made %s', async (_, args, says) => {
    const { code, printed, files } = await reports(...args)
    expect(code).toBe(2)
    expect(printed.error).toContain(says)
    expect(files).toEqual([])
  })
})
