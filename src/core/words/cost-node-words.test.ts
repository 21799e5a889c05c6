import { describe, expect, it } from 'vitest'
import type { CostNode } from '../decision/decision.ts'
import { costNodeNote, costNodeSentence } from './cost-node-words.ts'

const NAMES: Readonly<Record<string, string>> = { box: 'RTX 5090', api: 'Claude Haiku 5.5' }
const named = (option: string) => NAMES[option] ?? option

function node(given: Partial<CostNode>): CostNode {
  return {
    answer: 'cloud-cheaper',
    owned: 'box',
    cloud: 'api',
    breakEvenMonth: null,
    kind: 'never',
    limitMonths: 12,
    ...given,
  }
}

describe('the answer of the cost node', () => {
  it.each([
    [{ kind: 'month', breakEvenMonth: 13.2 }, 'RTX 5090 against Claude Haiku 5.5 pays back in month 14; your limit is 12 months.', 'Month 14, limit 12 months: RTX 5090 against Claude Haiku 5.5'],
    [{ kind: 'immediate', breakEvenMonth: 0 }, 'RTX 5090 against Claude Haiku 5.5 is cheaper from the start; your limit is 12 months.', 'Cheaper from the start: RTX 5090 against Claude Haiku 5.5'],
    [{ kind: 'never' }, 'RTX 5090 against Claude Haiku 5.5 never pays back; your limit is 12 months.', 'Never pays back: RTX 5090 against Claude Haiku 5.5'],
    [{ kind: 'temporary', breakEvenMonth: 3 }, 'RTX 5090 against Claude Haiku 5.5 is ahead only for a while, which is no payback.', 'Ahead for a while only: RTX 5090 against Claude Haiku 5.5'],
    [{ answer: 'unknown', owned: null, kind: null }, 'The payback is not known, because no own hardware that passes has a cost.', 'Payback not known: no own hardware that passes has a cost'],
    [{ answer: 'unknown', cloud: null, kind: null }, 'The payback is not known, because no cloud that passes has a cost.', 'Payback not known: no cloud that passes has a cost'],
    [{ owned: null, kind: null }, 'No own hardware passes the gates, so there is nothing to pay back.', 'No own hardware passes the gates'],
    [{ answer: 'local-cheaper', cloud: null, kind: null }, 'No cloud passes the gates, so own hardware needs no payback.', 'No cloud passes the gates'],
  ] as const)('names the pair and its payback: %o', (given, sentence, note) => {
    expect(costNodeSentence(node(given), named)).toBe(sentence)
    expect(costNodeNote(node(given), named)).toBe(note)
  }) // prettier-ignore

  it('says whose limit it is', () => {
    const tree = { ...node({ kind: 'month', breakEvenMonth: 5 }), limitIs: 'the tree asks for under' }
    expect(costNodeSentence(tree, named)).toMatch(/month 5; the tree asks for under 12 months\.$/)
  })
})
