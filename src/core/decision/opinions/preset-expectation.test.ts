import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import type { Preset } from '../../plan/presets/preset.ts'
import { PRESETS } from '../../plan/presets/presets.ts'
import type { Option, Plan, Workload } from '../../plan/schema.ts'
import { USE_CASES, findUseCase } from './use-cases.ts'
import { formatsOf } from '../../words/phrases.ts'
import { toldExpectation } from '../../words/preset-expectation-words.ts'
import { presetExpectation } from './preset-expectation.ts'
import { proposeOptions } from '../proposals/propose-options.ts'
import { decide } from '../../words/told.test-support.ts'

/** The plan that starting from a preset makes, with a team that may run machines unless none is said. */
function planFrom(
  preset: Preset,
  said: { team?: 'none' | 'intermediate' | null; options?: Option[] } = {},
): Plan {
  const workload: Workload = {
    id: 'one',
    name: preset.id,
    preset: preset.id,
    answers: preset.answers,
    demand: preset.demand,
    options: [],
  }
  const { team = 'intermediate' } = said
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'From a preset',
    asOf: '2026-11-20',
    ...(team === null ? {} : { organisation: { team } }),
    workloads: [workload],
  }
  const options = said.options ?? [...proposeOptions(plan, workload, catalogue, completePlan)]
  return { ...plan, workloads: [{ ...workload, options }] }
}

function decided(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue).workloads[0]!
  const known = {
    plan: complete,
    workload: complete.workloads[0]!,
    evaluation: evaluation.workloads[0]!,
    decision,
  }
  const found = presetExpectation(known)
  return { decision, expectation: found && toldExpectation(found, known) }
}

function preset(id: string): Preset {
  const found = PRESETS.find((one) => one.id === id)
  if (!found) throw new Error(`no preset ${id}`)
  return found
}

const isPriced = ({ id }: Preset) => findUseCase(id)?.isByQuote === false
const priced = PRESETS.filter(isPriced)

describe('presets and use cases', () => {
  it('are the same, in the same order', () => {
    expect(PRESETS.map(({ id }) => id)).toEqual(USE_CASES.map(({ id }) => id))
  })

  it('have no demand and no options proposed where tokens are not what is paid for', () => {
    for (const one of PRESETS) {
      const [workload] = planFrom(one).workloads
      expect(workload!.options.length > 0).toBe(isPriced(one))
      expect(Object.keys(one.demand).length > 0).toBe(isPriced(one))
    }
  })

  it('are those that the examples begin as', () => {
    const used = EXAMPLE_PLANS.flatMap(({ plan }) => plan.workloads.map((one) => one.preset))
    expect(PRESETS.map(({ id }) => id)).toEqual(expect.arrayContaining(used))
    expect(new Set(used).size).toBe(7)
  })
})

describe.each(priced)('from the preset $id', (one) => {
  it('comes a recommendation, once the team is known', () => {
    const { decision } = decided(planFrom(one))
    expect(['clear', 'close', 'only-one']).toContain(decision.state)
    expect(decision.recommended).not.toBeNull()
  })

  it('comes nothing to answer but the team where it is not', () => {
    const { decision } = decided(planFrom(one, { team: null }))
    expect([undefined, 'team']).toContain(decision.toAnswer?.section)
  })
})

describe('the published answer beside ours', () => {
  const guided = USE_CASES.filter(({ published }) => published?.article === 'S2').map(({ id }) => preset(id))

  it('agrees in seven of the nine priced use cases of the guide', () => {
    const answers = guided
      .filter(isPriced)
      .map((one) => [one.id, decided(planFrom(one)).expectation?.matches])
    expect(Object.fromEntries(answers)).toEqual({
      'daily-coding-assistance': false,
      'sensitive-document-summarisation': true,
      'personal-chat': false,
      'complex-reasoning': true,
      'rag-over-private-documents': true,
      'public-facing-api': true,
      'long-context-analysis': true,
      offline: true,
      'critical-quality': true,
    })
  })

  it('differs in all four of the others that an article answers: hosted open models have become cheap', () => {
    const others = USE_CASES.filter(({ published }) => published !== null && published.article !== 'S2')
    expect(others.map(({ id }) => [id, decided(planFrom(preset(id))).expectation?.matches])).toEqual([
      ['standard-document-summarisation', false],
      ['structured-extraction', false],
      ['classification', false],
      ['embedding-pipeline', false],
    ])
  })

  const answered = USE_CASES.filter(({ published }) => published !== null).map(({ id }) => preset(id))

  it.each(answered)('agrees or says in figures why not ($id)', (one) => {
    const { expectation } = decided(planFrom(one))
    if (!isPriced(one)) expect(expectation?.sentence).toContain('not priced by the token')
    else if (expectation?.matches === false) expect(expectation.sentence).toMatch(/\$\d.*\$\d/)
    else expect(expectation?.sentence).toMatch(/^Your figures agree: /)
    expect(expectation?.published).toMatch(/^“.+” answers (local|cloud) for “.+”\. /)
  })

  it('takes both totals and the share of people’s time from the evaluation', () => {
    const plan = planFrom(preset('daily-coding-assistance'))
    const { decision, expectation } = decided(plan)
    const { options } = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]!
    const recommended = options.find(({ id }) => id === decision.recommended)!
    const own = options.find(({ id }) => id === 'owned')!
    const words = formatsOf({ code: 'USD', perUsd: 1 }).aboutMoney
    expect(expectation?.sentence).toBe(
      `Your figures say cloud: ${recommended.name} costs about ${words(recommended.cost!.totalUsd)} over 3 years, ${own.name} about ${words(own.cost!.totalUsd)}, of which ${words(own.cost!.ownTimeUsd)} is people’s time.`,
    )
  })

  it('names the gate that rules the article’s side out', () => {
    const one = preset('public-facing-api')
    const closed = { ...one, answers: { ...one.answers, residencyRequired: true } }
    const { expectation } = decided(planFrom(closed))
    expect(expectation?.matches).toBe(false)
    expect(expectation?.sentence).toMatch(/^Your figures say local: .* is ruled out\. The data must stay/)
  })

  it('says so where no option of the article’s side is compared', () => {
    const { expectation } = decided(
      planFrom(preset('personal-chat'), {
        options: [{ id: 'offer', kind: 'quote', upFrontUsd: 0, monthlyUsd: 9, meetsCapability: true }],
      }),
    )
    expect(expectation).toMatchObject({
      matches: false,
      sentence: expect.stringMatching(
        /costs about \$\d+ over 3 years, and no local option is compared\.$/,
      ) as string,
    })
  })

  it('waits where nothing is recommended yet', () => {
    const { expectation } = decided(planFrom(preset('offline'), { team: null }))
    expect(expectation).toMatchObject({ matches: null, sentence: 'Nothing is recommended here yet.' })
  })

  it('is none for use cases that no article answers, and for workloads of one’s own', () => {
    expect(decided(planFrom(preset('voice-assistant'))).expectation).toBeNull()
    expect(decided(planFrom({ ...preset('personal-chat'), id: 'own' })).expectation).toBeNull()
  })
})
