import { z } from '../zod.ts'

/** The files of data/facts as they are written. Checked by the tests and by whoever validates the catalogue. */

const { optional, strictObject, looseObject, array, record } = z

const text = z.string().check(z.minLength(1), z.maxLength(600))
const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))
const code = z.string().check(z.regex(/^[A-Z]{2}$/))
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/))

const told = {
  evidence: z.enum(['seen', 'derived', 'estimate']),
  sources: array(id).check(z.minLength(1)),
  asOf: date,
  dated: optional(text),
  note: optional(text),
  unit: optional(text),
}
const inOrder = 'low, base and high in this order'

const range = strictObject({ low: z.number(), base: z.number(), high: z.number(), ...told }).check(
  z.refine(({ low, base, high }) => low <= base && base <= high, { error: inOrder }),
)
const spread = strictObject({ p25: z.number(), p50: z.number(), p75: z.number(), ...told }).check(
  z.refine(({ p25, p50, p75 }) => p25 <= p50 && p50 <= p75, { error: inOrder }),
)
const known = z.unknown().check(z.refine((value) => value !== null && value !== undefined))
const value = strictObject({ value: known, ...told })
const unknown = strictObject({ value: z.null(), why: text })
/** Looked for and not found, by whoever says so. */
const notFound = strictObject({ value: z.null(), ...told })
const byCountry = strictObject({
  values: record(code, z.union([z.number(), record(z.string(), z.number())])),
  ...told,
})
const fact = z.union([range, spread, value, unknown, notFound])
const facts = record(z.string(), fact)
const rangeOrUnknown = z.union([range, unknown, notFound])

/** What somebody can be asked for, by a code that is filtered on; null: not resolved, which is no "no". */
const coded = (codes: readonly [string, ...string[]]) => {
  const one = { code: z.enum(codes) }
  const uplift = { upliftPct: optional(z.nullable(z.number())), upliftFor: optional(text), upliftSource: optional(id) }
  return z.union([
    strictObject({ value: known, ...told, ...uplift, ...one }),
    strictObject({ value: z.null(), why: text, ...one }),
  ])
} // prettier-ignore

const provider = strictObject({
  id,
  name: text,
  kind: text,
  seat: optional(fact),
  usLawReach: optional(fact),
  regions: optional(fact),
  euResidency: optional(coded(['yes', 'part', 'option', 'enterprise', 'dedicated', 'no', 'unknown'])),
  hipaaBaa: optional(coded(['yes', 'part', 'no', 'unknown'])),
  zeroRetention: optional(coded(['default', 'part', 'on-request', 'unknown'])),
  trainsByDefault: optional(coded(['no', 'tier', 'opt-out', 'unknown'])),
  certifications: optional(fact),
  dpa: optional(fact),
  subprocessors: optional(fact),
  sla: optional(fact),
  uptimeMeasured: optional(array(fact)),
  rateLimits: optional(fact),
  retirementNotice: optional(fact),
  offers: optional(fact),
  isolation: optional(text),
  notes: optional(text),
  askBeforeUse: optional(array(text)),
})

const peopleClass = strictObject({
  id,
  label: text,
  setupHours: range,
  monthlyHours: range,
  onCallPeople: fact,
  sharedWithPlatformTeam: range,
  softwareUsdPerYear: z.union([rangeOrUnknown, value]),
  note: text,
  anchors: array(id),
})

const workload = strictObject({
  id,
  label: text,
  askTheUser: array(text).check(z.minLength(1)),
  drivers: facts,
  tokensPerRequest: facts,
  cachedInputShare: optional(fact),
  inputPerOutput: optional(fact),
  perDevPerDayTokens: optional(fact),
  waits: optional(fact),
  note: optional(text),
})

const pipelineItem = strictObject({
  part: id,
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/)),
  name: text,
  unit: text,
  price: z.nullable(z.number().check(z.minimum(0))),
  monthlyFloorUsd: optional(z.number()),
  euOption: optional(text),
  evidence: told.evidence,
  sources: told.sources,
  asOf: date,
  dated: optional(text),
  note: optional(text),
  why: optional(text),
})

/** Of what is made for completion: three numbers a row, in order. */
const threeNumbers = z.tuple([z.number(), z.number(), z.number()]).check(
  z.refine(([low, base, high]) => low <= base && base <= high, { error: inOrder }),
) // prettier-ignore

/** Where a row of the defaults comes from: a fact by its path, with what turns its unit into ours; or a row's own. */
const evidence = z.union([
  strictObject({ fact: text, times: optional(z.number()), plus: optional(z.number()), note: optional(text) }),
  strictObject(told),
])

export const FACT_FILE_SCHEMAS = {
  operations: strictObject({
    note: text,
    classes: array(peopleClass).check(z.minLength(1)),
    hourlyRates: record(text, range),
    supportContract: range,
    failures: facts,
    repairHours: record(text, range),
    availability: record(text, z.union([range, text])),
    downtimeCost: strictObject({ method: array(text), figures: array(fact) }),
    sharedRota: fact,
  }),
  trends: strictObject({
    distribution: text,
    apiPrice: looseObject({ sameModel: range, frontierSlot: range, midSlot: range, economySlot: range, hostedOpenSameSku: range, sameAbility: range, slotEvidence: facts }),
    gpuRent: looseObject({ perYearOlder: range, perYearNewest: range }),
    hardwarePrice: looseObject({ perYearDesk: range, perYearServer: range, leadTimeMonths: range }),
    electricity: looseObject({ unit: text, eu: byCountry, euMean: fact, us: facts, perYear: range }),
    pue: record(text, range),
    resale: looseObject({ declinePerYear: record(text, range), sellingCost: range }),
    utilisation: facts,
    carbon: looseObject({ unit: text, y2023: byCountry, perYear: range }),
    /** Dollars for one of it. */
    exchange: facts,
    correlations: array(strictObject({ a: text, b: text, rho: z.number().check(z.minimum(-1), z.maximum(1)) })),
    correlationNote: strictObject({ ...told, note: text }),
  }),
  demand: strictObject({
    workloads: array(workload).check(z.minLength(1)),
    retryShare: fact,
    tokenizerRatio: fact,
    peakToAverage: looseObject({ definition: text, hour: facts, minuteFactor: facts }),
    concurrency: looseObject({ byTeamSize: fact, law: text }),
    spreadWarning: fact,
  }),
  pipeline: strictObject({
    currency: text,
    items: array(pipelineItem),
    workedExamples: array(looseObject({ case: text })),
    rule: text,
  }),
  providers: strictObject({
    /** Ids of the catalogue's providers; null: nothing was gathered, so all of it is to confirm. */
    idOfCatalogueProvider: record(id, z.nullable(id)),
    enumNote: text,
    providers: array(provider),
    crossCutting: array(fact),
  }),
  sources: strictObject({
    kinds: record(text, text),
    sources: record(
      id,
      strictObject({
        where: text,
        asOf: date,
        dated: optional(text),
        kind: z.enum(['vendor', 'third', 'data', 'paper', 'own']),
        unconfirmed: optional(z.literal(true)),
        note: optional(text),
      }),
    ),
  }),
  defaults: record(text, record(text, threeNumbers)),
  evidence: record(text, record(text, evidence)),
} as const // prettier-ignore
