import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { completePlan } from './complete.ts'
import type { Answers, Option, Plan } from './schema.ts'

const HOSTED = 'deepinfra/openai/gpt-oss-120b'

function planOf(options: readonly Option[], answers: Answers = { capability: 'good-enough' }): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Tested',
    asOf: '2026-11-28',
    workloads: [{ id: 'w', name: 'Tested', answers, demand: {}, options: [...options] }],
  }
}

function completed(options: readonly Option[], answers?: Answers) {
  const [workload] = completePlan(planOf(options, answers), catalogue).workloads
  return workload!.options.map((option) => ('quality' in option ? option : null))
}

const hosted = (more: object = {}): Option => ({ id: 'hosted', kind: 'hosted', model: HOSTED, ...more })

describe('where an option’s model stands', () => {
  it('is by its public score where nobody tested it: gpt-oss-120b is likely for good-enough', () => {
    const [one] = completed([hosted()])
    expect(one?.quality).toMatchObject({ model: 'gpt-oss-120b', standing: 'likely', because: 'near-the-bar' })
  })

  it('is the same of what a cloud sells as of its maker: Opus 5.5 of Bedrock has the score of Opus 5.5', () => {
    const sold = (model: string) =>
      completed([{ id: 'api', kind: 'api', model }], { capability: 'frontier' })[0]
    const maker = sold('anthropic/claude-opus-5-5')?.quality
    expect(maker?.score).not.toBeNull()
    expect(sold('amazon-bedrock/global.anthropic.claude-opus-5-5')?.quality).toEqual(maker)
  })

  it('is proven by one’s own test from 100 answers up, if its low end is at what is needed', () => {
    const [few] = completed([hosted({ testedAnswers: 99, goodAnswers: 99 })])
    expect(few?.quality?.because).toBe('near-the-bar')
    const [many] = completed([hosted({ testedAnswers: 100, goodAnswers: 96 })])
    expect(many?.quality).toMatchObject({ standing: 'proven', because: 'own-test' })
    const [lucky] = completed([hosted({ testedAnswers: 100, goodAnswers: 91 })])
    expect(lucky?.quality?.because).toBe('near-the-bar')
  })

  it('is unproven where even the high end of one’s own test is below what is needed', () => {
    const [one] = completed([hosted({ testedAnswers: 200, goodAnswers: 160 })])
    expect(one?.quality).toMatchObject({ standing: 'unproven', because: 'own-test-failed' })
  })

  it('is the same of every option with the model, wherever it was tested', () => {
    const owned: Option = {
      id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4',
    } // prettier-ignore
    const both = completed([hosted({ testedAnswers: 500, goodAnswers: 480 }), owned])
    for (const one of both) {
      expect(one?.quality?.standing).toBe('proven')
      expect(one?.acceptedShare).toBe(0.96)
    }
  })

  it('adds the hours of a test to what is not proven, and none to what is', () => {
    const [untested] = completed([hosted()])
    expect(untested?.firstEvaluationHours).toBe(untested?.evaluationHours)
    const [tested] = completed([hosted({ testedAnswers: 500, goodAnswers: 480 })])
    expect(tested?.firstEvaluationHours).toBe(0)
    const [said] = completed([hosted({ firstEvaluationHours: 8 })])
    expect(said?.firstEvaluationHours).toBe(8)
  })

  it('is likely while the capability is not known, and nothing for models that write nothing', () => {
    const unsaid = { standing: 'likely', because: 'not-said-for-what' }
    expect(completed([hosted()], {})[0]?.quality).toMatchObject(unsaid)
    const embedding: Option = { id: 'e', kind: 'api', model: 'openai/text-embedding-3-small' }
    expect(completed([embedding])[0]?.quality).toBeNull()
  })

  it('is proven for the frontier where somebody names the evaluation of an open model', () => {
    const frontier = { capability: 'frontier', openWeightAcceptable: true } as const
    expect(completed([hosted()], frontier)[0]?.quality?.standing).toBe('unproven')
    const shown = { ...frontier, openWeightEvidence: 'own evaluation on 400 tickets' }
    expect(completed([hosted()], shown)[0]?.quality).toMatchObject({ standing: 'proven', because: 'said' })
  })
})

describe('answers of a test', () => {
  const issues = (more: object) =>
    checkPlan(planOf([hosted(more)]), catalogue).map(
      ({ path, found, right }) => `${path}: ${found}; ${right}`,
    )

  it('can’t be 3 good ones of 2', () => {
    expect(issues({ testedAnswers: 2, goodAnswers: 3 })).toEqual([
      'workloads/w/options/hosted/goodAnswers: acceptance of 3 of 2 answers; at most 2, all that were tested',
    ])
  })

  it('say nothing without how many were tested', () => {
    expect(issues({ goodAnswers: 46 })).toEqual([
      'workloads/w/options/hosted/goodAnswers: 46 good answers of an unknown number; testedAnswers too, the answers that were looked at',
    ])
    expect(issues({ testedAnswers: 50, goodAnswers: 46 })).toEqual([])
  })
})
