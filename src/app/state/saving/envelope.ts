import { parsePlan, serialisePlan } from '#core/plan/codec.ts'
import { PLAN_SCHEMA } from '#core/plan/plan-version.ts'
import type { Plan } from '#core/plan/schema.ts'
import { checksum } from './checksum.ts'

/** The form of the envelope itself. The first form had no such field, and a sum of its data only. */
const ENVELOPE = 2

/** Why a version of a plan was kept beside it. */
export const VERSION_REASONS = ['automatic', 'before-file', 'conflict', 'before-restoring', 'crash'] as const
export type VersionReason = (typeof VERSION_REASONS)[number]

/** What goes into storage as one text: the plan file and what has to be known of it. */
interface Envelope {
  readonly app: 'crossover'
  readonly envelope: typeof ENVELOPE
  readonly schema: string
  /** Counts the saves of this plan. */
  readonly rev: number
  readonly savedAt: string
  readonly fromSample: boolean
  readonly why: VersionReason | null
  /** The plan file's text. */
  readonly data: string
  /** Of all the fields above, so that a half-written or edited envelope is noticed. */
  readonly sum: string
}

/** A plan as storage holds it. Revision and sum together name this very copy. */
export interface Copy {
  readonly plan: Plan
  readonly rev: number
  readonly sum: string
  /** Null where the envelope holds no time that makes sense. */
  readonly savedAt: string | null
  /** Whether it began as a sample. */
  readonly fromSample: boolean
  readonly why: VersionReason | null
  /** The plan file's text, as this version of Crossover writes it. */
  readonly data: string
}

export type Unsealed =
  | { readonly kind: 'plan'; readonly copy: Copy }
  /** A later version of Crossover wrote it. `data` is the plan file, where that can be told. */
  | { readonly kind: 'newer'; readonly text: string; readonly data: string }
  | { readonly kind: 'damaged'; readonly text: string }

export interface Sealed {
  readonly text: string
  readonly sum: string
}

export function seal(
  plan: Plan,
  how: {
    readonly rev: number
    readonly savedAt: string
    readonly fromSample: boolean
    readonly why?: VersionReason
  },
): Sealed {
  const whole: Omit<Envelope, 'sum'> = {
    app: 'crossover',
    envelope: ENVELOPE,
    schema: PLAN_SCHEMA,
    rev: how.rev,
    savedAt: how.savedAt,
    fromSample: how.fromSample,
    why: how.why ?? null,
    data: serialisePlan(plan),
  }
  const sum = sumOf(whole)
  return { text: JSON.stringify({ ...whole, sum }), sum }
}

export function unseal(text: string): Unsealed {
  const damaged = { kind: 'damaged', text } as const
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return damaged
  }
  if (typeof value !== 'object' || value === null) return damaged
  const held = value as Readonly<Record<string, unknown>>
  const { schema, rev, sum, data } = held
  if (held['app'] !== 'crossover' || typeof schema !== 'string') return damaged
  const version = versionOf(schema)
  if (version > versionOf(PLAN_SCHEMA) || Number(held['envelope'] ?? 1) > ENVELOPE) {
    return { kind: 'newer', text, data: typeof data === 'string' ? data : text }
  }
  if (version === 0 || !Number.isSafeInteger(rev) || typeof sum !== 'string' || typeof data !== 'string')
    return damaged
  const isWhole = held['envelope'] === undefined ? checksum(data) === sum : sumOf(held) === sum
  if (!isWhole) return damaged
  const parsed = parsePlan(data)
  if (!parsed.ok) return parsed.kind === 'newer' ? { kind: 'newer', text, data } : damaged
  return {
    kind: 'plan',
    copy: {
      plan: parsed.plan,
      rev: rev as number,
      sum,
      savedAt: timeOrNull(held['savedAt']),
      fromSample: held['fromSample'] === true,
      why: VERSION_REASONS.find((reason) => reason === held['why']) ?? null,
      data: serialisePlan(parsed.plan),
    },
  }
}

function sumOf(held: Readonly<Record<string, unknown>> | Omit<Envelope, 'sum'>): string {
  const { app, envelope, schema, rev, savedAt, fromSample, why, data } = held
  return checksum(JSON.stringify([app, envelope, schema, rev, savedAt, fromSample, why, data]))
}

function timeOrNull(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null
}

/** 5 of `crossover/plan@5`; 0 where there is none, which no version ever wrote. */
function versionOf(schema: string): number {
  return Number(/^crossover\/plan@(\d{1,6})$/.exec(schema)?.[1] ?? 0)
}
