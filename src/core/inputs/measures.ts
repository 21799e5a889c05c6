/** Units and bounds that several inputs share. */

export const share = { unit: 'share', min: 0, max: 1, low: 0, high: 1 } as const
export const monthlyUsd = { unit: '$/month', min: 0, max: 1e9, low: 0, high: 1000 } as const
export const quotedUsd = { unit: '$', min: 0, max: 1e12, low: 0, high: 1_000_000 } as const
export const requestsADay = {
  unit: 'requests per active day', min: 0, max: 1e9, low: 100, high: 10_000_000, scale: 'log', counts: true,
} as const // prettier-ignore
export const timeToFirstTokenMs = { unit: 'ms', min: 1, max: 600_000, low: 50, high: 5000 } as const
export const powerUsage = { unit: 'ratio', min: 1, max: 4, low: 1, high: 1.58 } as const
export const hours = { unit: 'hours', min: 0, max: 100_000, low: 0, high: 200 } as const
export const hoursAYear = { unit: 'hours a year', min: 0, max: 8760 } as const
export const seconds = { unit: 's', min: 0, max: 86_400, low: 10, high: 1800 } as const
export const watts = { unit: 'W', min: 0, max: 1_000_000, low: 50, high: 1000 } as const
export const units = { unit: 'units', min: 0, max: 100_000, low: 0, high: 16, integer: true } as const
export const usdPerMTok = { unit: '$/1M tokens', min: 0, max: 100_000, low: 0.02, high: 50 } as const
export const score = { unit: '1 to 5', min: 1, max: 5, low: 1, high: 5, integer: true } as const
export const replicas = { unit: 'replicas', min: 0, max: 100_000, integer: true, single: 'choice' } as const
