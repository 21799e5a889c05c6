import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { withValueAt } from '../units/path.ts'
import { leadSentence, whatChanged } from './what-changed.ts'
import { decide } from './told.test-support.ts'
import { caseFrom } from '../decision/case.ts'

function factsWith(answers: Record<string, unknown>) {
  const plan = Object.entries(answers).reduce(
    (now, [name, value]) => withValueAt(now, `workloads/support/answers/${name}`, value),
    SAMPLE_PLAN,
  )
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const [decision] = decide(complete, evaluation, catalogue).workloads
  const [workload] = complete.workloads
  const [figures] = evaluation.workloads
  if (!decision || !workload || !figures) throw new Error('no workload')
  return { ...caseFrom(complete, workload, figures, decision), decision }
}

const sample = factsWith({})
const kept = factsWith({ residencyRequired: true })

describe('what a change did', () => {
  it('is nothing where the same was said again', () => {
    expect(whatChanged(sample, factsWith({}))).toEqual({
      options: [],
      verdict: `The recommendation stays: ${sample.decision.verdict.headline}`,
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
    const free = factsWith({ residencyRequired: false })
    expect(whatChanged(kept, free).options).toContain('Cloud API: possible again.')
  })

  it('says the verdict now and before where it is another', () => {
    expect(whatChanged(sample, kept)).toMatchObject({
      verdict: `Now: ${kept.decision.verdict.headline} Before: ${sample.decision.verdict.headline}`,
      isOtherVerdict: true,
    })
  })

  it('takes what has become another thing under the same id for another verdict', () => {
    const { workload, decision } = sample
    const swapped = workload.options.map((option) =>
      option.id === decision.recommended && 'model' in option ? { ...option, model: 'another' } : option,
    )
    const after = { ...sample, workload: { ...workload, options: swapped } }
    expect(whatChanged(sample, after).isOtherVerdict).toBe(true)
    const renamed = { ...sample, plan: { ...sample.plan, name: 'Another name' } }
    expect(whatChanged(sample, renamed).isOtherVerdict).toBe(false)
  })

  it('speaks of no recommendation where there is none', () => {
    const open = factsWith({ sensitivity: 'unknown' })
    expect(open.decision.recommended).toBeNull()
    expect(whatChanged(open, open).verdict).toBe(open.decision.verdict.headline)
  })

  it('is no other verdict where another answer is asked for next', () => {
    const [open, further] = [factsWith({ sensitivity: 'unknown' }), factsWith({ latency: 'unknown' })]
    expect(further.decision.verdict.headline).not.toBe(open.decision.verdict.headline)
    expect(whatChanged(open, further)).toMatchObject({
      verdict: further.decision.verdict.headline,
      isOtherVerdict: false,
    })
  })
})

describe('where an answer would lead', () => {
  it('says that the verdict stays where only the path is another', () => {
    const spiky = factsWith({ pattern: 'spiky' })
    expect(spiky.decision.recommended).toBe(sample.decision.recommended)
    expect(leadSentence('pattern', sample, spiky)).toBe(
      'leads to: Strong cloud preference; the verdict stays',
    )
  })

  it('names what would be recommended instead', () => {
    const { name } = kept.evaluation.options.find(({ id }) => id === kept.decision.recommended) ?? {}
    expect(leadSentence('sensitivity', sample, kept)).toMatch(/^leads to: .+; verdict: /)
    expect(leadSentence('sensitivity', sample, kept)).toContain(`verdict: ${name}`)
  })

  it('says where nothing would be left, or not yet enough known', () => {
    const none = factsWith({ residencyRequired: true, openWeightAcceptable: false })
    expect(leadSentence('capability', sample, none)).toMatch(/; no option would be left$/)
    const open = factsWith({ sensitivity: 'unknown' })
    const lead = leadSentence('sensitivity', sample, open)
    expect(lead).toBe('leads to: Not enough data; no recommendation yet')
  })

  it('names the question on the way that is still open', () => {
    const open = factsWith({ sensitivity: 'public', pattern: 'unknown' })
    expect(leadSentence('sensitivity', sample, open)).toMatch(
      /^leads to: Volume pattern, which is not known yet; /,
    )
  })
})
