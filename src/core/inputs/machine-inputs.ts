import { factRows } from './fact-rows.ts'
import { between, times, type Inputs } from './input.ts'
import { hours, hoursAYear, monthlyUsd, replicas, seconds, share, units, watts } from './measures.ts'
import { BILLED_BY_TOKEN, ON_MACHINES } from './places.ts'

/** Rented and owned machines: how they are filled, what they cost, how they are paid for and how they age. */
const NOT_ASKED = { kind: { api: null, hosted: null, rented: null, owned: null } } as const

export const MACHINE_INPUTS = {
  redundancy: { in: ON_MACHINES, unit: 'replicas', min: 0, max: 100, low: 0, high: 2, integer: true, single: 'choice', default: 0, asked: 'form' },
  /** Hours a year that a spare on another host does not save: taking over, the same power, the same mistake. */
  commonHoursPerYear: { in: ON_MACHINES, ...hoursAYear, low: 0, high: 24, default: { by: 'serving', ...factRows('commonHoursPerYear'), otherwise: 8 } },
  tokenizerRatio: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'ratio', min: 0.1, max: 10, low: 0.8, high: 1.4, default: { by: 'vocabulary', ...factRows('tokenizerRatio'), otherwise: 1 }, usual: times(0.92, 1.12) },
  /** Reasoning tokens to a visible one, beside those that the demand says; while it says none, by the model. */
  reasoningRatio: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'ratio', min: 0, max: 100, low: 0, high: 6, default: { by: 'thinking', ...factRows('reasoningRatio'), otherwise: 0 }, alike: 0.6 },
  /** Of what a request shows or says to a model, where it shows or says anything. */
  tokensPerPage: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'tokens', min: 0, max: 1_000_000, low: 200, high: 5000, scale: 'log', default: { by: 'sight', ...factRows('tokensPerPage'), otherwise: NOT_ASKED } },
  tokensPerPicture: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'tokens', min: 0, max: 1_000_000, low: 200, high: 5000, scale: 'log', default: { by: 'sight', ...factRows('tokensPerPicture'), otherwise: NOT_ASKED } },
  tokensPerHeardMinute: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'tokens', min: 0, max: 1_000_000, low: 200, high: 5000, scale: 'log', default: { by: 'sight', ...factRows('tokensPerHeardMinute'), otherwise: NOT_ASKED } },
  /** Prefix-cache hit rate of these machines, where it differs from the demand's cached share. */
  cacheHit: { in: ON_MACHINES, ...share, default: 0, follows: { in: ON_MACHINES, of: ['demand/cachedInputShare'], how: 'same' } },
  /** Bits of a cached value: 16, 8 or 4; null: 16, and fewer where only that makes the model fit. */
  kvCacheBits: { in: ON_MACHINES, unit: 'bits', min: 2, max: 16, low: 4, high: 16, integer: true, single: 'choice', presence: 'nullable', default: null },
  /** Share of a card's memory that a serving engine may take; null: its default, nine tenths. */
  memoryShare: { in: ON_MACHINES, unit: 'share', min: 0.1, max: 1, low: 0.85, high: 0.97, single: 'choice', presence: 'nullable', default: null },
  /** Share of the experts that is kept in main memory; null: none, and as many as need be where only that makes the model fit. */
  expertsInMainMemory: { in: ON_MACHINES, unit: 'share', min: 0, max: 1, low: 0, high: 0.3, single: 'choice', presence: 'nullable', default: null },
  /** Tokens that a replica reads and writes in a second of steady use, as measured; null: as estimated. */
  measuredTokensPerSecond: { in: ON_MACHINES, unit: 'tokens/s', min: 0.1, max: 10_000_000, low: 100, high: 50_000, scale: 'log', presence: 'nullable', default: null, measured: true, ofPart: true },
  storageUsdPerMonth: { in: ON_MACHINES, ...monthlyUsd, default: 0 },

  usdPerHour: { in: ['rented'], unit: '$/GPU-hour', min: 0, max: 10_000, low: 0.2, high: 10, default: 'catalogue', alike: 0.6, asked: 'form', ofPart: true },
  /** Replicas that stand at least and at most where they follow the hour; null: as many as the busiest hour needs. */
  minReplicas: { in: ['rented'], ...replicas, low: 0, high: 4, default: 1, asked: 'form' },
  maxReplicas: { in: ['rented'], ...replicas, min: 1, low: 1, high: 16, single: 'limit', presence: 'nullable', default: null, asked: 'form' },
  /** Off the rent by the hour, where the catalogue lists none for the term. */
  termDiscount: { in: ['rented'], ...share, default: { by: 'termWithoutPrice', ...factRows('termDiscount'), otherwise: 0 } },
  /** Of machines that somebody else may take: how much of the time they are gone, and how often they start again. */
  interruptedShare: { in: ['rented'], ...share, low: 0, high: 0.2, default: { by: 'term', ...factRows('interruptedShare'), otherwise: 0 } },
  interruptionsPerMonth: { in: ['rented'], unit: 'a month', min: 0, max: 10_000, low: 0, high: 30, default: { by: 'term', ...factRows('interruptionsPerMonth'), otherwise: 0 } },
  idleTimeoutSeconds: { in: ['rented'], ...seconds, default: 300 },
  coldStartSeconds: { in: ['rented'], ...seconds, default: 120 },
  egressUsdPerGb: { in: [...BILLED_BY_TOKEN, 'rented'], unit: '$/GB', min: 0, max: 10, low: 0.05, high: 0.15, default: 0.09 },

  unitPriceUsd: { in: ['owned'], unit: '$', min: 0, max: 100_000_000, low: 500, high: 500_000, default: 'catalogue', alike: 0.6, asked: 'form', ofPart: true },
  /** A host for bare cards; that of its class where absent. */
  hostUsd: { in: ['owned'], unit: '$', min: 0, max: 10_000_000, low: 2000, high: 20_000, default: 'class', usual: times(0.8, 1.4), alike: 0.6, ofPart: true },
  hostIdleW: { in: ['owned'], ...watts, default: 'class', usual: times(0.85, 1.2), ofPart: true },
  hostLoadW: { in: ['owned'], ...watts, default: 'class', usual: times(0.85, 1.2), ofPart: true },
  /** What a Mac lends its GPU at most, which can be raised; null: as the catalogue says. */
  wiredLimitGB: { in: ['owned'], unit: 'GB', min: 1, max: 2048, low: 96, high: 490, single: 'choice', presence: 'nullable', default: null, ofPart: true },
  alreadyOwned: { in: ['owned'], ...units, default: 0, asked: 'form' },
  /** What a unit that is already there would fetch today once selling is paid; nothing where it can't be let go. */
  fetchesTodayUsd: { in: ['owned'], unit: '$', min: 0, max: 100_000_000, low: 500, high: 300_000, scale: 'log', presence: 'nullable', default: null, ofPart: true },
  leadTimeMonths: { in: ['owned'], unit: 'months', min: 0, max: 60, low: 0, high: 6, integer: true, default: 0 },
  leaseAprPerYear: { in: ['owned'], unit: 'a year', min: 0, max: 1, low: 0.04, high: 0.15, default: 0.08 },
  leaseTermMonths: { in: ['owned'], unit: 'months', min: 1, max: 120, low: 24, high: 60, integer: true, default: 36 },
  leaseBalloonShare: { in: ['owned'], ...share, default: 0 },
  taxAndShippingShare: { in: ['owned'], unit: 'share of the price', min: 0, max: 1, low: 0, high: 0.25, default: { by: 'country', ...factRows('taxAndShippingShare'), otherwise: 0 } },
  installationUsdPerUnit: { in: ['owned'], unit: '$', min: 0, max: 10_000_000, low: 0, high: 10_000, default: 0 },
  maintenancePerYear: { in: ['owned'], unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.15, default: 'class', usual: times(0.6, 1.3), alike: 0.6 },
  failuresPerYear: { in: ['owned'], unit: 'of the units a year', min: 0, max: 1, low: 0.02, high: 0.15, default: 'class', usual: times(0.5, 2), alike: 0.6 },
  /** How often a host stands still for a part, how long a repair takes, and what software and planned work take. */
  stopsPerYear: { in: ['owned'], unit: 'a year', min: 0, max: 1000, low: 0, high: 2, default: { by: 'serving', ...factRows('stopsPerYear'), otherwise: 0 }, alike: 0.6 },
  repairHours: { in: ['owned'], ...hours, max: 8760, low: 4, high: 500, default: { by: 'serving', ...factRows('repairHours'), otherwise: 0 }, alike: 0.6 },
  otherDownHoursPerYear: { in: ['owned'], ...hoursAYear, low: 0, high: 200, default: { by: 'serving', ...factRows('otherDownHoursPerYear'), otherwise: 0 }, alike: 0.6 },
  warrantyMonths: { in: ['owned'], unit: 'months', min: 0, max: 120, low: 12, high: 60, integer: true, default: 36 },
  lifeMonths: { in: ['owned'], unit: 'months', min: 1, max: 240, low: 36, high: 72, integer: true, default: 48 },
  resaleDeclinePerYear: { in: ['owned'], unit: 'a year', min: 0, max: 1, low: 0, high: 0.45, default: { by: 'part', ...factRows('resaleDeclinePerYear'), otherwise: 0.3 }, usual: between(0.16, 0.45), careful: 'high', movesWith: [{ input: 'hardwarePricePerYear', rank: -0.6 }, { input: 'serverPricePerYear', rank: -0.6 }, { input: 'rentPerYear', rank: -0.4 }], alike: 0.6 },
  sellingCostShare: { in: ['owned'], unit: 'share of the price', min: 0, max: 1, low: 0, high: 0.2, default: { by: 'sale', ...factRows('sellingCostShare'), otherwise: 0 }, alike: 0.6 },
  /** A vendor's contract beside maintenance: of the price paid, or so much for each unit. */
  supportPerYear: { in: ['owned'], unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.2, default: 0, varied: { ifSaidIn: ['owned'] } },
  supportUsdPerUnitYear: { in: ['owned'], unit: '$/unit/year', min: 0, max: 10_000_000, low: 0, high: 20_000, default: 0, varied: { ifSaidIn: ['owned'] } },
  /** What a unit draws at the plug under load and idle, as measured; null: as the catalogue says. */
  measuredWatts: { in: ['owned'], ...watts, presence: 'nullable', default: null, measured: true, ofPart: true },
  measuredIdleWatts: { in: ['owned'], ...watts, low: 5, high: 500, presence: 'nullable', default: null, measured: true, ofPart: true },
  spaceUsdPerUnitMonth: { in: ['owned'], ...monthlyUsd, default: 0 },
  licencesUsdPerUnitMonth: { in: ['owned'], ...monthlyUsd, default: 0 },
} as const satisfies Inputs // prettier-ignore
