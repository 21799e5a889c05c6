import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { planOf, serialisePlan } from './codec.ts'
import { completePlan } from './complete.ts'
import { PLAN_SCHEMA } from './plan-version.ts'
import planOfVersion1 from './released/plan-1.json' with { type: 'json' }
import planOfVersion2 from './released/plan-2.json' with { type: 'json' }
import planOfVersion3 from './released/plan-3.json' with { type: 'json' }
import planOfVersion4 from './released/plan-4.json' with { type: 'json' }
import planOfVersion5 from './released/plan-5.json' with { type: 'json' }
import { demandSchema, optionSchema, pipelineSchema, planSchema, RANGE_ENDS } from './schema.ts'
import type { z } from './zod.ts'

// Files in released/ are never edited: they stand for the files that people have.
const RELEASED = [planOfVersion1, planOfVersion2, planOfVersion3, planOfVersion4, planOfVersion5]

it.each(RELEASED.map((file) => [file.schema, file] as const))(
  'reads a file of %s that uses every field, and loses nothing of it',
  (_schema, file) => {
    // Before version 3 one trend held for all models, and one for all hardware.
    const { apiPricePerYear: hostedPricePerYear, hardwarePricePerYear: serverPricePerYear } = file.trends
    const trends = { hostedPricePerYear, serverPricePerYear, ...file.trends }
    const present = { ...file, trends, schema: PLAN_SCHEMA }
    const parsed = planOf(file)
    expect(parsed).toEqual({ ok: true, plan: present })
    if (!parsed.ok) return
    expect(JSON.parse(serialisePlan(parsed.plan))).toEqual(present)
    expect(checkPlan(parsed.plan, catalogue)).toEqual([])
  },
)

it('has a released file for every version, the present one too', () => {
  expect(RELEASED.map(({ schema }) => schema)).toEqual(
    Array.from({ length: Number(PLAN_SCHEMA.split('@')[1]) }, (_, at) => `crossover/plan@${at + 1}`),
  )
})

it('holds every field that the present version has, and every meaning of the ends of a range', () => {
  const [workload] = planOfVersion5.workloads
  const options = (planOfVersion5 as { workloads: { options: { kind: string }[] }[] }).workloads.flatMap(
    (one) => one.options,
  )
  expect(Object.keys(planOfVersion5).sort()).toEqual(Object.keys(planSchema.shape).sort())
  expect(Object.keys(workload ?? {}).sort()).toEqual(
    Object.keys(planSchema.shape.workloads.def.element.shape).sort(),
  )
  expect(Object.keys(workload?.demand ?? {}).sort()).toEqual(Object.keys(demandSchema.shape).sort())
  for (const option of optionSchema._zod.def.options) {
    const { shape } = option._zod.def
    const kind = [...(shape.kind as z.core.$ZodLiteral<string>)._zod.def.values][0]
    const written = Object.assign({}, ...options.filter((one) => one.kind === kind)) as object
    // `name` is on the first option only, as on most plans.
    expect(Object.keys({ name: '', ...written }).sort(), kind).toEqual(Object.keys(shape).sort())
  }
  for (const row of pipelineSchema.def.options) {
    const part = [...row.shape.part.def.values][0]
    const written = workload?.pipeline?.find((candidate) => candidate.part === part)
    const { own: _own, ...fields } = row.shape
    expect(
      Object.keys({ ...written })
        .filter((key) => key !== 'own')
        .sort(),
      part,
    ).toEqual(Object.keys(fields).sort())
  }
  const text = JSON.stringify(planOfVersion5)
  for (const ends of RANGE_ENDS) expect(text).toContain(`"ends":"${ends}"`)
})

