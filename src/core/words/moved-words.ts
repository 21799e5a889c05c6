import type { Formats } from '../units/format.ts'
import { spokenDay } from './spoken-day.ts'

export type MovedField = 'input' | 'output' | 'cached-input' | 'machine' | 'rent'

/** A price that a plan uses and that is another now. */
export interface MovedPrice {
  /** Of the model or the machine. */
  readonly id: string
  readonly name: string
  readonly field: MovedField
  /** Null: not known. */
  readonly thenUsd: number | null
  readonly nowUsd: number | null
  /** The day on which today's was seen; null where none is known. */
  readonly seenOn: string | null
}

/** The verdict on a workload at other prices: before and after, in words. */
export interface MovedVerdict {
  readonly workloadId: string
  readonly name: string
  readonly before: string
  readonly after: string
  /** Whether another option is recommended, or the same on other terms. */
  readonly hasMoved: boolean
}

/** What moved since a plan was last decided, with another version of the catalogue. */
export interface SinceThen {
  readonly pinned: string
  readonly present: string
  /** Whether that version is kept, so that it can be told what moved. */
  readonly isKept: boolean
  readonly prices: readonly MovedPrice[]
  readonly verdicts: readonly MovedVerdict[]
}

const FIELDS: Readonly<Record<MovedField, string>> = {
  input: 'input per million tokens',
  output: 'output per million tokens',
  'cached-input': 'cached input per million tokens',
  machine: 'price',
  rent: 'rent per GPU and hour',
}

/** "Claude Sonnet 5.5, input per million tokens: $3.00 then, $2.50 now (seen 28 Nov 2026)." */
export function movedPriceSentence(
  { name, field, thenUsd, nowUsd, seenOn }: MovedPrice,
  { money, unitPrice }: Formats,
): string {
  const write = field === 'machine' ? money : unitPrice
  const seen = seenOn === null ? '' : ` (seen ${spokenDay(seenOn)})`
  return `${name}, ${FIELDS[field]}: ${write(thenUsd)} then, ${write(nowUsd)} now${seen}.`
}

export function movedVerdictSentence({ name, before, after, hasMoved }: MovedVerdict): string {
  return hasMoved
    ? `The verdict on ${name} moves. Before: “${before}” Now: “${after}”`
    : `The verdict on ${name} stays: ${after}`
}

/** What moved, line by line: prices first, then verdicts. */
export function sinceThenSentences(since: SinceThen, formats: Formats): readonly string[] {
  if (!since.isKept) {
    return [
      `The catalogue ${since.pinned} is not kept here, so what moved since can’t be told. The plan is as it was.`,
    ]
  }
  if (since.prices.length === 0) return ['No price that this plan uses has moved since.']
  return [
    ...since.prices.map((price) => movedPriceSentence(price, formats)),
    ...since.verdicts.map(movedVerdictSentence),
  ]
}
