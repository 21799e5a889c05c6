import { numberFound } from '../../units/number-found.ts'
import type { DecoderShape } from './decoder-shape.ts'
import type { FigureProblem } from './model-reading.ts'

/** Beyond any model that was built: what lies outside is a mistake in the file. */
export const BOUNDS = {
  layers: [1, 1000],
  width: [8, 1_000_000],
  heads: [1, 4096],
  vocabulary: [2, 10_000_000],
  context: [1, 1_000_000_000],
  experts: [0, 100_000],
  rank: [1, 1_000_000],
  /** 0 is said where there is none. */
  window: [0, 1_000_000_000],
  step: [1, 1000],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

export type Bound = keyof typeof BOUNDS

export function isWithin(value: unknown, bound: Bound): value is number {
  const [least, most] = BOUNDS[bound]
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

export function outOfBounds(field: string, value: unknown, bound: Bound): FigureProblem {
  const [least, most] = BOUNDS[bound]
  return { id: 'figure-out-of-bounds', field, found: shown(value), least, most }
}

/** What makes no sense among figures that are each possible; null where nothing does. */
export function contradictionIn(shape: DecoderShape): FigureProblem | null {
  const { attentionHeads, kvHeads, experts, layers, latent, window, cacheless } = shape
  if (latent === null && attentionHeads !== null && kvHeads !== null && attentionHeads % kvHeads !== 0)
    return { id: 'heads-do-not-divide', attentionHeads, kvHeads }
  const { total = 0, activePerToken: active = null } = experts ?? {}
  if (active !== null && active > total) return { id: 'more-active-than-experts', active, total }
  const listed = (window?.layers ?? 0) + (cacheless?.layers ?? 0)
  if (layers !== null && (listed > layers || (experts?.layers ?? 0) > layers))
    return { id: 'layers-do-not-add-up', layers, listed: Math.max(listed, experts?.layers ?? 0) }
  return null
}

/** What was found, in so few letters that a sentence can hold it. */
export function shown(value: unknown): string {
  const text =
    typeof value === 'string'
      ? `"${value}"`
      : typeof value === 'number'
        ? numberFound(value)
        : JSON.stringify(value)
  return text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text
}
