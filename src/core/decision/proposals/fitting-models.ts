import type { ApiModel, Catalogue, OpenModel } from '../../catalogue/types.ts'
import { dataMustStay, givesVectors, hasNoNetwork } from '../../engine/gates/conditions.ts'
import { contextToHold } from '../../inputs/followed-value.ts'
import type { Quantisation, Workload } from '../../plan/schema.ts'
import type { OpenChoice } from './propose-machines.ts'

/** Models to compare for what a workload asks for. */
export interface Fitting {
  readonly proprietary: readonly ApiModel[]
  /** Of the same standing, the first first. */
  readonly alike: readonly ApiModel[]
  /** Open models that are named for the answer. */
  readonly small: readonly OpenModel[]
  /** Open models to take from somebody's servers. */
  readonly hosted: readonly OpenModel[]
  /** The one to run on machines. */
  readonly open: OpenChoice | null
  /** What else may run there, where that one asks for more than there is to spend. */
  readonly instead: readonly OpenChoice[]
}

/**
 * The frontier is a matter of which flagship, so two are compared, as where pictures are read, which models count and read
 * differently; elsewhere the first of the tier will do. For the
 * frontier open models are there to be tested, on somebody's servers, unless they were refused; where the data must stay
 * one is on machines, since no service may do it.
 */
export function modelsFor(workload: Workload, catalogue: Catalogue): Fitting {
  const { answers } = workload
  const asked =
    answers.capability === undefined || answers.capability === 'unknown' ? 'good-enough' : answers.capability
  const wanted = givesVectors(workload) ? 'embedding' : asked
  const row = catalogue.capabilities.find(({ capability }) => capability === wanted)
  const context = contextOf(workload)
  const takesIn = takesInWhatIsShown(workload)
  const proprietary = (row?.proprietary ?? []).flatMap(({ model: id }) => {
    const model = catalogue.apiModels.find((one) => one.id === id)
    return model && isOnOffer(model) && holds(model, context) && takesIn(model) ? [model] : []
  })
  const open = (row?.open ?? []).flatMap(({ model: id, quantisation }) => {
    const model = catalogue.openModels.find((one) => one.id === id)
    return model && (model.extendedContextTokens ?? model.nativeContextTokens) >= context && takesIn(model)
      ? [{ model, quantisation: quantisation as Quantisation }]
      : []
  })
  const models = [...new Set(open.map(({ model }) => model))]
  if (wanted === 'frontier') {
    const hosted = answers.openWeightAcceptable === false ? [] : models.slice(0, 2)
    const flagships = oneOfEachProvider(proprietary).slice(0, 2)
    const mayRun = needsOwnMachines(answers) && answers.openWeightAcceptable !== false
    const onMachines = mayRun ? bestToRun(workload, catalogue) : { open: null, instead: [] }
    return { proprietary: flagships, alike: proprietary, small: models, hosted, ...onMachines }
  }
  const [first = null, ...instead] = models.map((model) => choiceOf(model, open))
  return {
    proprietary: oneOfEachProvider(proprietary).slice(0, isShownPictures(workload) ? 2 : 1),
    hosted: models.slice(0, 1),
    alike: proprietary,
    small: models,
    open: first,
    instead,
  }
}

/** Everything on sale today that could hold and take in the requests, whoever names it. */
export function ableToServe(workload: Workload, { apiModels }: Catalogue): readonly ApiModel[] {
  const context = contextOf(workload)
  const takesIn = takesInWhatIsShown(workload)
  const kind = givesVectors(workload) ? 'embedding' : 'chat'
  return apiModels.filter(
    (model) => model.status === 'current' && model.kind === kind && holds(model, context) && takesIn(model),
  )
}

/** What is strongest is sold as a service: on machines the best that they are known to hold stands in, to be tested. */
function bestToRun(workload: Workload, catalogue: Catalogue): Pick<Fitting, 'open' | 'instead'> {
  const { open } = modelsFor(
    { ...workload, answers: { ...workload.answers, capability: 'good-enough' } },
    catalogue,
  )
  return { open, instead: [] }
}

/** Whether no service may do it. */
function needsOwnMachines(answers: Workload['answers']): boolean {
  return dataMustStay(answers) || hasNoNetwork(answers)
}

/** Whether a model takes in the pages and pictures that it would be shown as they are. */
function takesInWhatIsShown(workload: Workload): (model: Pick<OpenModel, 'inputModalities'>) => boolean {
  const isShown = isShownPictures(workload)
  return ({ inputModalities }) => !isShown || inputModalities.includes('image')
}

/** Whether the model itself reads pages or pictures: nothing before it makes text of them. */
function isShownPictures({ demand, pipeline = [] }: Workload): boolean {
  const pages = pipeline.some(({ part }) => part === 'ocr') ? 0 : baseOr(demand.pagesPerRequest)
  return pages + baseOr(demand.picturesPerRequest) > 0
}

/** A model in every format that it is named in. */
function choiceOf(
  model: OpenModel,
  open: readonly { readonly model: OpenModel; readonly quantisation: Quantisation }[],
): OpenChoice {
  const formats = open.filter((one) => one.model === model).map(({ quantisation }) => quantisation)
  return { model, quantisations: formats }
}

function oneOfEachProvider(models: readonly ApiModel[]): readonly ApiModel[] {
  return models.filter((model, at) => models.findIndex(({ provider }) => provider === model.provider) === at)
}

/** A model whose context nobody has published is not proposed where one is needed. */
export function holds({ contextTokens }: ApiModel, context: number): boolean {
  return contextTokens === null ? context === 0 : contextTokens >= context
}

/** As far as it is known; a range counts with its middle. */
export function contextOf({ demand }: Workload): number {
  const { stepsPerTask, tokensAddedPerStep } = demand
  const task = {
    stepsPerTask: baseOr(stepsPerTask, 1),
    tokensAddedPerStep: tokensAddedPerStep === undefined ? null : baseOr(tokensAddedPerStep),
  }
  const contexts = (demand.classes ?? [demand]).map((one) => {
    const tokens = {
      contextTokens: baseOr(one.contextTokens),
      inputTokens: baseOr(one.inputTokens),
      outputTokens: baseOr(one.outputTokens),
      reasoningTokens: baseOr(one.reasoningTokens),
    }
    return contextToHold(tokens, task) ?? 0
  })
  return Math.max(...contexts)
}

/** Retired, older and unconfirmed models are left to those who ask for them. */
export function isOnOffer({ status, isProposable }: ApiModel): boolean {
  return isProposable && status === 'current'
}

/** A range counts with its middle. */
export function baseOr(value: Workload['demand']['contextTokens'], otherwise = 0): number {
  if (value === undefined || value === null) return otherwise
  return typeof value === 'number' ? value : value.base
}
