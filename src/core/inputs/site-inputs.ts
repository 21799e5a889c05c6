import { factRows } from './fact-rows.ts'
import { between, times, type Inputs } from './input.ts'
import type { Sum } from './sum-of-products.ts'
import { powerUsage } from './measures.ts'
import { ON_MACHINES } from './places.ts'

const OUTSIDE_RATE: Sum = {
  products: [[{ of: 'own/staffUsdPerHour' }, { of: 'own/outsideRateTimes' }]],
  most: 5000,
}

/** Power and people where the machines stand. */
export const SITE_INPUTS = {
  usdPerKwh: { in: ['site'], unit: '$/kWh', min: 0, max: 5, low: 0.1, high: 0.3, default: { by: 'country', ...factRows('usdPerKwh'), otherwise: 0 }, usual: times(0.8, 1.35), beside: 7, readBy: ['owned'] },
  pue: { in: ['site'], ...powerUsage, default: 1, usual: times(1, 1.1), readBy: ['owned'], of: 'desk' },
  serverPue: { in: ['site'], ...powerUsage, default: 1.4, usual: times(0.9, 1.15), readBy: ['owned'], of: 'servers' },
  staffUsdPerHour: { in: ['site'], unit: '$/h', min: 0, max: 2000, low: 50, high: 150, default: { by: 'country', ...factRows('staffUsdPerHour'), otherwise: 0 }, usual: times(0.75, 1.35) },
  /** What a firm asks that comes when it is called, as so many times the rate of one's own people, or as it says. */
  outsideRateTimes: { in: ['site'], unit: 'times', min: 0, max: 20, low: 1, high: 3, default: 1.5, usual: between(1.2, 2.5), readBy: ON_MACHINES },
  outsideUsdPerHour: { in: ['site'], unit: '$/h', min: 0, max: 5000, low: 60, high: 250, default: null, follows: { in: ['site'], of: ['staffUsdPerHour', 'outsideRateTimes'].map((id) => `own/${id}`), how: 'sum', sum: OUTSIDE_RATE }, usual: times(0.8, 1.25), readBy: ON_MACHINES },
  gramsCo2PerKwh: { in: ['site'], unit: 'g/kWh', min: 0, max: 2000, low: 20, high: 700, default: { by: 'country', ...factRows('gramsCo2PerKwh'), otherwise: 0 }, varied: 'never', asked: 'file' },
  targetUtilisation: { in: ['site', ...ON_MACHINES], unit: 'share', min: 0.05, max: 0.95, low: 0.4, high: 0.9, default: 0.7, follows: { in: ON_MACHINES, of: ['site/targetUtilisation'], how: 'same' }, beside: 6, readBy: ON_MACHINES },
} as const satisfies Inputs // prettier-ignore
