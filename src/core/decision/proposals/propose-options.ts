import { endpointsOf } from '../../catalogue/endpoints.ts'
import { machinePriceAt } from '../../catalogue/price-at.ts'
import { compile } from '../../engine/kernel/kernel.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import type { ApiModel, Catalogue, OpenModel } from '../../catalogue/types.ts'
import { contextToHold } from '../../inputs/followed-value.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Option, Plan, Quantisation, Workload } from '../../plan/schema.ts'
import {
  answersInMilliseconds,
  dataMustStay,
  hasNoNetwork,
  reviewIsOpen,
} from '../../engine/gates/conditions.ts'
import { outputOf } from '../../engine/gates/room-in-model.ts'
import { findUseCase } from '../opinions/use-cases.ts'
import { standingOf } from '../standing.ts'
import { deviceOptions, runsOnDevices } from './on-devices.ts'
import { isAmong, letIn, passingEndpoints, withPassing } from './passing-endpoints.ts'

/** How a plan gets its defaults; `completePlan`, handed in because the decision knows plans only as types. */
export type Complete = (plan: Plan, catalogue: Catalogue) => CompletePlan

/**
 * From answers to candidates (framework 16): a proprietary model by capability, the open model that
 * fits it, its cheapest host, the cheapest rented GPU that holds it, up to three machines to own, and
 * a mix where data may leave. Prices rank them by the engine itself, for this demand. Hosted, rented,
 * owned and the mix's local part run the same open model. The user edits the rest.
 *
 * Where volume or tokens are not known yet, a small nominal demand stands in for them while choosing. For
 * use cases that are not priced by the token there is nothing to propose.
 */
export function proposeOptions(
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  if (findUseCase(workload.preset)?.isByQuote === true) return []
  const fitting = modelsFor(workload, catalogue)
  const trial = trialPlan(plan, workload)
  const cheapest = (options: readonly Option[]) => byCost(options, trial, catalogue, complete)
  const proprietary = fitting.proprietary.map((model): Option => ({
    id: `api-${model.id}`,
    kind: 'api',
    model: model.id,
  }))
  const { open } = fitting
  const completed = (options: readonly Option[]) => complete(trial(options), catalogue)
  const elsewhere = passingEndpoints(fitting.alike, plan, workload.answers, catalogue, completed).flatMap(
    (options) => cheapest(options).slice(0, 1),
  )
  const hosted = fitting.hosted.flatMap((model) => {
    const hosts = cheapest(hostsOf(model, contextOf(workload), trial, catalogue, complete))
    return withPassing(hosts, workload, completed)
  })
  const rented = open ? cheapest(rentals(open, workload, catalogue)).slice(0, 1) : []
  const owned = open ? differentMachines(cheapest(machines(open, catalogue, plan.asOf))).slice(0, OWNED) : []
  if (runsOnDevices(workload) && hasNoNetwork(workload.answers)) {
    return [...named('device', deviceOptions(fitting.small)), ...named('api', proprietary)]
  }
  const proposed = [
    ...named('api', [...proprietary, ...elsewhere.filter((one) => !isAmong(one, proprietary))]),
    ...named('hosted', hosted),
    ...named('rented', rented),
    ...named('owned', owned),
  ]
  return [...proposed, ...mixOf(proposed, letIn(proposed, completed), workload)]
}

const OWNED = 3
const NOMINAL = { requestsPerDay: 1000, inputTokens: 1500, outputTokens: 300 }

interface Fitting {
  readonly proprietary: readonly ApiModel[]
  /** Of the same standing, the first first. */
  readonly alike: readonly ApiModel[]
  /** Open models that are named for the answer. */
  readonly small: readonly OpenModel[]
  /** Open models to take from somebody's servers. */
  readonly hosted: readonly OpenModel[]
  /** The one to run on machines. */
  readonly open: { readonly model: OpenModel; readonly quantisations: readonly Quantisation[] } | null
}

/**
 * The frontier is a matter of which flagship, so two are compared; below it the first of the tier will do. For the
 * frontier open models are there to be tested, on somebody's servers, unless they were refused.
 */
