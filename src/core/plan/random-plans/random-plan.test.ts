import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { checkPlan } from '../check-plan.ts'
import { parsePlan, serialisePlan } from '../codec.ts'
import { fieldsAt } from '../schema-at.ts'
import { planSchema, type Plan } from '../schema.ts'
import { anyPlan } from './any-plan.test-support.ts'
import { LARGEST_SHAPE, randomPlan, shapeOf } from './random-plan.ts'
import { SAID_ALWAYS } from './weights.ts'

const PLANS = Array.from({ length: 300 }, (_, seed) => randomPlan(seed, catalogue))

/** Every value in a plan, with its field and the object that it stands in. */
function visit(value: unknown, seen: (field: string, value: unknown) => void, field = ''): void {
  seen(field, value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    visit(child, seen, Array.isArray(value) ? `${field}[]` : key)
  }
}

describe('random plans', () => {
  it('are plans that the file format takes, in which only the parts of mixes may be gone', () => {
    for (const plan of PLANS) {
      const parsed = parsePlan(serialisePlan(plan))
      expect(parsed, plan.name).toEqual({ ok: true, plan })
      const issues = checkPlan(plan, catalogue).filter(({ found }) => !found.startsWith('"gone"'))
      expect(issues, plan.name).toEqual([])
    }
  })

  it('are the same for the same seed, and others for another', () => {
    expect(randomPlan(7, catalogue)).toEqual(randomPlan(7, catalogue))
    expect(new Set(PLANS.map((plan) => JSON.stringify({ ...plan, name: '' }))).size).toBe(PLANS.length)
  })

  it('are of every size', () => {
    const sizes = PLANS.map((plan) => [plan.workloads.length, plan.workloads[0]!.options.length] as const)
    expect([...new Set(sizes.map(([workloads]) => workloads))].toSorted()).toEqual([1, 2, 3])
    expect([...new Set(sizes.map(([, options]) => options))].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('say every field of the schema, and leave every one out that may be', () => {
    const said = new Map<string, number>()
    const note = (place: string, fields: object) => {
      for (const field of ['', ...Object.keys(fields)]) {
        said.set(`${place}/${field}`, (said.get(`${place}/${field}`) ?? 0) + 1)
      }
    }
    const possible = new Set<string>()
    const expectOf = (place: string, plan: Plan, path: readonly PropertyKey[]) => {
      for (const field of fieldsAt(planSchema, plan, path)) possible.add(`${place}/${field}`)
    }
    for (const plan of PLANS) {
      note('plan', plan)
      expectOf('plan', plan, [])
      for (const part of ['finance', 'organisation', 'site', 'trends', 'currency'] as const) {
        if (plan[part]) note(part, plan[part])
        expectOf(part, plan, [part])
      }
      for (const list of ['hardware', 'models', 'services', 'measurements'] as const) {
        plan.own?.[list]?.forEach((row, at) => {
          note(`own/${list}`, row)
          expectOf(`own/${list}`, plan, ['own', list, at])
        })
      }
      plan.workloads.forEach((workload, w) => {
        note('workload', workload)
        note('answers', workload.answers)
        note('demand', workload.demand)
        expectOf('workload', plan, ['workloads', w])
        expectOf('answers', plan, ['workloads', w, 'answers'])
        expectOf('demand', plan, ['workloads', w, 'demand'])
        workload.demand.classes?.forEach((one, at) => {
          note('class', one)
          expectOf('class', plan, ['workloads', w, 'demand', 'classes', at])
        })
        const { basis } = workload.demand
        if (basis) {
          note(`basis/${basis.by}`, basis)
          expectOf(`basis/${basis.by}`, plan, ['workloads', w, 'demand', 'basis'])
        }
        if (workload.today) {
          note('today', workload.today)
          expectOf('today', plan, ['workloads', w, 'today'])
        }
        workload.options.forEach((option, o) => {
          note(option.kind, option)
          expectOf(option.kind, plan, ['workloads', w, 'options', o])
        })
      })
    }
    const shares = [...possible].map((field) => {
      const place = field.slice(0, field.lastIndexOf('/'))
      return [field, (said.get(field) ?? 0) / (said.get(`${place}/`) ?? 1)] as const
    })
    expect(shares.filter(([, share]) => share < 0.01)).toEqual([])
    const required = shares.filter(([, share]) => share === 1).map(([field]) => field)
    const names = (fields: readonly string[]) =>
      [...new Set(fields.map((field) => field.slice(field.lastIndexOf('/') + 1)))].toSorted()
    expect(names(required.filter((field) => !/^(own|basis|today)\//.test(field)))).toEqual([
      'answers', 'asOf', 'cloud', 'code', 'demand', 'hardware', 'id', 'kind', 'local', 'model', 'monthlyUsd', 'name',
      'options', 'perUsd', 'quantisation', 'schema', 'seats', 'share', 'upFrontUsd', 'usdPerSeatPerMonth', 'workloads',
    ]) // prettier-ignore
    // What there is nothing to decide without is left out so rarely that few plans show it.
    const ofBasis = names(required.filter((field) => /^(basis|today)\//.test(field)))
    expect(ofBasis.filter((field) => !Object.hasOwn(SAID_ALWAYS, field))).toEqual(['by', 'model'])
    const ownOf = (list: string) => names(required.filter((field) => field.startsWith(`own/${list}/`)))
    expect(ownOf('hardware')).toEqual(['asOf', 'id', 'name', 'source'])
    expect(ownOf('models')).toEqual([
      'activeParamsB', 'asOf', 'contextTokens', 'id', 'kvBytesPerToken', 'layers', 'name', 'source', 'totalParamsB',
    ]) // prettier-ignore
    expect(ownOf('services')).toEqual([
      'asOf', 'id', 'inputUsdPerMTok', 'kind', 'name', 'outputUsdPerMTok', 'source',
    ]) // prettier-ignore
    expect(ownOf('measurements')).toEqual([
      'asOf', 'devices', 'engine', 'hardware', 'inputTokens', 'kind', 'model', 'outputTokens', 'quantisation', 'source',
      'streams', 'tokensPerSecond',
    ]) // prettier-ignore
  })

  it('run options on machines and models that they bring, and measure some of them', () => {
    const counts = { options: 0, hardware: 0, models: 0, measured: 0 }
    for (const { own, workloads } of PLANS) {
      const ids = (rows: readonly { readonly id: string }[] = []) => rows.map(({ id }) => id)
      for (const option of workloads.flatMap(({ options }) => options)) {
        if (option.kind !== 'owned' && option.kind !== 'rented') continue
        counts.options += 1
        if (ids(own?.hardware).includes(option.hardware)) counts.hardware += 1
        if (ids(own?.models).includes(option.model)) counts.models += 1
        const runs = own?.measurements ?? []
        if (runs.some(({ hardware, model }) => hardware === option.hardware && model === option.model))
          counts.measured += 1
      }
    }
    expect(counts.hardware / counts.options).toBeGreaterThan(0.02)
    expect(counts.models / counts.options).toBeGreaterThan(0.02)
    expect(counts.measured / counts.options).toBeGreaterThan(0.02)
  })

  it('give every answer, "I do not know" and null among them', () => {
    const values = new Map<string, Set<unknown>>()
    for (const plan of PLANS) {
      for (const { answers } of plan.workloads) {
        for (const [field, value] of Object.entries(answers)) {
          values.set(field, (values.get(field) ?? new Set()).add(value))
        }
      }
    }
    const found = (field: string) => [...(values.get(field) ?? [])].map(String).toSorted()
    expect(found('sensitivity')).toEqual(['critical', 'internal', 'public', 'regulated', 'unknown'])
    expect(found('latency')).toEqual(['batch', 'embedded', 'interactive', 'realtime', 'unknown'])
    expect(found('capability')).toEqual(['frontier', 'good-enough', 'simple', 'specialized', 'unknown'])
    expect(found('team')).toEqual(['advanced', 'basic', 'intermediate', 'none', 'null', 'unknown'])
    expect(found('offline')).toEqual(['false', 'null', 'true'])
    expect(found('sensitivityScore')).toEqual(['1', '2', '3', '4', '5'])
  })

  it('hold a range in about every tenth number that may be one', () => {
    let ranges = 0
    let numbers = 0
    for (const plan of PLANS) {
      visit(plan, (field, value) => {
        if (typeof value === 'number' && field !== 'hourlyProfile[]') numbers++
        if (typeof value === 'object' && value !== null && 'base' in value) {
          const { low, base, high } = value as { low: number; base: number; high: number }
          expect(low <= base && base <= high).toBe(true)
          ranges++
          numbers -= 3
        }
      })
    }
    expect(ranges / (ranges + numbers)).toBeGreaterThan(0.05)
    expect(ranges / (ranges + numbers)).toBeLessThan(0.12)
  })

  it('with fewer workloads and options are the beginning of those with more', () => {
    for (let seed = 0; seed < 40; seed++) {
      const large = randomPlan(seed, catalogue, LARGEST_SHAPE)
      const small = randomPlan(seed, catalogue, { ...LARGEST_SHAPE, workloads: 2, options: 3 })
      expect(small.finance).toEqual(large.finance)
      expect(small.workloads.map(({ options }) => options)).toEqual(
        large.workloads.slice(0, 2).map(({ options }) => options.slice(0, 3)),
      )
    }
  })

  it('that say less say the same of what they say', () => {
    for (let seed = 0; seed < 40; seed++) {
      const large = randomPlan(seed, catalogue, LARGEST_SHAPE)
      const small = randomPlan(seed, catalogue, { ...LARGEST_SHAPE, said: 1 })
      small.workloads.forEach(({ demand, options }, w) => {
        const { cacheWriteShare: _, ...rest } = demand
        expect(large.workloads[w]!.demand).toMatchObject(rest)
        expect(options.map(({ id }) => id)).toEqual(large.workloads[w]!.options.map(({ id }) => id))
      })
    }
  })

  it('shrink to the first workloads, the first options and the least said that still break a law', () => {
    const hasTwoApis = ({ workloads }: Plan) =>
      workloads.some(({ options }) => options.filter(({ kind }) => kind === 'api').length > 1)
    const { counterexample } = fc.check(
      fc.property(anyPlan(catalogue), (plan) => !hasTwoApis(plan)),
      { seed: 1, numRuns: 200 },
    )
    const least = counterexample![0]
    const { workloads } = least
    const shape = { workloads: workloads.length, options: workloads[0]!.options.length, said: 0 }
    const seed = Number(least.name.split(/[ :]/)[1])
    expect(least).toEqual(randomPlan(seed, catalogue, shape))
    expect(hasTwoApis(randomPlan(seed, catalogue, { ...shape, options: shape.options - 1 }))).toBe(false)
    expect(hasTwoApis({ ...least, workloads: workloads.slice(0, -1) })).toBe(false)
  })

  it('are made again from the seed and the shape in their names', () => {
    const plan = randomPlan(11, catalogue)
    const { workloads, options, said } = shapeOf(11)
    expect(plan.name).toBe(`Seed 11: ${workloads} workloads of ${options} options, ${said} quarters said`)
  })
})
