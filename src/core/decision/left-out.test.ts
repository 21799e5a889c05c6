import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { EVERY_KIND } from '../engine/every-kind.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { largePlan } from '../plan/large-plan.test-support.ts'
import type { Plan } from '../plan/schema.ts'
import { confidenceIn } from './advice/confidence.ts'
import { decide } from './decide.ts'
import { leftOutSentence } from './left-out-words.ts'
import { LOOKS_OF_A_SEARCH, isMovedBy, workOf, workOfLook } from './search-work.ts'
import { costingsNow } from './standing.ts'
import { switchingValue } from './switching-values.ts'

function decided(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { complete, evaluation, decision: decide(complete, evaluation, catalogue) }
}

describe('what is left out of a large plan', () => {
  const { complete, evaluation, decision } = decided(largePlan())
  const [workload] = decision.workloads

  it('leaves the recommendation as the same workload has it alone', () => {
    const [alone] = decided(largePlan(1)).decision.workloads
    expect(alone!.leftOut).toEqual([])
    expect(alone!.switching).toHaveLength(1)
    for (const key of ['recommended', 'runnerUp', 'margin', 'state'] as const)
      expect(workload![key]).toEqual(alone![key])
  })

  it('is said below every verdict, and names the search', () => {
    for (const { leftOut, switching, verdict } of decision.workloads) {
      expect(leftOut).toContain('volume-switch')
      expect(switching).toEqual([])
      expect(verdict.because).toContainEqual(
        expect.stringMatching(/^Left out, because the plan is too large to search it: .*requests a day/),
      )
    }
  })

  it('lowers the confidence, with the same sentence', () => {
    const advised = {
      plan: complete,
      workload: complete.workloads[0]!,
      evaluation: evaluation.workloads[0]!,
      decision: workload!,
    }
    const doubt = confidenceIn(advised)?.reasons.find(({ id }) => id === 'not-searched')
    expect(doubt).toMatchObject({ lowersTo: 'medium', sentence: leftOutSentence(workload!.leftOut) })
  })

  it('is nothing in a plan of usual size', () => {
    for (const plan of [SAMPLE_PLAN, EVERY_KIND])
      for (const { leftOut, verdict } of decided(plan).decision.workloads) {
        expect(leftOut).toEqual([])
        expect(verdict.because.join(' ')).not.toContain('Left out')
      }
  })
})

describe('words of what is left out', () => {
  it('are a sentence that names each search', () => {
    expect(leftOutSentence(['main-drivers', 'volume-switch'])).toBe(
      'Left out, because the plan is too large to search it: whether a fifth of one main figure turns the answer and at how many requests a day the answer changes.',
    )
    expect(leftOutSentence([])).toBeNull()
  })
})

describe('the work of a search', () => {
  const plan = completePlan(largePlan(1, 6), catalogue)
  const [workload] = plan.workloads

  it('counts a mix of least cost once for every size that is tried', () => {
    const [api, , , , mix] = workload!.options
    expect(workOf([api!], 36)).toBe(36)
    expect(workOf([api!, mix!], 36, () => 20)).toBe(36 + 36 * 20)
  })

  it('of an input of one option is that of the option and the mixes around it', () => {
    const moved = (inputOf: string) =>
      workload!.options.map(({ id }) => id).filter((id) => isMovedBy(inputOf, id, workload!))
    expect(moved('owned-0')).toEqual(['owned-0', 'own-mix-0'])
    expect(moved('api-0')).toEqual(['api-0', 'rented-mix-0'])
    expect(workOfLook(plan, workload!, { option: 'owned-0' })).toBe(36 * 161)
    expect(workOfLook(plan, workload!, null)).toBe(36 * (4 + 2 * 160))
    expect(LOOKS_OF_A_SEARCH).toBeGreaterThan(40)
  })

  it('of an input of a cloud is also that of machines that wait for their hardware on it', () => {
    const late = completePlan(EVERY_KIND, catalogue).workloads[0]!
    expect(isMovedBy('hosted', 'late', late)).toBe(true)
    expect(isMovedBy('hosted', 'owned', late)).toBe(false)
  })
})

describe('a search that keeps what the input leaves alone', () => {
  it('finds what one finds that draws up every option anew', () => {
    const complete = completePlan(EVERY_KIND, catalogue)
    for (const workload of complete.workloads.slice(0, 2)) {
      const costings = costingsNow(complete, workload, catalogue)
      const inputs = complete.inputs.filter((one) => one.option !== null && one.workload === workload.id)
      for (const input of inputs.filter((_, at) => at % 40 === 0))
        expect(switchingValue(input, complete, workload, catalogue, costings)).toEqual(
          switchingValue(input, complete, workload, catalogue),
        )
    }
  }, 60_000)
})
