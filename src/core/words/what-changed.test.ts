import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { withValueAt } from '../units/path.ts'
import { decide } from '../decision/decide.ts'
import { leadSentence, whatChanged } from './what-changed.ts'

function decisionWith(answers: Record<string, unknown>) {
  const plan = Object.entries(answers).reduce(
    (now, [name, value]) => withValueAt(now, `workloads/support/answers/${name}`, value),
    SAMPLE_PLAN,
  )
  const complete = completePlan(plan, catalogue)
  const [decision] = decide(complete, evaluate(complete, catalogue), catalogue).workloads
  if (!decision) throw new Error('no workload')
  return decision
}

const sample = decisionWith({})
const kept = decisionWith({ residencyRequired: true })

describe('what a change did', () => {
  it('is nothing where the same was said again', () => {
    expect(whatChanged(sample, decisionWith({}))).toEqual({
      options: [],
      verdict: `The recommendation stays: ${sample.verdict.headline}`,
      isOtherVerdict: false,
    })
  })

  it('names what an answer rules out, with the reason', () => {
    const { options } = whatChanged(sample, kept)
    expect(options.some((sentence) => sentence.startsWith('Cloud API: ruled out. '))).toBe(true)
    expect(options.some((sentence) => sentence.startsWith('Hosted open model: ruled out. '))).toBe(true)
    expect(options.some((sentence) => sentence.startsWith('Own hardware'))).toBe(false)
  })

  it('names what an answer lets back in', () => {
    const free = decisionWith({ residencyRequired: false })
    expect(whatChanged(kept, free).options).toContain('Cloud API: possible again.')
  })

  it('says the verdict now and before where it is another', () => {
    expect(whatChanged(sample, kept)).toMatchObject({
      verdict: `Now: ${kept.verdict.headline} Before: ${sample.verdict.headline}`,
      isOtherVerdict: true,
    })
  })

  it('speaks of no recommendation where there is none', () => {
    const open = decisionWith({ sensitivity: 'unknown' })
    expect(open.recommended).toBeNull()
    expect(whatChanged(open, open).verdict).toBe(`As before: ${open.verdict.headline}`)
  })
})

describe('where an answer would lead', () => {
  const named = (option: string) => `<${option}>`

  it('says that the verdict stays where only the path is another', () => {
    const spiky = decisionWith({ pattern: 'spiky' })
    expect(spiky.recommended).toBe(sample.recommended)
    expect(leadSentence('pattern', sample, spiky, named)).toBe(
      'leads to: Strong cloud preference; the verdict stays',
    )
  })

  it('names what would be recommended instead', () => {
    expect(leadSentence('sensitivity', sample, kept, named)).toMatch(/^leads to: .+; verdict: <.+>/)
  })

  it('says where nothing would be left, or not yet enough known', () => {
    const none = decisionWith({ residencyRequired: true, capability: 'frontier' })
    expect(leadSentence('capability', sample, none, named)).toMatch(/; no option would be left$/)
    const open = decisionWith({ sensitivity: 'unknown' })
    const lead = leadSentence('sensitivity', sample, open, named)
    expect(lead).toBe('leads to: Not enough data; no recommendation yet')
  })

  it('names the question on the way that is still open', () => {
    const open = decisionWith({ sensitivity: 'public', pattern: 'unknown' })
    expect(leadSentence('sensitivity', sample, open, named)).toMatch(
      /^leads to: Volume pattern, which is not known yet; /,
    )
  })
})
