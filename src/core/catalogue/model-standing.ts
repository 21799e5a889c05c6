import { addMonths } from '../units/calendar.ts'
import { plainName } from './plain-name.ts'
import type {
  ApiModel,
  CapabilityModels,
  ModelScore,
  OpenModel,
  QualityBar,
  QualityEvidence,
  Standing,
} from './types.ts'

/** A public score beside the bar that it is held against. */
export interface HeldScore extends ModelScore {
  readonly bar: number
}

/** Why a model stands where it does, where nobody has tested it on their own work. */
export type PublicGround =
  /** A score: at the bar, near it, at it but old, or below. */
  | 'at-the-bar'
  | 'near-the-bar'
  | 'old-score'
  | 'below-the-bar'
  /** No score: a current model of a large provider; one that the plan brings; or neither. */
  | 'large-provider'
  | 'own-model'
  | 'nothing-known'
  /** It has the scores, and for this work they prove nothing: of any model, or of an open one. */
  | 'no-score-proves-it'
  | 'open-for-the-frontier'
  /** No score, and nobody names it among the strongest. */
  | 'not-among-the-strongest'

export interface PublicStanding {
  readonly standing: Standing
  readonly because: PublicGround
  /** The score that says most; null where none is known that has a bar. */
  readonly score: HeldScore | null
}

/** A model as far as its standing goes by it: what it is sold as, or the open model behind that. */
export interface Judged {
  readonly id: string
  readonly isOpen: boolean
  /** Whether the plan brings it, so that nobody else can have measured it. */
  readonly isOwn: boolean
  readonly isOfLargeProvider: boolean
  /** Whether its maker still offers it as new. */
  readonly isCurrent: boolean
  /** Whether the catalogue names it for frontier work. */
  readonly isNamedForTheFrontier: boolean
}

/**
 * How far public evidence shows a model fit for an answer, on a day: proven at or above the bar with a score of the
 * last six months; likely down to two thirds of the bar, or above it with an older score; else unproven. Without a score
 * likely for a current model of a large provider or one of the plan's own, else unproven. Where no public score proves
 * anything for the work, the standing is likely at most; an open model for the frontier is unproven whatever its scores, and
 * so is one without a score that the catalogue does not name for it: a large provider sells small models too.
 *
 * 24 on an index whose bar is 35 is 69 % of it: likely. Method: docs/method/decision.md#quality.
 */
export function publicStanding(
  model: Judged,
  capability: QualityBar['capability'],
  { bars, scores }: QualityEvidence,
  day: string,
): PublicStanding {
  const bar = bars.find((one) => one.capability === capability)
  const known = Object.hasOwn(scores, model.id) ? (scores[model.id] ?? []) : []
  const held = known
    .flatMap((score): HeldScore[] => {
      const least = bar?.minimum[score.benchmark]
      return least === undefined ? [] : [{ ...score, bar: least }]
    })
    .toSorted((a, b) => Number(isFresh(b, day)) - Number(isFresh(a, day)) || shareOf(b) - shareOf(a))
  const found = scored(model, held, day)
  if (found.standing === 'unproven') return found
  if (capability === 'frontier' && found.because === 'large-provider' && !model.isNamedForTheFrontier)
    return { ...found, standing: 'unproven', because: 'not-among-the-strongest' }
  if (model.isOpen && bar?.openNeedsOwnTest)
    return { ...found, standing: 'unproven', because: 'open-for-the-frontier' }
  return bar?.needsOwnTest && found.standing === 'proven'
    ? { ...found, standing: 'likely', because: 'no-score-proves-it' }
    : found
}

function scored(model: Judged, held: readonly HeldScore[], day: string): PublicStanding {
  const reached = held.find((one) => shareOf(one) >= 1)
  if (reached) {
    return isFresh(reached, day)
      ? { standing: 'proven', because: 'at-the-bar', score: reached }
      : { standing: 'likely', because: 'old-score', score: reached }
  }
  const near = held.find((one) => shareOf(one) >= NEAR)
  if (near) return { standing: 'likely', because: 'near-the-bar', score: near }
  const [best = null] = held
  if (best) return { standing: 'unproven', because: 'below-the-bar', score: best }
  if (model.isOwn) return { standing: 'likely', because: 'own-model', score: null }
  return model.isOfLargeProvider && model.isCurrent
    ? { standing: 'likely', because: 'large-provider', score: null }
    : { standing: 'unproven', because: 'nothing-known', score: null }
}

/** Of the bar, from which a model is worth a test. */
const NEAR = 2 / 3
const FRESH_MONTHS = 6

function shareOf({ score, bar }: HeldScore): number {
  return score / bar
}

function isFresh({ asOf }: ModelScore, day: string): boolean {
  return addMonths(asOf, FRESH_MONTHS) >= day
}

/**
 * What is sold by the token: judged as the open model behind it, where there is one, else as what its maker sells under
 * the same name, which is what was scored.
 */
export function judgedService(
  sold: ApiModel,
  { openModels, apiModels, quality, capabilities }: Evidence,
  day: string,
): Judged {
  const open = openModels.find(({ id }) => id === sold.openModel)
  if (open) return judgedOpenModel(open, { quality }, day)
  return {
    id: sold.sameAs ?? scoredAs(sold, apiModels, quality),
    isOpen: sold.openWeights,
    isOwn: sold.sameAs !== undefined,
    isOfLargeProvider: quality.largeSellers.includes(sold.provider),
    isCurrent: sold.status === 'current',
    isNamedForTheFrontier: isNamedForTheFrontier(sold, apiModels, capabilities),
  }
}

/** Whether the catalogue names it for frontier work, whoever sells it. */
function isNamedForTheFrontier(
  sold: ApiModel,
  apiModels: readonly ApiModel[],
  capabilities: readonly CapabilityModels[],
): boolean {
  const row = capabilities.find(({ capability }) => capability === 'frontier')
  const named = new Set(row?.proprietary.map(({ model }) => model))
  const name = plainName(sold)
  return apiModels.some((one) => named.has(one.id) && plainName(one) === name)
}

/** Its own id where it was scored or nobody else's of that name was. */
function scoredAs(sold: ApiModel, apiModels: readonly ApiModel[], { scores }: QualityEvidence): string {
  if (Object.hasOwn(scores, sold.id)) return sold.id
  const name = plainName(sold)
  return apiModels.find((one) => Object.hasOwn(scores, one.id) && plainName(one) === name)?.id ?? sold.id
}

export function judgedOpenModel(
  { id, family, releaseDate, isOwn }: OpenModel,
  { quality }: Pick<Evidence, 'quality'>,
  day: string,
): Judged {
  return {
    id,
    isOpen: true,
    isOwn: isOwn ?? false,
    isOfLargeProvider: quality.largeFamilies.includes(family),
    isCurrent: addMonths(releaseDate, CURRENT_MONTHS) >= day,
    isNamedForTheFrontier: false,
  }
}

/** An open model is offered for ever; its makers speak of it for about a year. */
const CURRENT_MONTHS = 12

interface Evidence {
  readonly apiModels: readonly ApiModel[]
  readonly openModels: readonly OpenModel[]
  readonly quality: QualityEvidence
  readonly capabilities: readonly CapabilityModels[]
}
