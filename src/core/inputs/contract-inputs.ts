import { factRows } from './fact-rows.ts'
import { times, type Inputs } from './input.ts'
import { monthlyUsd, quotedUsd, requestsADay, share, units, usdPerMTok } from './measures.ts'
import { BILLED_BY_TOKEN, ON_MACHINES } from './places.ts'

/** Mixes of two options, what is reserved or stands by, and what somebody else has offered. */
export const CONTRACT_INPUTS = {
  /** A fixed share of every hour; leave it out to let the local part overflow instead. */
  localShare: { in: ['hybrid'], ...share, default: null, asked: 'form' },
  sizing: { in: ['hybrid'], ...units, single: 'choice', orWords: ['average', 'optimal'], default: { word: 'average' }, asked: 'form' },
  forcedLocalShare: { in: ['hybrid'], ...share, default: 0 },
  forcedCloudShare: { in: ['hybrid'], ...share, default: 0 },
  /** How full machines are planned whose overflow goes elsewhere, where nothing is said of the machines themselves. */
  overflowUtilisation: { in: ['hybrid'], unit: 'share', min: 0.05, max: 1, low: 0.8, high: 1, default: { by: 'rate', ...factRows('overflowUtilisation'), otherwise: 0.95 } },

  /** Units of throughput that are reserved: paid for whether they are used or not. */
  units: { in: ['provisioned'], unit: 'units', min: 1, max: 1_000_000, low: 15, high: 500, integer: true, presence: 'required', default: null, asked: 'form' },
  usdPerUnitPerMonth: { in: ['provisioned'], ...monthlyUsd, presence: 'nullable', default: null, asked: 'form' },
  usdPerUnitPerHour: { in: ['provisioned'], unit: '$/unit-hour', min: 0, max: 100_000, low: 0.2, high: 5, presence: 'nullable', default: null, asked: 'form' },
  tokensPerMinutePerUnit: { in: ['provisioned'], unit: 'tokens/min', min: 0.001, max: 1e9, low: 1000, high: 60_000, scale: 'log', presence: 'nullable', default: null, asked: 'form' },
  /** Input tokens that one written token counts as, of what a unit can do in a minute. */
  outputWeight: { in: ['provisioned'], unit: 'ratio', min: 0.01, max: 100, low: 1, high: 8, default: 1, asked: 'form' },
  requestsPerDayPerUnit: { in: ['provisioned'], ...requestsADay, min: 0.001, low: 10, high: 10_000, presence: 'nullable', default: null, asked: 'form' },

  /** Hours a year that are lost to switching over, and to what takes both services down. */
  switchHoursPerYear: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'hours a year', min: 0, max: 8760, low: 2, high: 8, default: 5, varied: { ifSaidIn: [...BILLED_BY_TOKEN, ...ON_MACHINES] } },

  upFrontUsd: { in: ['quote'], ...quotedUsd, presence: 'required', default: null, asked: 'form' },
  monthlyUsd: { in: ['quote', 'today'], ...quotedUsd, presence: 'required', default: null, asked: 'form' },
  capacityRequestsPerDay: { in: ['quote'], ...requestsADay, presence: 'nullable', default: null, asked: 'form' },
  seats: { in: ['subscription'], unit: 'seats', min: 0, max: 10_000_000, low: 1, high: 500, integer: true, presence: 'required', default: null, asked: 'form' },
  usdPerSeatPerMonth: { in: ['subscription'], unit: '$/seat/month', min: 0, max: 100_000, low: 10, high: 200, presence: 'required', default: null, asked: 'form' },
  /** What a seat may use in a month: requests, tokens, dollars or credits; nothing said: as much as one likes. */
  allowanceRequests: { in: ['subscription'], unit: 'requests/month', min: 0.001, max: 1e9, low: 100, high: 5000, scale: 'log', presence: 'nullable', default: null, asked: 'form' },
  allowanceMTok: { in: ['subscription'], unit: '1M tokens/month', min: 1e-6, max: 1e9, low: 1, high: 200, scale: 'log', presence: 'nullable', default: null, asked: 'form' },
  allowanceUsd: { in: ['subscription'], unit: '$/seat/month', min: 0.001, max: 1e6, low: 10, high: 200, presence: 'nullable', default: null, asked: 'form' },
  allowanceCredits: { in: ['subscription'], unit: 'credits/month', min: 0, max: 1e12, low: 300, high: 10_000, scale: 'log', presence: 'nullable', default: null, asked: 'form' },
  /** What a seat uses of them today, by the vendor's own count: all of them together follow the demand. */
  creditsPerSeat: { in: ['subscription'], unit: 'credits/month', min: 0, max: 1e12, low: 100, high: 20_000, scale: 'log', presence: 'nullable', default: null, usual: times(0.6, 1.6), asked: 'form' },
  /** What is paid beyond it, a request, a million tokens or a credit; nothing said: it stops there. */
  usdPerRequestBeyond: { in: ['subscription'], unit: '$/request', min: 0, max: 10_000, low: 0.01, high: 0.2, presence: 'nullable', default: null, asked: 'form' },
  usdPerCreditBeyond: { in: ['subscription'], unit: '$/credit', min: 0, max: 10_000, low: 0.005, high: 0.05, presence: 'nullable', default: null, asked: 'form' },
  usdPerMTokBeyond: { in: ['subscription'], ...usdPerMTok, presence: 'nullable', default: null, asked: 'form' },
} as const satisfies Inputs // prettier-ignore
