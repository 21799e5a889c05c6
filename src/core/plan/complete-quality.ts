import {
  judgedOpenModel,
  judgedService,
  publicStanding,
  type HeldScore,
  type Judged,
  type PublicGround,
  type PublicStanding,
} from '../catalogue/model-standing.ts'
import type { Catalogue, QualityBar, Standing } from '../catalogue/types.ts'
import { acceptanceBand, type AcceptanceBand } from '../inputs/acceptance-band.ts'
import type { Option } from './schema.ts'

/** Where an option's model stands, and what says so. */
export interface ModelQuality {
  /** By which it is judged: the open model behind an endpoint, or the one that is sold. */
  readonly model: string
  readonly standing: Standing
  readonly because: QualityGround
  /** The public score that says most; null where none is known that has a bar for this work. */
  readonly score: HeldScore | null
  /** One's own test of the model, of this option or of another with the same model; null: none. */
  readonly tested: OwnTest | null
  /** Whether it may be recommended unproven, because somebody said so. */
  readonly isAccepted: boolean
  readonly isOpen: boolean
  /** Where public evidence puts it for each kind of work: a part of a mix may have another to do than the whole. */
  readonly inPublic: Readonly<Record<Capability, Pick<PublicStanding, 'standing' | 'because'>>>
}

type Capability = QualityBar['capability']

/** One's own test passed, or failed; somebody says that an evaluation shows it; nobody says what for; else what is public. */
export type QualityGround = 'own-test' | 'own-test-failed' | 'said' | 'not-said-for-what' | PublicGround

export interface OwnTest extends AcceptanceBand {
  /** The option that it was said of. */
  readonly option: string
  readonly good: number
  readonly tested: number
}

/** What it goes by beside the option itself. */
export interface AroundQuality {
  readonly answers: {
    readonly capability: Capability | 'unknown'
    readonly openWeightAcceptable: boolean | null
    readonly openWeightEvidence: string | null
  }
  /** Share of answers that has to be good enough. */
  readonly neededAcceptance: number
  readonly asOf: string
  readonly catalogue: Catalogue
  /** All of the workload, as they were said. */
  readonly options: readonly Option[]
}

/**
 * The standing of an option's model for what its workload needs: by one's own test from 100 answers up, proven where
 * the low end of what the test shows is at what is needed, unproven where even its high end is not; else proven where
 * open models were said to do and an evaluation is named; else by public evidence. Null where it names no model that
 * writes. While the capability is not known it is likely, and nothing sets models apart.
 */
export function completeQuality(option: Option, around: AroundQuality): ModelQuality | null {
  const { answers, catalogue, asOf, neededAcceptance } = around
  const { capability } = answers
  const model = judgedModel(option, around)
  if (!model) return null
  const inPublic = (one: Capability) => publicStanding(model, one, catalogue.quality, asOf)
  const found =
    capability === 'unknown'
      ? ({ standing: 'likely', because: 'not-said-for-what', score: null } as const)
      : inPublic(capability)
  const tested = ownTest(option, model.id, around)
  const shared = {
    model: model.id,
    score: found.score,
    tested,
    isAccepted: 'acceptUnproven' in option && option.acceptUnproven === true,
    isOpen: model.isOpen,
    inPublic: {
      frontier: inPublic('frontier'),
      'good-enough': inPublic('good-enough'),
      specialized: inPublic('specialized'),
      simple: inPublic('simple'),
    },
  }
  if (tested && tested.tested >= ENOUGH_ANSWERS) {
    if (tested.low >= neededAcceptance) return { ...shared, standing: 'proven', because: 'own-test' }
    if (tested.high < neededAcceptance) return { ...shared, standing: 'unproven', because: 'own-test-failed' }
  }
  if (model.isOpen && answers.openWeightAcceptable === true && answers.openWeightEvidence !== null)
    return { ...shared, standing: 'proven', because: 'said' }
  return { ...shared, standing: found.standing, because: found.because }
}

/** Fewer show too little either way. */
export const ENOUGH_ANSWERS = 100

function judgedModel(option: Option, { catalogue, asOf }: AroundQuality): Judged | null {
  if (option.kind === 'api' || option.kind === 'hosted') {
    const sold = catalogue.apiModels.find(({ id }) => id === option.model)
    if (!sold) return onlyInThePlan(option.model, option.kind === 'hosted')
    return sold.kind === 'chat' ? judgedService(sold, catalogue, asOf) : null
  }
  if (option.kind !== 'rented' && option.kind !== 'owned') return null
  const open = catalogue.openModels.find(({ id }) => id === option.model)
  if (!open) return onlyInThePlan(option.model, true)
  return open.kind === 'chat' ? judgedOpenModel(open, catalogue, asOf) : null
}

/** A model that no catalogue has, at the plan's own price. */
function onlyInThePlan(id: string, isOpen: boolean): Judged {
  return { id, isOpen, isOwn: true, isOfLargeProvider: false, isCurrent: true, isNamedForTheFrontier: false }
}

/** Its own, else the first of an option with the same model: a test is of the model, wherever it ran. */
function ownTest(option: Option, model: string, around: AroundQuality): OwnTest | null {
  for (const one of [option, ...around.options]) {
    const test = testOf(one)
    if (test && (one === option || judgedModel(one, around)?.id === model)) return test
  }
  return null
}

function testOf(option: Option): OwnTest | null {
  if (!('model' in option)) return null
  const { id, testedAnswers: tested = null, goodAnswers: good = null } = option
  if (tested === null || good === null || good > tested) return null
  return { option: id, good, tested, ...acceptanceBand(good, tested) }
}