function modelsFor(workload: Workload, catalogue: Catalogue): Fitting {
  const { answers, preset } = workload
  const asked =
    answers.capability === undefined || answers.capability === 'unknown' ? 'good-enough' : answers.capability
  const wanted = preset?.includes('embedding') ? 'embedding' : asked
  const row = catalogue.capabilities.find(({ capability }) => capability === wanted)
  const context = contextOf(workload)
  const proprietary = (row?.proprietary ?? []).flatMap(({ model: id }) => {
    const model = catalogue.apiModels.find((one) => one.id === id)
    return model && isOnOffer(model) && holds(model, context) ? [model] : []
  })
  const open = (row?.open ?? []).flatMap(({ model: id, quantisation }) => {
    const model = catalogue.openModels.find((one) => one.id === id)
    return model && (model.extendedContextTokens ?? model.nativeContextTokens) >= context
      ? [{ model, quantisation: quantisation as Quantisation }]
      : []
  })
  const models = [...new Set(open.map(({ model }) => model))]
  if (wanted === 'frontier') {
    const hosted = answers.openWeightAcceptable === false ? [] : models.slice(0, 2)
    const flagships = oneOfEachProvider(proprietary).slice(0, 2)
    return { proprietary: flagships, alike: proprietary, small: models, hosted, open: null }
  }
  const [first] = open
  return {
    proprietary: proprietary.slice(0, 1),
    hosted: models.slice(0, 1),
    alike: proprietary,
    small: models,
    open: first
      ? {
          model: first.model,
          quantisations: open
            .filter(({ model }) => model === first.model)
            .map(({ quantisation }) => quantisation),
        }
      : null,
  }
}

function oneOfEachProvider(models: readonly ApiModel[]): readonly ApiModel[] {
  return models.filter((model, at) => models.findIndex(({ provider }) => provider === model.provider) === at)
}

/** A model whose context nobody has published is not proposed where one is needed. */
function holds({ contextTokens }: ApiModel, context: number): boolean {
  return contextTokens === null ? context === 0 : contextTokens >= context
}

/** As far as it is known; a range counts with its middle. */
function contextOf({ demand }: Workload): number {
  const { stepsPerTask, tokensAddedPerStep } = demand
  const task = {
    stepsPerTask: base(stepsPerTask, 1),
    tokensAddedPerStep: tokensAddedPerStep === undefined ? null : base(tokensAddedPerStep),
  }
  const contexts = (demand.classes ?? [demand]).map((one) => {
    const tokens = {
      contextTokens: base(one.contextTokens),
      inputTokens: base(one.inputTokens),
      outputTokens: base(one.outputTokens),
      reasoningTokens: base(one.reasoningTokens),
    }
    return contextToHold(tokens, task) ?? 0
  })
  return Math.max(...contexts)
}

/** Retired, older and unconfirmed models are left to those who ask for them. */
function isOnOffer({ status, isProposable }: ApiModel): boolean {
  return isProposable && status === 'current'
}

function hostsOf(
  { id: openModel }: OpenModel,
  context: number,
  trial: Trial,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  const onOffer = catalogue.apiModels.filter(isOnOffer)
  const optionOf = ({ id }: ApiModel): Option => ({ id: `hosted-${id}`, kind: 'hosted', model: id })
  const any = onOffer.find((one) => one.openModel === openModel)
  if (!any) return []
  const plan = trial([optionOf(any)])
  const [workload] = complete(plan, catalogue).workloads
  const [option] = workload?.options ?? []
  if (!workload || !option) throw new Error('A plan without its workload.')
  const { inputTokens, cachedInputShare } = workload.demand
  const mix = {
    inputTokens: inputTokens ?? 0,
    cachedInputShare,
    outputTokens: outputOf(option, workload) ?? 0,
  }
  return endpointsOf(openModel, onOffer, plan.asOf, mix)
    .filter((one) => holds(one, context))
    .map(optionOf)
}

type OpenChoice = NonNullable<Fitting['open']>

/** Work that waits is rented by the hour used, and hours of the day by schedule; the rest keeps the GPU. */
function rentals(
  { model, quantisations }: OpenChoice,
  { answers, demand }: Workload,
  catalogue: Catalogue,
): readonly Option[] {
  const billing =
    answers.latency === 'batch'
      ? 'scale-to-zero'
      : base(demand.activeHoursPerDay, 24) < 24
        ? 'schedule'
        : 'always-on'
  return catalogue.hardware
    .filter(({ rents, gpuCount, isProposable }) => isProposable && rents.length > 0 && gpuCount === 1)
    .flatMap(({ id }) =>
      quantisations.map((quantisation): Option => ({
        id: `rented-${id}-${quantisation}`,
        kind: 'rented',
        hardware: id,
        model: model.id,
        quantisation,
        billing,
      })),
    )
}

