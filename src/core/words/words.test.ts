import { describe, expect, it } from 'vitest'
import { FINDING_IDS } from '../engine/findings.ts'
import type { Finding } from '../engine/evaluation.ts'
import { ARTICLES } from '../decision/rules/framework.ts'
import { afterColon } from './phrases.ts'
import {
  FINDING_WORDS,
  GATE_LABELS,
  LINE_ITEMS,
  OPTION_KINDS,
  answerLabel,
  becauseOf,
  breakEvenSentence,
  findingSentence,
  flowOutcome,
  formatsOf,
  quantity,
  span,
  spokenDay,
} from './words.ts'
import { RULES } from './framework-words.ts'
import { GATES } from '../engine/gates/gate-table.ts'
import { TOLD_SECTIONS } from './told-questionnaire.ts'
import { TOLD_FLOWCHART } from './told-flowchart.ts'
import { TOLD_VOLUME_TREE } from './told-volume-tree.ts'

const FORMATS = formatsOf({ code: 'USD', perUsd: 1 })
/** A text for every key that holds one, and elsewhere a figure, so that each sentence can be read whole. */
const TEXTS: Readonly<Record<string, string>> = {
  model: 'gpt-oss-120b', hardware: 'RTX 5090', warning: 'no-measurements', status: 'legacy', part: 'cloud',
  reference: 'frontier', kind: 'quote', figure: 'unitPriceUsd', asOf: '2026-05-01', missing: 'inputTokens',
  pinned: '2026-08-01', present: '2026-11-20', condition: 'kv-bits',
} // prettier-ignore
const everyFinding = Object.entries(FINDING_IDS).map(([id, keys]): Finding => ({
  id,
  severity: 'note',
  workload: null,
  option: null,
  values: Object.fromEntries(keys.map((key, at) => [key, TEXTS[key] ?? at + 2])),
}))

const FORBIDDEN = /\b(best|guaranteed|always|significant(ly)?|optimal|please|oops|invalid)\b/i

describe('words', () => {
  it('exist for every finding', () => {
    expect(Object.keys(FINDING_WORDS).sort()).toEqual(Object.keys(FINDING_IDS).sort())
    for (const finding of everyFinding) {
      const sentence = findingSentence(finding, FORMATS)
      expect(sentence, finding.id).toMatch(/^\S.*[.]$/)
      expect(sentence, finding.id).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('speak of a finding with its own figures', () => {
    const say = (id: string) => findingSentence(everyFinding.find((one) => one.id === id) as Finding, FORMATS)
    expect(say('does-not-fit')).toBe('gpt-oss-120b needs 5 GB; 4 × RTX 5090 offer 6 GB.')
    expect(say('stale-price')).toBe(
      'The price of the machine dates from 1 May 2026 and is more than 90 days old. Check it.',
    )
    expect(say('demand-unknown')).toBe('Nothing can be costed yet: the input tokens a request are not known.')
    expect(say('hybrid-part-kind')).toBe(
      'Its cloud part "frontier" is a quote, which cannot be that part of a mix.',
    )
    expect(say('capacity-warning')).toBe(
      'No measurement of this engine on such machines is known, so the range is wider.',
    )
  })

  it('exist for every gate, node, answer, edge and outcome', () => {
    for (const { id, rule } of GATES) {
      expect(GATE_LABELS[id]).toBeTruthy()
      expect(RULES[rule].text).toBeTruthy()
    }
    for (const node of TOLD_FLOWCHART.nodes)
      for (const { id } of node.answers) expect(answerLabel(node.id, id)).toBeTruthy()
    for (const { id, reason } of TOLD_FLOWCHART.edges) expect([becauseOf(id), reason]).not.toContain('')
    for (const { id } of TOLD_FLOWCHART.outcomes) expect(flowOutcome(id).explanation).toBeTruthy()
  })

  it('use none of the words that promise or flatter', () => {
    const texts = [
      ...everyFinding.map((finding) => findingSentence(finding, FORMATS)),
      JSON.stringify([
        ARTICLES.length,
        RULES,
        TOLD_FLOWCHART,
        TOLD_SECTIONS,
        TOLD_VOLUME_TREE,
        LINE_ITEMS,
        OPTION_KINDS,
        GATE_LABELS,
      ]),
    ]
    for (const text of texts) expect(text).not.toMatch(FORBIDDEN)
  })

  it('say of two options when one becomes cheaper', () => {
    const say = (
      kind: Parameters<typeof breakEvenSentence>[0]['kind'],
      month: number | null,
      ahead = [{ from: 3, to: 9.5 }],
    ) => breakEvenSentence({ kind, month, ahead }, 'Own hardware', 'the cloud API', 36)
    expect(say('month', 24.3)).toBe('Own hardware overtakes the cloud API in month 25')
    expect(say('month', 24)).toBe('Own hardware overtakes the cloud API in month 24')
    expect(say('never', null)).toBe('Own hardware never overtakes the cloud API within 36 months')
    expect(say('immediate', 0)).toBe('Own hardware costs less than the cloud API from the start')
    expect(say('beyond-horizon', 40.2)).toBe(
      'Own hardware overtakes the cloud API only in month 41, after the 3 years counted',
    )
    expect(say('temporary', 3)).toBe(
      'Own hardware is cheaper than the cloud API only between months 3 and 10',
    )
    expect(say('temporary', 0, [{ from: 0, to: 12 }])).toBe(
      'Own hardware is cheaper than the cloud API only until month 12',
    )
    expect(say('temporary', 40, [{ from: 40, to: 48.5 }])).toBe(
      'Own hardware is cheaper than the cloud API only between months 40 and 49, after the 3 years counted',
    )
  })

  it('go on after a colon in small letters, but not where a name begins', () => {
    expect(afterColon('The data must stay.')).toBe('the data must stay.')
    expect(afterColon('Local, nearly every time')).toBe('local, nearly every time')
    expect(afterColon('API prices rise.')).toBe('API prices rise.')
    expect(afterColon('gpt-oss-120b needs 80 GB.')).toBe('gpt-oss-120b needs 80 GB.')
    expect(afterColon('Llama 3.3 70B needs 149 GB.')).toBe('Llama 3.3 70B needs 149 GB.')
    expect(afterColon('Claude Sonnet 5.5 has no price.')).toBe('Claude Sonnet 5.5 has no price.')
    expect(afterColon('The API is slow.')).toBe('the API is slow.')
    expect(afterColon('GeForce cards are sold out.')).toBe('GeForce cards are sold out.')
  })

  it('speak of spans, days and quantities as people do', () => {
    expect([36, 12, 18, 1].map(span)).toEqual(['3 years', '1 year', '18 months', '1 month'])
    expect(spokenDay('2026-11-02')).toBe('2 Nov 2026')
    expect(quantity(0.2, 'share', FORMATS)).toBe('20\u00a0%')
    expect(quantity(0.146, '$/kWh', FORMATS)).toBe('$0.146/kWh')
    expect(quantity(0.025, 'a month', FORMATS)).toBe('2.5\u00a0% a month')
    expect(quantity(900, 'tokens', FORMATS)).toBe('900 tokens')
  })
})
