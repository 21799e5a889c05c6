import type { Place } from '../../analysis/place.ts'
import { sideOf } from '../rules/candidates.ts'
import { youngWork } from '../../engine/gates/conditions.ts'
import { dimensionScores } from '../rules/dimension-scores.ts'
import { turnedBy } from '../rules/turned-by.ts'
import { opinionsOf } from '../opinions/opinions.ts'
import { optionOf, type Case } from '../case.ts'
import type { NodeId } from '../ids.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'

/** How far a recommendation can be relied on, by the rules of docs/method/decision.md#confidence. */
export interface Confidence {
  readonly level: ConfidenceLevel
  /** What lowers it; empty where it is high. */
  readonly reasons: readonly Doubt[]
}

export type ConfidenceLevel = 'high' | 'medium' | 'low'

/** One thing that lowers it, and how far by itself. */
export type Doubt = Statement<DoubtValues> & { readonly lowersTo: 'medium' | 'low' }

/** Options go by their ids. */
export interface DoubtValues {
  /** The share of draws in which its place costs least. */
  readonly chance: { readonly chance: number; readonly place: Place }
  /** A figure that nobody knows, and the share of draws that it turns. */
  readonly 'unknown-decides': { readonly input: string; readonly turns: number }
  readonly 'answers-open': { readonly open: readonly NodeId[] }
  readonly 'team-to-come': NoValues
  readonly 'risk-decides': { readonly against: string }
  readonly 'use-is-a-guess': { readonly because: 'idea' | 'pilot' | 'preset' }
  readonly 'use-near-a-switch': {
    readonly direction: 'above' | 'below'
    readonly at: number
    readonly current: number
  }
  readonly 'speed-is-estimated': { readonly option: string }
  readonly 'prices-are-old': { readonly options: readonly string[] }
  /** The bill is so many times what today's use comes to, or the other way round. */
  readonly 'bill-does-not-match': NoValues
  readonly 'option-not-costed': { readonly options: readonly string[] }
  readonly 'rules-disagree': { readonly against: number; readonly speaking: number }
}

export type DoubtId = keyof DoubtValues

/** This many doubts that lower it to medium make it low together. */
export const DOUBTS_TO_LOW = 4

/** Null where nothing is recommended. */
export function confidenceIn(facts: Case): Confidence | null {
  if (facts.decision.recommended === null) return null
  const reasons = DOUBT_IDS.flatMap((id) => DOUBTS[id](facts) ?? [])
  const isLow = reasons.some(({ lowersTo }) => lowersTo === 'low') || reasons.length >= DOUBTS_TO_LOW
  const level: ConfidenceLevel = reasons.length === 0 ? 'high' : isLow ? 'low' : 'medium'
  return { level, reasons }
}

/** From this chance on it is sure, and from that on fairly. */
const SURE = 0.85
const FAIR = 0.65
/** Use this many times as high or as low makes another option better. */
const NEAR_SWITCH = 1.5
/** Half of the six answers. */
const MANY_OPEN = 3

const medium = { lowersTo: 'medium' } as const
const low = { lowersTo: 'low' } as const

const DOUBTS: Record<DoubtId, (facts: Case) => Doubt | null> = {
  chance: ({ decision: { risk, recommended } }) => {
    const place = risk?.options.find(({ option }) => option === recommended)?.place
    const found = risk?.places.find((one) => one.place === place)
    if (!found || found.chance >= SURE) return null
    return { ...(found.chance < FAIR ? low : medium), id: 'chance', values: found }
  },

  'unknown-decides': ({ decision: { findOut, risk } }) => {
    const found = risk?.unknowns.find(({ input }) => input === findOut)
    return found ? { ...low, id: 'unknown-decides', values: found } : null
  },

  'answers-open': ({ workload, decision }) => {
    const open = dimensionScores(workload, decision.costNode.answer)
      .filter(({ score }) => score === null)
      .map(({ dimension }) => dimension)
    if (open.length === 0) return null
    return { ...(open.length >= MANY_OPEN ? low : medium), id: 'answers-open', values: { open } }
  },

  'team-to-come': ({ decision }) =>
    decision.begins === 'team' ? { ...medium, id: 'team-to-come', values: NO_VALUES } : null,

  'risk-decides': ({ evaluation, decision }) => {
    const turned = turnedBy('risk', evaluation, decision)
    return turned ? { ...medium, id: 'risk-decides', values: { against: turned.against } } : null
  },

  'use-is-a-guess': ({ workload }) => {
    const young = youngWork(workload.answers)
    if (young) return { ...medium, id: 'use-is-a-guess', values: { because: young } }
    const isAssumed = ['requestsPerDay', 'inputTokens', 'outputTokens'].some((path) =>
      workload.assumed.includes(path),
    )
    return isAssumed ? { ...medium, id: 'use-is-a-guess', values: { because: 'preset' } } : null
  },

  'use-near-a-switch': ({ decision, workload }) => {
    const path = `workloads/${workload.id}/demand/requestsPerDay`
    const volume = decision.switching.find(({ input }) => input === path)
    const near = volume?.switches.find(({ at }) => {
      const [less, more] = [at, volume.current].toSorted((a, b) => a - b) as [number, number]
      return less > 0 && more / less <= NEAR_SWITCH
    })
    if (!volume || !near) return null
    const { direction, at } = near
    return { ...medium, id: 'use-near-a-switch', values: { direction, at, current: volume.current } }
  },

  'speed-is-estimated': (facts) => {
    const placed = optionOf(facts, facts.decision.target ?? facts.decision.recommended)
    return placed?.figures.capacity?.basis === 'estimated'
      ? { ...medium, id: 'speed-is-estimated', values: { option: placed.option.id } }
      : null
  },

  'prices-are-old': (facts) => {
    const { recommended, runnerUp, target } = facts.decision
    const options = [...new Set([recommended, runnerUp, target])].flatMap((id) => {
      const found = optionOf(facts, id)
      return found?.figures.findings.some((finding) => finding.id === 'stale-price') ? [found.option.id] : []
    })
    return options.length > 0 ? { ...medium, id: 'prices-are-old', values: { options } } : null
  },

  'bill-does-not-match': ({ decision }) =>
    decision.reasons.some(({ id }) => id === 'bill-does-not-fit')
      ? { ...medium, id: 'bill-does-not-match', values: NO_VALUES }
      : null,

  'option-not-costed': (facts) => {
    const options = facts.options
      .filter(({ gate, figures }) => gate.passed && figures.cost === null)
      .map(({ id }) => id)
    return options.length > 0 ? { ...medium, id: 'option-not-costed', values: { options } } : null
  },

  'rules-disagree': (facts) => {
    const { plan, workload, evaluation } = facts
    const placed = optionOf(facts, facts.decision.target ?? facts.decision.recommended)
    if (!placed) return null
    const side = sideOf(placed.option, workload)
    const speaking = opinionsOf({ plan, workload, evaluation }).filter((opinion) => opinion.side !== null)
    const against = speaking.filter((opinion) => opinion.side !== side).length
    return against * 2 > speaking.length
      ? { ...medium, id: 'rules-disagree', values: { against, speaking: speaking.length } }
      : null
  },
}

/** In the order in which they are told. */
export const DOUBT_IDS = Object.keys(DOUBTS) as readonly DoubtId[]
