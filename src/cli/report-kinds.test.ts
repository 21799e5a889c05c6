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

const FILES = { 'plan.json': JSON.stringify(SHORT) }

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