it('completes an older file as the same plan of the present version, which may say more', () => {
  const NEW = ['dataKinds', 'processing', 'regions', 'processorMust', 'origins', 'reviews', 'deviceCount', 'deviceMemoryGB', 'onDevices', 'ends', 'country', 'apiPriceQuestion', 'mayWaitADay', 'modelChangesPerYear', 'evaluationHours', 'sellingCostShare',
    'reasoningRatio', 'kvCacheBits', 'memoryShare', 'expertsInMainMemory', 'wiredLimitGB',
    'provisioned', 'spillover', 'failover', 'switchHoursPerYear', 'measuredTokensPerSecond', 'measuredWatts', 'measuredIdleWatts',
    'supportPerYear', 'supportUsdPerUnitYear', 'overflowUtilisation', 'allowanceRequests', 'allowanceMTok', 'allowanceUsd',
    'usdPerRequestBeyond', 'usdPerMTokBeyond',
    'classes', 'stepsPerTask', 'tokensAddedPerStep', 'cachedStepShare', 'spendCapUsdPerMonth', 'tier', 'region', 'cacheWriteFor', 'committedUsdPerMonth',
    'minReplicas', 'maxReplicas', 'busiestMinuteFactor', 'term', 'interruptedShare', 'interruptionsPerMonth', 'basis', 'today',
    'pipeline', 'pagesPerRequest', 'picturesPerRequest', 'speechMinutesPerRequest',
    'tokensPerPage', 'tokensPerPicture', 'tokensPerHeardMinute',
    'services', 'sharesWith', 'allowanceCredits', 'creditsPerSeat', 'usdPerCreditBeyond', 'cachePriceUnknown', 'cachedInputPriceShare',
    'testedAnswers', 'goodAnswers', 'firstEvaluationHours', 'acceptUnproven', 'neededAcceptance', 'badAnswerMinutes', 'answersOfATest',
    'hardShare', 'sensitiveShare', 'splitBy', 'fetchesTodayUsd', 'hybridEasier', 'regulationTightens',
    'mayBeDown', 'staffHoursPerMonth', 'outsideRateTimes', 'outsideUsdPerHour',
    'commonHoursPerYear', 'stopsPerYear', 'repairHours', 'otherDownHoursPerYear'] // prettier-ignore
  const completed = (file: unknown) => {
    const parsed = planOf(
      JSON.parse(JSON.stringify(file, (key, value: unknown) => (NEW.includes(key) ? undefined : value))),
    )
    if (!parsed.ok) throw new Error('A released file was not read.')
    return completePlan({ ...parsed.plan, name: '' }, catalogue)
  }
  const withoutNewWorkloads = { ...planOfVersion5, workloads: planOfVersion5.workloads.slice(0, 1) }
  const { catalogueVersion: none, ownPrices: noneOwn, own: nothing, ...first } = completed(planOfVersion1)
  const {
    catalogueVersion: pinned,
    ownPrices: noneYet,
    own: nothingYet,
    ...second
  } = completed(planOfVersion2)
  const { catalogueVersion: _pinned, ownPrices, own: nothingThen, ...third } = completed(planOfVersion3)
  const { catalogueVersion: _too, ownPrices: _own, own: brought, ...fourth } = completed(planOfVersion4)
  const { catalogueVersion: _same, ownPrices: _stays, own: kept, ...fifth } = completed(withoutNewWorkloads)
  expect(first).toEqual(second)
  expect(second).toEqual(third)
  expect(third).toEqual(fourth)
  expect(fourth).toEqual(fifth)
  expect([none, pinned]).toEqual([null, '2026-11-20'])
  expect([noneOwn, noneYet, Object.keys(ownPrices)]).toEqual([{}, {}, ['anthropic/claude-sonnet-5-5']])
  expect([nothing, nothingYet, nothingThen]).toEqual([{}, {}, {}])
  expect(kept).toEqual(brought)
  expect(Object.keys(brought)).toEqual(['hardware', 'models', 'measurements'])
  expect(planOfVersion5.own.services.map(({ id }) => id)).toEqual(['house-endpoint'])
})

it('completes the ends of a range as the file says them, and as typed ones where it says nothing', () => {
  const endsOf = (file: unknown) => {
    const parsed = planOf(file)
    if (!parsed.ok) throw new Error('A released file was not read.')
    const { inputs } = completePlan(parsed.plan, catalogue)
    return inputs.flatMap(({ range }) => (range?.from === 'plan' ? [range.ends] : []))
  }
  expect(new Set(endsOf(planOfVersion1))).toEqual(new Set(['p10-p90']))
  expect(new Set(endsOf(planOfVersion2))).toEqual(new Set(RANGE_ENDS))
  expect(new Set(endsOf(planOfVersion3))).toEqual(new Set(RANGE_ENDS))
  expect(new Set(endsOf(planOfVersion4))).toEqual(new Set(RANGE_ENDS))
  expect(new Set(endsOf(planOfVersion5))).toEqual(new Set(RANGE_ENDS))
})

it('counts every number of it as an input, but the catalogue’s own, those that change no cost and no verdict and the means of kinds of request', () => {
  const parsed = planOf(planOfVersion5)
  if (!parsed.ok) throw new Error('The file of version 5 was not read.')
  const paths = completePlan(parsed.plan, catalogue).inputs.map(({ path }) => path)
  const numbers = pathsOfNumbers(planOfVersion5, '').filter(
    (path) => !/Score$|hourlyProfile|^own\//.test(path),
  )
  expect(numbers.filter((path) => !paths.includes(path)).sort()).toEqual([
    'currency/perUsd',
    'finance/answersOfATest',
    'finance/fiscalYearStartsInMonth',
    'organisation/currentMonthlyBillUsd',
    'site/gramsCo2PerKwh',
    ...[
      ...['cachedInputShare', 'contextTokens', 'inputTokens', 'outputTokens', 'reasoningTokens'].map(
        (mean) => `workloads/w-1/demand/${mean}`,
      ),
      'workloads/w-1/demand/deviceCount',
      'workloads/w-1/demand/deviceMemoryGB',
      ...numbers.filter((path) =>
        /\/(acceptedShare|busiestMinuteFactor|staffHoursPerMonth|testedAnswers|goodAnswers|neededAcceptance|badAnswerMinutes)$/.test(
          path,
        ),
      ),
    ].sort(),
  ])
})

function pathsOfNumbers(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  if ('base' in value) return [path]
  const at = path === '' ? '' : `${path}/`
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    pathsOfNumbers(child, at + (idOf(child) ?? key)),
  )
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, part } = value as { readonly id?: string; readonly part?: string }
  return id ?? part ?? null
}
