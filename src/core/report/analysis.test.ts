import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { largePlan } from '../plan/large-plan.test-support.ts'
import type { Plan } from '../plan/schema.ts'
import { analyse, analysisSteps } from './analysis.ts'
import { textsOf } from './block-texts.test-support.ts'
import { inputsLeftOutSentence } from './left-out-words.ts'
import { switchingPage } from './pages/switching-page.ts'
import { workloadViews, type ReportInput } from './report-input.ts'

function inputOf(plan: Plan): ReportInput {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { plan, complete, evaluation, decision: decide(complete, evaluation, catalogue), catalogue }
}

function switchingText(input: ReportInput): string {
  const [view] = workloadViews(input)
  return switchingPage(view!, input).blocks.flatMap(textsOf).join(' ')
}

describe('the analysis', () => {
  const sample = inputOf(SAMPLE_PLAN)
  const told: number[] = []
  const ofSample = runOut(analysisSteps(sample), told)

  it('looks at every input of a plan of usual size', () => {
    const [found] = ofSample.values()
    expect(found).toMatchObject({ inputsLeftOut: 0, driversLeftOut: false })
    expect(found!.switching).toHaveLength(sample.complete.inputs.length)
    expect(switchingText({ ...sample, analysis: ofSample })).not.toContain('left out')
  })

  it('says how much of it is done, from nothing to all, never going back', () => {
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBe(1)
  })

  it('of a larger one looks at the inputs that move the answer most, and counts the rest', () => {
    const large = inputOf(largePlan(20, 6, 1000))
    const input = { ...large, workloadId: 'work-0' }
    const analysis = analyse(input)
    const [found] = analysis.values()
    const { switching, inputsLeftOut, drivers } = found!
    const asked = input.complete.inputs.filter(({ workload }) => workload === null || workload === 'work-0')
    expect(inputsLeftOut).toBeGreaterThan(0)
    expect(switching.length + inputsLeftOut).toBe(asked.length)
    expect(switching.map((one) => one.input)).toContain(drivers[0]!.input.path)
    expect(switchingText({ ...input, analysis })).toContain(
      `Switching values are left out for ${inputsLeftOut} of ${asked.length} inputs`,
    )
  })
})

it('counts the inputs that were not moved, in a sentence', () => {
  expect(inputsLeftOutSentence(340, 14)).toBe(
    'Switching values are left out for 340 of 354 inputs, because the plan is too large to search them all.',
  )
  expect(inputsLeftOutSentence(0, 14)).toBeNull()
})

function runOut<T, R>(steps: Generator<T, R>, told: T[]): R {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    told.push(step.value)
  }
}
