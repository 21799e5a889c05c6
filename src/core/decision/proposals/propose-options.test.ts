import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Demand, Option, Plan, Workload } from '../../plan/schema.ts'
import { proposeOptions } from './propose-options.ts'

const DEMAND = { requestsPerDay: 25_000, inputTokens: 1800, outputTokens: 250 }

function proposed(
  answers: Answers,
  demand: Demand = {},
  options: readonly Option[] = [],
  today?: Workload['today'],
): readonly Option[] {
  const workload: Workload = {
    ...(today ? { today } : {}),
    id: 'w',
    name: 'Mail',
    answers,
    demand: { ...DEMAND, ...demand },
    options: [...options],
  }
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Mail',
    asOf: '2026-11-20',
    workloads: [workload],
  }
  return proposeOptions(plan, workload, catalogue, completePlan)
}

function totalsOf(options: readonly Option[]): ReadonlyMap<string, number> {
  const demand = { ...DEMAND }
  const plan: Plan = { schema: 'crossover/plan@5', name: 'Mail', asOf: '2026-11-20', workloads: [{ id: 'w', name: 'Mail', answers: {}, demand, options: [...options] }] }
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  return new Map(workload!.options.map(({ id, cost }) => [id, cost?.totalUsd ?? NaN]))
} // prettier-ignore

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

  it('has models of two providers that read pictures where some are shown, and one where none are', () => {
    const apis = (demand: Demand) =>
      proposed({ capability: 'good-enough' }, demand).flatMap((option) => {
        const model = option.kind === 'api' ? catalogue.apiModels.find(({ id }) => id === option.model) : null
        return model ? [model.provider] : []
      })
    expect(new Set(apis({ picturesPerRequest: 1 })).size).toBe(2)
    expect(new Set(apis({ pagesPerRequest: 3 })).size).toBe(2)
    expect(apis({})).toHaveLength(1)
  })

  it('gives the cloud part of a mix to the cheapest service that is let in', () => {
    // A host that is dearer than the model that runs today stands first.
    const today = { model: 'deepseek/deepseek-v4-flash', monthlyUsd: 100 }
    for (const answers of [{ capability: 'good-enough' }, { capability: 'simple' }] as const) {
      const options = proposed(answers, {}, [], today)
      const mix = options.find(({ kind }) => kind === 'hybrid')
      const hosted = options.filter(({ kind }) => kind === 'hosted')
      const costs = totalsOf(hosted)
      const cheapest = hosted.toSorted((a, b) => costs.get(a.id)! - costs.get(b.id)!)[0]
      expect(hosted.length).toBeGreaterThan(1)
      expect(mix).toMatchObject({ cloud: cheapest!.id })
    }
  })

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

  it('rents no card made for games either, where people count on the work', () => {
    const [rented] = proposed({ capability: 'good-enough', maturity: 'production' }).filter(
      ({ kind }) => kind === 'rented',
    )
    const id = rented && 'hardware' in rented ? rented.hardware : ''
    expect(catalogue.hardware.find((part) => part.id === id)?.class).toMatch(/^(datacenter|workstation)-gpu$/)
  })

  it('is linked servers where it would take more than four of cards on PCIe', () => {
    const parts = (requestsPerDay: number) =>
      proposed({ capability: 'good-enough', maturity: 'production' }, { requestsPerDay }).flatMap((option) =>
        option.kind === 'owned' ? (catalogue.hardware.find(({ id }) => id === option.hardware) ?? []) : [],
      )
    expect(parts(100_000).some(({ hasFastLink }) => !hasFastLink)).toBe(true)
    expect(parts(900_000)).toHaveLength(3)
    expect(parts(900_000).filter(({ hasFastLink }) => !hasFastLink)).toEqual([])
  })

  it('is linked devices to rent, too, where it would take more than 32 cards on PCIe', () => {
    const isLinked = (requestsPerDay: number) =>
      proposed({ capability: 'simple', maturity: 'production' }, { requestsPerDay }).flatMap((option) =>
        option.kind === 'rented'
          ? [catalogue.hardware.find(({ id }) => id === option.hardware)?.hasFastLink]
          : [],
      )
    expect(isLinked(100_000)).toEqual([false])
    expect(isLinked(6_000_000)).toEqual([true])
  })

  it('is each machine once: a card and the server full of it are the same', () => {
    const devices = proposed(
      { capability: 'good-enough', maturity: 'production' },
      { requestsPerDay: 200_000 },
    ).flatMap((option) =>
      option.kind === 'owned'
        ? (catalogue.hardware.find(({ id }) => id === option.hardware)?.throughputName ?? [])
        : [],
    )
    expect(new Set(devices).size).toBe(devices.length)
  })

  it('has as many spares as stop with one machine: half the cards of two servers, one at a desk', () => {
    const spared = (requestsPerDay: number) => {
      const [first] = proposed(
        { capability: 'good-enough', maturity: 'production', mayBeDown: 'hour' },
        { requestsPerDay },
      ).filter((option) => option.kind === 'owned' && (option.redundancy ?? 0) > 0)
      return first?.kind === 'owned' ? [first.hardware, first.redundancy] : []
    }
    expect(spared(150_000)).toEqual(['rtx-pro-6000-server', 3])
    expect(spared(2_000)).toEqual(['rtx-pro-5000-48', 1])
  })

  it('is the server that holds parts which nobody can put into a machine, in whole servers of those there are', () => {
    const have: Option = {
      id: 'ours', kind: 'owned', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4', alreadyOwned: 8,
    } // prettier-ignore
    const server = (options: readonly Option[]) =>
      proposed({ capability: 'good-enough' }, {}, options).filter(({ id }) => id === 'ours-server')
    expect(server([have])).toMatchObject([{ hardware: 'hgx-h100-8', model: 'gpt-oss-120b', alreadyOwned: 1 }])
    const [halfOfOne] = server([{ ...have, alreadyOwned: 4 }])
    expect(halfOfOne).toMatchObject({ hardware: 'hgx-h100-8' })
    expect(halfOfOne).not.toHaveProperty('alreadyOwned')
    expect(server([{ ...have, hardware: 'h100-pcie' }])).toEqual([])
    expect(server([have, { ...have, id: 'theirs', hardware: 'hgx-h100-8' }])).toEqual([])
  })

  it('has the model that runs today once, with the services of its kind', () => {
    const staying = (model: string) =>
      proposed({ capability: 'frontier' }, {}, [], { model, monthlyUsd: 18_000 }).filter(
        (option) => 'model' in option && option.model === model,
      )
    expect(staying('anthropic/claude-sonnet-5-5')).toMatchObject([{ kind: 'api' }])
    expect(staying('anthropic/claude-opus-5-5')).toHaveLength(1)
    expect(staying('groq/openai/gpt-oss-120b')).toMatchObject([
      { kind: 'hosted', id: expect.stringMatching(/^hosted/) as string },
    ])
    expect(staying('nobody/sells-this')).toEqual([])
  })

  it('is both flagships where the data may be processed, each of whoever sells it there', () => {
    const there = proposed({ capability: 'frontier', processing: 'regions', regions: ['eu'] }).flatMap(
      (option) =>
        option.kind === 'api' && option.region === 'eu' ? [option.model.replace(/^.*[/.]/, '')] : [],
    )
    expect(there).toHaveLength(2)
  })

  describe('for vectors to search by', () => {
    const vectors: Demand = { outputTokens: 0, basis: { by: 'requests', use: 'embeddings' } }
    const kinds = (options: readonly Option[]) =>
      options.flatMap((option) => {
        if (!('model' in option)) return []
        const known = [...catalogue.apiModels, ...catalogue.openModels]
        return [known.find(({ id }) => id === option.model)?.kind]
      })

    it.each(['simple', 'good-enough', 'frontier'] as const)(
      'is a model that makes them wherever it runs, however able it is asked to be (%s)',
      (capability) => {
        const shown = proposed({ capability }, vectors)
        expect(new Set(kinds(shown))).toEqual(new Set(['embedding']))
        expect(new Set(shown.map(({ kind }) => kind))).toContain('owned')
      },
    )

    it('is no chat model of a provider that has been reviewed', () => {
      const reviews = [{ provider: 'mistral', regions: ['eu'], by: 'DPO', on: '2026-09-01' }]
      const bound: Answers = {
        sensitivity: 'regulated',
        dataKinds: ['personal'],
        processing: 'regions',
        regions: ['eu'],
      }
      expect(kinds(proposed({ ...bound, reviews }, vectors))).not.toContain('chat')
    })

    it('is nothing that stands by with vectors of another model', () => {
      const backed = (demand: Demand) =>
        proposed({ mayBeDown: 'minutes' }, demand).filter((option) => 'failover' in option)
      expect(backed(vectors)).toEqual([])
      expect(backed({})).not.toEqual([])
    })
  })

  describe('on devices without a network', () => {
    const offline = (capability: 'simple' | 'good-enough' | 'frontier', deviceMemoryGB: number) =>
      proposed(
        { capability, latency: 'embedded', offline: true },
        { deviceCount: 300, deviceMemoryGB },
      ).flatMap((option) => (option.kind === 'quote' && option.onDevices ? [option.onDevices.model] : []))

    it('is the smallest model named for the work, where the device holds it', () => {
      expect(offline('good-enough', 32)).toEqual(['qwen3.8-27b'])
      expect(offline('simple', 16)).toEqual(['llama-3.1-8b'])
    })

    it('is the largest that the device holds, where it holds none of those', () => {
      expect(offline('good-enough', 16)).toEqual(['gpt-oss-20b'])
      expect(offline('good-enough', 8)).toEqual(['llama-3.1-8b'])
    })

    it('is never one whose size nobody knows', () => {
      expect(offline('frontier', 24)).not.toContain('glm-5.3-flash')
      expect(offline('frontier', 24)).toHaveLength(1)
    })
  })

  describe('for frontier work on data that must stay', () => {
    const owned = (answers: Answers) =>
      proposed({ capability: 'frontier', maturity: 'production', ...answers }).filter(
        ({ kind }) => kind === 'owned',
      )

    it('has machines for the best open model that they are known to hold', () => {
      const [first] = owned({ processing: 'own-premises' })
      expect(first).toMatchObject({ model: 'qwen3.8-27b' })
      expect(owned({ sensitivity: 'critical' })).not.toEqual([])
    })

    it('has none where open models are refused, or where a service may do it', () => {
      expect(owned({ processing: 'own-premises', openWeightAcceptable: false })).toEqual([])
      expect(owned({ processing: 'anywhere' })).toEqual([])
    })
  })

  it('is no machine to buy that is sold used only or no longer made, for a pilot either', () => {
    const used = catalogue.hardware.filter(({ availability }) =>
      /^used( only|$)|used and remaining|end of life|discontinued/.test(availability),
    )
    expect(used.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rtx-3090', 'rtx-a6000', 'rtx-6000-ada']),
    )
    expect(used.map(({ buy }) => buy)).not.toContain('new')
    const shown = proposed(
      { capability: 'good-enough', maturity: 'pilot', processing: 'no-network' },
      { requestsPerDay: 60 },
    )
    const bought = shown.flatMap((option) => (option.kind === 'owned' ? [option.hardware] : []))
    expect(bought).not.toEqual([])
    expect(bought).not.toContain('rtx-3090')
  })

  describe('where there is a budget that no machine for the first model keeps within', () => {
    const answers: Answers = { sensitivity: 'critical', capability: 'good-enough', maturity: 'production', latency: 'interactive', pattern: 'sporadic', mayBeDown: 'days' }
    const demand: Demand = { requestsPerDay: 90, daysPerWeek: 5, activeHoursPerDay: 10, inputTokens: 45_000, outputTokens: 2000 }
    const owned = (capitalBudgetUsd: number | null) => {
      const workload: Workload = { id: 'w', name: 'Contracts', answers, demand, options: [] }
      const plan: Plan = { schema: 'crossover/plan@5', name: 'Contracts', asOf: '2026-11-20', finance: { capitalBudgetUsd }, workloads: [workload] }
      const options = proposeOptions(plan, workload, catalogue, completePlan).filter(({ kind }) => kind === 'owned')
      const told = evaluate(completePlan({ ...plan, workloads: [{ ...workload, options }] }, catalogue), catalogue)
      return options.map((option, at) => ({
        model: 'model' in option ? option.model : null,
        upFrontUsd: told.workloads[0]!.options[at]!.cost?.upFrontUsd ?? NaN,
      }))
    }

    it('is first a machine within it for another model that is named for the work', () => {
      const [first] = owned(null)
      const [within, ...others] = owned(25_000)
      expect(first?.upFrontUsd).toBeGreaterThan(25_000)
      expect(within?.model).not.toBe(first?.model)
      expect(within?.upFrontUsd).toBeLessThan(25_000)
      expect(others.map(({ model }) => model)).toContain(first?.model)
    })

    it('is the same as without one where none keeps within it at all', () => {
      expect(owned(100)).toEqual(owned(null))
    })
  }) // prettier-ignore

  it('is a spare for a machine that the person has, but none for a card that is sold inside servers only', () => {
    const spares = (hardware: string) => {
      const have: Option = { id: 'ours', kind: 'owned', hardware, model: 'qwen3.8-27b', quantisation: 'fp8' }
      const shown = proposed({ capability: 'good-enough', mayBeDown: 'hour' }, {}, [have])
      return shown.filter(({ id }) => id === 'ours-spared')
    }
    expect(spares('rtx-pro-6000-blackwell')).toMatchObject([{ redundancy: 1 }])
    expect(spares('h100-sxm')).toEqual([])
  })

  it('is a spare for a machine that the person rents where an hour without it is too long, and none where a day is not', () => {
    const rent: Option = {
      id: 'ours',
      kind: 'rented',
      hardware: 'l40s',
      model: 'llama-3.1-8b',
      quantisation: 'fp8',
    }
    const spares = (answers: Answers, demand: Demand = {}) =>
      proposed({ capability: 'specialized', ...answers }, demand, [rent]).filter(
        ({ id }) => id === 'ours-spared',
      )
    const spared = [{ kind: 'rented', hardware: 'l40s', model: 'llama-3.1-8b', redundancy: 1 }]
    expect(spares({ mayBeDown: 'hour' })).toMatchObject(spared)
    expect(spares({ mayBeDown: 'minutes' })).toMatchObject(spared)
    expect(spares({}, { usdPerDowntimeHour: 500 })).toMatchObject(spared)
    expect(spares({ mayBeDown: 'working-day' })).toEqual([])
  })

  describe('where nobody outside Europe may reach the data', () => {
    const bound = (capability: 'good-enough' | 'specialized' | 'frontier'): Answers => ({
      capability,
      sensitivity: 'regulated',
      dataKinds: ['personal'],
      processing: 'regions',
      regions: ['eu'],
      processorMust: ['no-third-country'],
    })
    const european = (answers: Answers) =>
      proposed(answers).filter((option) => 'model' in option && option.model.startsWith('mistral/'))

    it.each(['good-enough', 'specialized'] as const)(
      'has a model of a European provider with a public score, for work that is %s',
      (capability) => {
        const [first, ...more] = european(bound(capability))
        expect(first).toMatchObject({ region: 'eu' })
        expect(more).toEqual([])
      },
    )

    it('has none for frontier work, of which no score of theirs says that they may do it', () => {
      expect(european(bound('frontier')).filter((option) => 'region' in option)).toEqual([])
    })

    it('has none beside a model named for the work that is let in', () => {
      expect(european({ ...bound('good-enough'), processorMust: [] })).toEqual([])
    })
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

    it('is one named for the work or with a public score, not the smallest that they sell', () => {
      const reviews = [{ provider: 'amazon-bedrock', regions: ['eu'], by: 'DPO', on: '2026-09-01' }]
      const shown = proposed({ ...bound, reviews }).flatMap((one) => ('model' in one ? [one.model] : []))
      expect(shown).toContain('amazon-bedrock/global.anthropic.claude-haiku-5-5')
      expect(shown).not.toContain('amazon-bedrock/amazon.nova-micro-v1-0')
    })

    it('has another provider standing by where minutes matter and one alone was reviewed', () => {
      const reviews = [{ provider: 'amazon-bedrock', regions: ['eu'], by: 'DPO', on: '2026-09-01' }]
      const providers = (mayBeDown: 'days' | 'minutes') => {
        const shown = proposed({ ...bound, reviews, mayBeDown })
        const pair = shown.find((one) => 'failover' in one && one.failover !== undefined)
        const second = pair && 'failover' in pair && shown.find(({ id }) => id === pair.failover)
        return [pair, second].map((one) => (one && 'model' in one ? one.model.split('/')[0] : null))
      }
      expect(providers('days')).toEqual([null, null])
      const [first, second] = providers('minutes')
      expect(first).toBe('amazon-bedrock')
      expect(second).not.toBeNull()
      expect(second).not.toBe(first)
    })

    it('has one model that two providers sell stand by for itself one way, not the other way round as well', () => {
      const demand = { requestsPerDay: 20_000_000, inputTokens: 600, outputTokens: 40 }
      const inEurope: Answers = { dataKinds: ['personal'], processing: 'regions', regions: ['eu'] }
      const shown = proposed({ capability: 'simple', mayBeDown: 'minutes', ...inEurope }, demand)
      const modelsOf = (id: string | undefined) =>
        shown.flatMap((one) => (one.id === id && 'model' in one ? [one.model] : []))
      const backed = shown.flatMap((one) =>
        'failover' in one && 'model' in one ? [[one.model, ...modelsOf(one.failover)]] : [],
      )
      expect(backed).toEqual([['openai/gpt-6-luna', 'azure/gpt-6-luna']])
    })

    it('is none of theirs once the review has lapsed, or without one', () => {
      expect(theirs(reviewed('2024-09-01'))).toEqual([])
      expect(theirs(proposed(bound))).toEqual([])
    })
  })
})
