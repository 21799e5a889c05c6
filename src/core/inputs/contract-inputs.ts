import type { Inputs } from './input.ts'
import { quotedUsd, requestsADay, share, units } from './measures.ts'

/** Mixes of two options, and what somebody else has offered. */
export const CONTRACT_INPUTS = {
  /** A fixed share of every hour; leave it out to let the local part overflow instead. */
  localShare: { in: ['hybrid'], ...share, default: null, asked: 'form' },
  sizing: { in: ['hybrid'], ...units, single: 'choice', orWords: ['average', 'optimal'], default: { word: 'average' }, asked: 'form' },
  forcedLocalShare: { in: ['hybrid'], ...share, default: 0 },
  forcedCloudShare: { in: ['hybrid'], ...share, default: 0 },
  upFrontUsd: { in: ['quote'], ...quotedUsd, presence: 'required', default: null, asked: 'form' },
  monthlyUsd: { in: ['quote', 'today'], ...quotedUsd, presence: 'required', default: null, asked: 'form' },
  capacityRequestsPerDay: { in: ['quote'], ...requestsADay, presence: 'nullable', default: null, asked: 'form' },
  seats: { in: ['subscription'], unit: 'seats', min: 0, max: 10_000_000, low: 1, high: 500, integer: true, presence: 'required', default: null, asked: 'form' },
  usdPerSeatPerMonth: { in: ['subscription'], unit: '$/seat/month', min: 0, max: 100_000, low: 10, high: 200, presence: 'required', default: null, asked: 'form' },
} as const satisfies Inputs // prettier-ignore
