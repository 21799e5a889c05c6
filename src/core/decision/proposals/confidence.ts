import { dimensionScores } from '../rules/dimension-scores.ts'
import { opinionsOf } from '../opinions/opinions.ts'
import { sideOf } from '../rules/candidates.ts'
import { formatsOf, list, plural } from '../../words/phrases.ts'
import type { Advised } from './advised.ts'
import { involved } from './involved.ts'

/** How far a recommendation can be relied on, by the rules of docs/method/decision.md#confidence. */
export interface Confidence {
  readonly level: ConfidenceLevel
  /** What lowers it; empty where it is high. */
  readonly reasons: readonly Doubt[]
}

export type ConfidenceLevel = 'high' | 'medium' | 'low'

/** One thing that lowers it, and how far by itself. */
export interface Doubt {
  readonly id: DoubtId
  readonly lowersTo: 'medium' | 'low'
  readonly sentence: string
}

export type DoubtId =
  | 'close-call'
  | 'answers-open'
  | 'team-to-come'
  | 'narrow-lead'
  | 'use-is-a-guess'
  | 'use-near-a-switch'
  | 'speed-is-estimated'
  | 'prices-are-old'
  | 'option-not-costed'
  | 'rules-disagree'

export const CONFIDENCE_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'High: nothing that lowers it was found',
  medium: 'Medium',
  low: 'Low',
}

/** "Medium. The lead is 17 %, less than a fifth." with at most so many of its reasons. */
export function confidenceSentence({ level, reasons }: Confidence, most = Infinity): string {
  const told = reasons.slice(0, most).map(({ sentence }) => sentence)
  const left = reasons.length - told.length
  const more = left > 0 ? [`${left} more ${plural(left, 'reason')} under risks.`] : []
  return [`${CONFIDENCE_WORDS[level]}.`, ...told, ...more].join(' ')
}

/** This many doubts that lower it to medium make it low together. */
export const DOUBTS_TO_LOW = 4

/** Null where nothing is recommended. */
export function confidenceIn(advised: Advised): Confidence | null {
  if (advised.decision.recommended === null) return null
  const reasons = (Object.keys(DOUBTS) as DoubtId[]).flatMap((id) => {
    const doubt = DOUBTS[id](advised)
    return doubt === null ? [] : [{ id, ...doubt }]
  })
  const isLow = reasons.some(({ lowersTo }) => lowersTo === 'low') || reasons.length >= DOUBTS_TO_LOW
  const level: ConfidenceLevel = reasons.length === 0 ? 'high' : isLow ? 'low' : 'medium'
  return { level, reasons }
}

/** A lead of less than this much is narrow. */
const NARROW_LEAD = 0.2
/** Use this many times as high or as low makes another option better. */
const NEAR_SWITCH = 1.5
/** Half of the six answers. */
const MANY_OPEN = 3

type Doubted = Omit<Doubt, 'id'> | null

const DOUBTS: Record<DoubtId, (advised: Advised) => Doubted> = {
  'close-call': ({ decision }) =>
    decision.state === 'close'
      ? low('It is a close call: two options cost about the same, or a fifth of one main figure turns it.')
      : null,

  'answers-open': ({ workload, decision }) => {
    const open = dimensionScores(workload, decision.costNode.answer)
      .filter(({ score }) => score === null)
      .map(({ label }) => label.toLowerCase())
    if (open.length === 0) return null
    const sentence = `${open.length} of the six answers ${plural(open.length, 'is', 'are')} not known: ${list(open)}.`
    return open.length >= MANY_OPEN ? low(sentence) : medium(sentence)
  },

  'team-to-come': ({ decision }) =>
    decision.state === 'migration-plan'
      ? medium('It leads to machines that nobody is there to run yet.')
      : null,

  'narrow-lead': ({ decision, plan }) => {
    const { margin, state } = decision
    if (state !== 'clear' || margin === null || margin >= NARROW_LEAD) return null
    return medium(`The lead is ${formatsOf(plan.currency).percent(margin)}, less than a fifth.`)
  },

  'use-is-a-guess': ({ workload }) => {
    const { maturity } = workload.answers
    if (maturity === 'idea' || maturity === 'pilot')
      return medium(`The work is ${maturity === 'idea' ? 'an idea' : 'a pilot'}, so its use is a guess.`)
    const assumed = ['requestsPerDay', 'inputTokens', 'outputTokens'].filter((path) =>
      workload.assumed.includes(path),
    )
    return assumed.length > 0
      ? medium('Requests or tokens are those of a preset and not confirmed.')
      : null
  },

  'use-near-a-switch': ({ decision, workload, plan }) => {
    const path = `workloads/${workload.id}/demand/requestsPerDay`
    const volume = decision.switching.find(({ input }) => input === path)
    const near = volume?.switches.find(({ at }) => {
      const [less, more] = [at, volume.current].toSorted((a, b) => a - b) as [number, number]
      return less > 0 && more / less <= NEAR_SWITCH
    })
    if (!volume || !near) return null
    const { words } = formatsOf(plan.currency)
    return medium(`The answer changes ${near.direction} ${words(near.at)} requests a day; you entered ${words(volume.current)}.`)
  },

  'speed-is-estimated': (advised) => {
    const placed = involved(advised, advised.decision.target ?? advised.decision.recommended)
    return placed?.figures.capacity?.basis === 'estimated'
      ? medium(`The speed of ${placed.figures.name} is estimated, not measured.`)
      : null
  },

  'prices-are-old': (advised) => {
    const { recommended, runnerUp, target } = advised.decision
    const old = [recommended, runnerUp, target]
      .map((id) => involved(advised, id)?.figures)
      .filter((figures) => figures?.findings.some(({ id }) => id === 'stale-price'))
      .map((figures) => figures?.name ?? '')
    return old.length > 0 ? medium(`Prices of ${list([...new Set(old)])} are more than 90 days old.`) : null
  },

  'option-not-costed': ({ decision, evaluation }) => {
    const passing = new Set(decision.gates.filter(({ passed }) => passed).map(({ option }) => option))
    const missing = evaluation.options.filter(({ id, cost }) => passing.has(id) && cost === null)
    return missing.length > 0
      ? medium(`${list(missing.map(({ name }) => name))} could not be costed and might be cheaper.`)
      : null
  },

  'rules-disagree': (advised) => {
    const { plan, workload, evaluation } = advised
    const placed = involved(advised, advised.decision.target ?? advised.decision.recommended)
    if (!placed) return null
    const side = sideOf(placed.option)
    const speaking = opinionsOf({ plan, workload, evaluation }).filter((opinion) => opinion.side !== null)
    const against = speaking.filter((opinion) => opinion.side !== side).length
    return against * 2 > speaking.length
      ? medium(`${against} of the ${speaking.length} rules that speak point elsewhere.`)
      : null
  },
} // prettier-ignore

export const DOUBT_IDS = Object.keys(DOUBTS) as readonly DoubtId[]

function medium(sentence: string): Omit<Doubt, 'id'> {
  return { lowersTo: 'medium', sentence }
}

function low(sentence: string): Omit<Doubt, 'id'> {
  return { lowersTo: 'low', sentence }
}