/** Machines and cards that can be bought new today. */
function machines(
  { model, quantisations }: OpenChoice,
  catalogue: Catalogue,
  asOf: string,
): readonly Option[] {
  return catalogue.hardware
    .filter((part) => part.isProposable && part.buy === 'new' && machinePriceAt(part, asOf) !== null)
    .flatMap(({ id }) =>
      quantisations.map((quantisation): Option => ({
        id: `owned-${id}-${quantisation}`,
        kind: 'owned',
        hardware: id,
        model: model.id,
        quantisation,
      })),
    )
}

/** Each machine once, with the number format that makes it cheapest. */
function differentMachines(options: readonly Option[]): readonly Option[] {
  const hardwareOf = (option: Option) => ('hardware' in option ? option.hardware : '')
  return options.filter(
    (option, at) => options.findIndex((one) => hardwareOf(one) === hardwareOf(option)) === at,
  )
}

/** Those that can do the work and could be costed, cheapest first. */
function byCost(
  options: readonly Option[],
  trial: Trial,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  if (options.length === 0) return []
  const plan = complete(trial(options.map((option, at) => ({ ...option, id: String(at) }))), catalogue)
  const [workload] = plan.workloads
  if (!workload) throw new Error('A plan without its workload.')
  const kernel = compile(plan, workload, catalogueIndex(catalogue, plan))
  kernel.run()
  const able = standingOf(kernel)
    .options.flatMap(({ feasible, cost }, at) => {
      const option = options[at]
      const devices = kernel.options[at]?.capacity()?.devicesInUse[0] ?? 0
      return feasible && cost && option ? [{ option, usd: cost.totalUsd, devices }] : []
    })
    .toSorted((a, b) => a.usd - b.usd)
  const sensible = able.filter(
    ({ option, devices }) => devices <= DESK_AT_MOST || !standsOnADesk(option, catalogue),
  )
  return (sensible.length > 0 ? sensible : able).map(({ option }) => option)
}

/** Cards and boxes for a desk are proposed up to so many in all; beyond that, servers are what people run. */
const DESK_AT_MOST = 4

function standsOnADesk(option: Option, catalogue: Catalogue): boolean {
  if (option.kind !== 'owned') return false
  const part = catalogue.hardware.find(({ id }) => id === option.hardware)
  return part !== undefined && DESK.has(part.class)
}

const DESK: ReadonlySet<string> = new Set(['consumer-gpu', 'workstation-gpu', 'unified-memory', 'edge'])

type Trial = (options: readonly Option[]) => Plan

function trialPlan(plan: Plan, workload: Workload): Trial {
  const demand = { ...NOMINAL, ...workload.demand }
  return (options) => ({ ...plan, workloads: [{ ...workload, demand, options: [...options] }] })
}

/** `owned`, `owned-2`, `owned-3`. */
function named(prefix: string, options: readonly Option[]): readonly Option[] {
  return options.map((option, at) => ({ ...option, id: at === 0 ? prefix : `${prefix}-${at + 1}` }))
}

/** Own machines for the average and a cloud for the peaks, with the same open model where somebody hosts it. */
function mixOf(
  options: readonly Option[],
  passing: readonly Option[],
  { answers }: Workload,
): readonly Option[] {
  const local = options.find(({ kind }) => kind === 'owned')
  const cloud = passing.find(({ kind }) => kind === 'hosted') ?? passing.find(({ kind }) => kind === 'api')
  const staysHere =
    dataMustStay(answers) || reviewIsOpen(answers) || hasNoNetwork(answers) || answersInMilliseconds(answers)
  if (!local || !cloud || staysHere) return []
  return [{ id: 'mix', kind: 'hybrid', local: local.id, cloud: cloud.id, sizing: 'average' }]
}

function base(value: Workload['demand']['contextTokens'], otherwise = 0): number {
  if (value === undefined || value === null) return otherwise
  return typeof value === 'number' ? value : value.base
}
