import { describe, expect, it } from 'vitest'
import type { Option } from '../plan/schema.ts'
import { decisionRecord } from './decision-record.ts'
import { reportDocument } from './document.ts'
import { PLANS_BY_STATE, planOf, reportInputOf, supportWith } from './report.test-support.ts'
import { tablesIn } from './tables-in.ts'
import { toMarkdown } from './to-markdown.ts'

describe('the report as Markdown', () => {
  const document = reportDocument(reportInputOf(PLANS_BY_STATE.clear, { withAnnex: true }))
  const markdown = toMarkdown(document)

  it('has every page’s title as a heading', () => {
    const headings = markdown.match(/^## .*$/gm) ?? []
    expect(headings.length).toBe(document.pages.length)
    expect(headings[1]).toBe('## All 6 options meet every rule.')
  })

  it('writes tables that a reader of Markdown takes for tables', () => {
    const blocks = markdown.split('\n\n').filter((block) => block.startsWith('| '))
    expect(blocks.length).toBeGreaterThan(8)
    for (const block of blocks) {
      const widths = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)
      expect(new Set(widths).size).toBe(1)
    }
  })

  it('has no head of a table over nothing where there is nothing to compare yet', () => {
    const empty = reportDocument(reportInputOf(planOf([supportWith({}, { options: [] })])))
    const tables = tablesIn(empty.pages.flatMap(({ blocks }) => blocks))
    expect(tables.length).toBeGreaterThan(0)
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([])
  })

  it('lets no name become markup', () => {
    const name = '<img src=x onerror=alert(1)> [a](javascript:b) | **c** `d` \\ # e'
    const plan = { ...planOf([supportWith({}, { name })]), name }
    const text = toMarkdown(reportDocument(reportInputOf(plan)))
    expect(text).not.toMatch(/<img|(?<!\\)\]\(|(?<!\\)`/)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; \\[a\\](javascript:b) \\| \\*\\*c\\*\\*')
  })
})

it('says that two cost the same, and puts neither ahead, where one model has one price at both', () => {
  const options: Option[] = ['one', 'other'].map((id) => ({
    kind: 'api',
    id,
    name: `Luna ${id}`,
    model: 'openai/gpt-6-luna',
  }))
  const text = toMarkdown(reportDocument(reportInputOf(planOf([supportWith({}, { options })]))))
  expect(text).toContain('## In cash, Luna one and Luna other cost the same.')
  expect(text).not.toMatch(/from the start|than the runner-up/)
})

describe('the decision record', () => {
  const input = reportInputOf(PLANS_BY_STATE['only-one'])
  const markdown = toMarkdown(decisionRecord(input))
  const [decision] = input.decision.workloads

  it('has the headings of MADR, in its order', () => {
    const headings = (markdown.match(/^### .*$/gm) ?? []).map((line) => line.slice(4))
    expect(headings).toEqual([
      'Context and Problem Statement', 'Decision Drivers', 'Considered Options',
      'Decision Outcome', 'Consequences', 'Confirmation',
    ]) // prettier-ignore
  })

  it('names the chosen option with the reason, and every other one with what rules it out', () => {
    expect(markdown).toMatch(/Chosen option: “Own (\d+× )?RTX PRO 6000”, because /)
    expect(markdown).toMatch(/- Haiku 4\.5: total \$[\d,]+; ruled out. The data must stay/)
    expect(decision?.state).toBe('only-one')
  })

  it('chooses nothing where nothing is left', () => {
    const open = toMarkdown(decisionRecord(reportInputOf(PLANS_BY_STATE['none-left'])))
    expect(open).toContain('No option is chosen yet.')
    expect(open).not.toContain('Chosen option')
  })
})
