import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Demand, Option, Plan } from '../../plan/schema.ts'
import { proposeOptions } from './propose-options.ts'

const DEMAND = { requestsPerDay: 25_000, inputTokens: 1800, outputTokens: 250 }

function proposed(answers: Answers, demand: Demand = {}): readonly Option[] {
  const workload = { id: 'w', name: 'Mail', answers, demand: { ...DEMAND, ...demand }, options: [] }
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Mail',
    asOf: '2026-11-20',
    workloads: [workload],
  }
  return proposeOptions(plan, workload, catalogue, completePlan)
}

describe('what is proposed', () => {
  it.each(['simple', 'good-enough', 'specialized'] as const)(
    'sees pictures where it is shown some, whatever the kind of option (%s)',
    (capability) => {
      const shown = proposed({ capability }, { picturesPerRequest: 1 })
      const sees = (option: Option) => {
        if (!('model' in option)) return true
        const models =
          option.kind === 'api' || option.kind === 'hosted' ? catalogue.apiModels : catalogue.openModels
        return models.find(({ id }) => id === option.model)?.inputModalities.includes('image')
      }
      expect(shown.filter((option) => !sees(option))).toEqual([])
      expect(new Set(shown.map(({ kind }) => kind))).toContain('owned')
    },
  )

  it('is of the size that the work is, however that is known', () => {
    const asJob = proposed({ capability: 'good-enough', maturity: 'production', latency: 'batch' }, {
      requestsPerDay: undefined, inputTokens: undefined, outputTokens: undefined,
      basis: { by: 'job', items: 6_000_000, doneBy: '2027-02-28', standingTokens: 400, taskTokens: 2500, answerTokens: 400 },
    }) // prettier-ignore
    const asRequests = proposed(
      { capability: 'good-enough', maturity: 'production', latency: 'batch' },
      { requestsPerDay: 60_000, inputTokens: 2900, outputTokens: 400 },
    )
    const machines = (options: readonly Option[]) =>
      options.flatMap((option) => (option.kind === 'owned' ? [option.hardware] : []))
    expect(machines(asJob)).toEqual(machines(asRequests))
    expect(machines(asJob)).not.toContain('ryzen-ai-max-395')
  })

  it('is no card made for games where people count on the work, though it may do to try things', () => {
    const classes = (maturity: 'pilot' | 'production') =>
      proposed({ capability: 'simple', maturity }).flatMap((option) =>
        option.kind === 'owned' ? [catalogue.hardware.find(({ id }) => id === option.hardware)?.class] : [],
      )
    expect(classes('production')).not.toContain('consumer-gpu')
    expect(classes('pilot')).toContain('consumer-gpu')
  })

  describe('where a provider has been reviewed', () => {
    const bound: Answers = {
      capability: 'good-enough',
      sensitivity: 'regulated',
      dataKinds: ['personal'],
      processing: 'regions',
      regions: ['eu'],
    }
    const reviewed = (on: string) =>
      proposed({ ...bound, reviews: [{ provider: 'mistral', regions: ['eu'], by: 'DPO', on }] })
    const theirs = (options: readonly Option[]) =>
      options.filter((option) => 'model' in option && option.model.startsWith('mistral/'))

    it('is a model of theirs in their region', () => {
      expect(theirs(reviewed('2026-09-01'))).toMatchObject([{ region: 'eu' }])
    })

    it('is none of theirs once the review has lapsed, or without one', () => {
      expect(theirs(reviewed('2024-09-01'))).toEqual([])
      expect(theirs(proposed(bound))).toEqual([])
    })
  })
})
