import type { LeadOverDraws } from '../analysis/lead-over-draws.ts'
import type { Place } from '../analysis/place.ts'
import type { Risk } from '../analysis/risk.ts'
import type { Case } from '../decision/case.ts'
import { nameOf } from './naming.ts'
import { formatsOf, likelyText } from './phrases.ts'

/** How sure a recommendation is, as it is shown beside it. */
export interface Chance {
  /** Of ten. Never none and never all: a draw is no promise. */
  readonly marks: number
  /** "Costs least about 7 times in 10." */
  readonly sentence: string
  /** By how much it is ahead, how far that is likely to go, and what is lost where it loses; null where nothing is known of it. */
  readonly lead: string | null
  /** Both in the fewest words, for a page that has to be read in a minute. */
  readonly brief: string
}

type Known = Pick<Case, 'plan' | 'evaluation'>

export const MARKS = 10

/** Null where there is no chance to speak of. */
export function chanceOf({ options, places, pair }: Risk, recommended: string, known: Known): Chance | null {
  const own = options.find(({ option }) => option === recommended)
  if (!own) return null
  const place = places.find((one) => one.place === own.place)
  const marks = marksOf(own.chance)
  const ofPlace =
    place && marksOf(place.chance) > marks ? `; ${PLACES[place.place]} together, ${cases(place.chance)}` : ''
  return {
    marks,
    sentence: `${costsLeast(own.chance)}${ofPlace}.`,
    lead: pair && leadSentence(pair, known),
    brief: `${costsLeast(own.chance)}${pair ? `; ${leadOnAverage(pair, known)}` : ''}.`,
  }
}

/** "Costs least about 7 times in 10" */
export function costsLeast(chance: number): string {
  return `Costs least ${cases(chance)}`
}

export function marksOf(chance: number): number {
  return Math.min(MARKS - 1, Math.max(1, Math.round(chance * MARKS)))
}

/** "about 7 times in 10" */
export function cases(chance: number): string {
  const marks = Math.round(chance * MARKS)
  if (marks >= MARKS) return `more than ${MARKS - 1} times in ${MARKS}`
  return marks < 1
    ? `less than once in ${MARKS}`
    : marks === 1
      ? `about once in ${MARKS}`
      : `about ${marks} times in ${MARKS}`
}

/** Where the work is done, as a subject. */
export const PLACE_NAMES: Record<Place, string> = {
  own: 'own hardware',
  rented: 'a rented GPU',
  others: 'a cloud service',
  mixed: 'a mix',
}

const PLACES: Record<Place, string> = {
  own: 'own machines',
  rented: 'rented GPUs',
  others: 'cloud services',
  mixed: 'mixes',
}

export function leadSentence(pair: LeadOverDraws, known: Known): string {
  const { against, compared, leadUsd, lossWhenLostUsd } = pair
  const { aboutMoney, percent } = formatsOf(known.plan.currency)
  const standing = leadUsd.mean < 0 ? 'behind' : 'ahead of'
  return [
    `On average it is ${standing} ${nameOf(known, against)} by ${aboutMoney(Math.abs(leadUsd.mean))}, ${likely(pair, known)}`,
    lossWhenLostUsd > 0 ? `; when it loses, it loses about ${aboutMoney(lossWhenLostUsd)}.` : '.',
    compared < 1 ? ` One of the two could not do the work ${percent(1 - compared, 1)} of the time.` : '',
  ].join('')
}

/** "ahead by $21,000 on average, likely −$17,000 to +$59,000" */
function leadOnAverage(pair: LeadOverDraws, known: Known): string {
  const { aboutMoney } = formatsOf(known.plan.currency)
  const { mean } = pair.leadUsd
  return `${mean < 0 ? 'behind' : 'ahead'} by ${aboutMoney(Math.abs(mean))} on average, ${likely(pair, known)}`
}

function likely({ leadUsd: { p10, p90 } }: LeadOverDraws, { plan }: Known): string {
  const { aboutMoney } = formatsOf(plan.currency)
  const signed = (usd: number) => (usd > 0 ? `+${aboutMoney(usd)}` : aboutMoney(usd))
  return likelyText(signed(p10), signed(p90))
}
