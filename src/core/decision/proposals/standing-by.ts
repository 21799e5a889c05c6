import type { ApiModel } from '../../catalogue/types.ts'
import { dataMustStay, needsAService, reviewIsOpen } from '../../engine/gates/conditions.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Option, Workload } from '../../plan/schema.ts'
import { letIn } from './passing-endpoints.ts'
import { hasPrice } from './propose-machines.ts'

/**
 * Services with another provider's standing by, if the rules let both do the work: where minutes matter, or where an
 * hour has its price and the hours saved cost more than what stands by. They come beside the services alone, since
 * nothing stands by for what stands by.
 */
export function standingBy(
  services: readonly Option[],
  { answers, demand }: Workload,
  apiModels: readonly ApiModel[],
  completed: (options: readonly Option[]) => CompletePlan,
  totalsUsdOf: (plan: CompletePlan) => readonly (number | null)[],
): readonly Option[] {
  const isPromised = answers.mayBeDown === 'minutes'
  if (!asksForAnother({ answers, demand })) return []
  const able = services.filter(({ kind }) => kind === 'api' || !needsAService(answers))
  const allowed = letIn(able, completed)
  const pairs = allowed
    .flatMap((alone) => {
      const second = anotherFor(alone, allowed, apiModels)
      return second ? [{ alone, second, backed: withAnother(alone, second) }] : []
    })
    .filter((pair, at, all) => !all.slice(0, at).some((earlier) => isMirror(pair, earlier, apiModels)))
  if (isPromised) return pairs.map(({ backed }) => backed)
  const together = [...services, ...pairs.map(({ backed }) => backed)]
  const totals = totalsUsdOf(completed(together))
  const usdOf = (option: Option) => totals[together.indexOf(option)] ?? Infinity
  return pairs.filter(({ alone, backed }) => usdOf(backed) < usdOf(alone)).map(({ backed }) => backed)
}

/** Whether what stands by is worth a look, and may do the work. */
export function asksForAnother({ answers, demand }: Pick<Workload, 'answers' | 'demand'>): boolean {
  const isAsked = answers.mayBeDown === 'minutes' || hasPrice(demand.usdPerDowntimeHour)
  return isAsked && !dataMustStay(answers) && !reviewIsOpen(answers)
}

/** Those of the options that none of the providers sells who sell these already. */
export function ofAnother(
  options: readonly Option[],
  sold: readonly Option[],
  apiModels: readonly ApiModel[],
): readonly Option[] {
  const providers = new Set(sold.map((one) => providerOf(one, apiModels)))
  return options.filter((one) => !providers.has(providerOf(one, apiModels)))
}

interface Pair {
  readonly alone: Option
  readonly second: Option
}

/** The first that another provider sells: what one provider sells is down together. */
function anotherFor(option: Option, allowed: readonly Option[], apiModels: readonly ApiModel[]) {
  return ofAnother(allowed, [option], apiModels)[0]
}

function withAnother(option: Option, second: Option): Option {
  return { ...option, id: `${option.id}-backed`, failover: second.id } as Option
}

/** The same two the other way round, where both sell one model: nothing sets them apart. */
function isMirror({ alone, second }: Pair, other: Pair, apiModels: readonly ApiModel[]): boolean {
  return (
    alone.id === other.second.id &&
    second.id === other.alone.id &&
    modelOf(alone, apiModels)?.name === modelOf(second, apiModels)?.name
  )
}

function providerOf(option: Option, apiModels: readonly ApiModel[]): string | undefined {
  return modelOf(option, apiModels)?.provider
}

function modelOf(option: Option, apiModels: readonly ApiModel[]): ApiModel | undefined {
  return 'model' in option ? apiModels.find(({ id }) => id === option.model) : undefined
}
