import { sellersOf } from '../../catalogue/endpoints.ts'
import type { ApiModel, Catalogue } from '../../catalogue/types.ts'
import { isLetIn, type Found } from '../../engine/gates/access.ts'
import { mayNotBeExposed, placeIsOpen, processorIsBound, type Said } from '../../engine/gates/conditions.ts'
import { DATA_GATES, foundAt, GATES } from '../../engine/gates/gate-table.ts'
import type { CompleteApi, CompletePlan } from '../../plan/complete-plan.ts'
import type { Option, Plan, Workload } from '../../plan/schema.ts'

/** A plan of these options alone, completed. */
export type Completed = (options: readonly Option[]) => CompletePlan

/** The options that the rules on data let in, as they are or on conditions; or of which each says what `isEnough`. */
export function letIn(
  options: readonly Option[],
  completed: Completed,
  isEnough: (access: Found['access']) => boolean = isLetIn,
): readonly Option[] {
  if (options.length === 0) return []
  const asked = options.map((option, at) => ({ ...option, id: `o${at}` }))
  const [workload] = completed(asked).workloads
  if (!workload) throw new Error('A plan without its workload.')
  return options.filter((_, at) => {
    const option = workload.options[at]
    return (
      option !== undefined &&
      GATES.every(
        (gate) =>
          !DATA_GATES.has(gate.id) || isEnough(foundAt(gate, { workload, option, evaluation: null }).access),
      )
    )
  })
}

/** Whether a rule asks where the data is processed, or by whom. */
export function asksWhoProcesses(said: Said): boolean {
  return (
    !mayNotBeExposed(said) && (said.processing === 'regions' || placeIsOpen(said) || processorIsBound(said))
  )
}

/**
 * In each region that may do, the first of the models, up to so many, that somebody sells there who is let in, each as
 * all of those: the caller takes the cheapest. Where no price is known there, whom to ask. Without a rule on the place the region is left open.
 */
export function passingEndpoints(
  models: readonly ApiModel[],
  plan: Pick<Plan, 'site'>,
  answers: Said & { readonly regions?: readonly string[] | undefined },
  { apiModels }: Pick<Catalogue, 'apiModels'>,
  completed: Completed,
  most = 1,
): readonly (readonly Option[])[] {
  if (!asksWhoProcesses(answers)) return []
  const regions = regionsToTry(plan, answers)
  return regions.flatMap((region) => {
    const isPriced = region !== null && apiModels.some((one) => sellsIn(one, region))
    const found: (readonly Option[])[] = []
    for (const model of models) {
      const options = sellersOf(model, apiModels)
        .filter((one) => !isPriced || sellsIn(one, region))
        .map((one): Option => ({ id: 'api', kind: 'api', model: one.id, ...(isPriced ? { region } : {}) }))
      const passing = letIn(options, completed, region === null || isPriced ? isLetIn : isNotOut)
      if (passing.length > 0 && found.push(passing) >= most) break
    }
    return found
  })
}

function isNotOut(access: Found['access']): boolean {
  return access !== 'out'
}

function sellsIn({ regions }: ApiModel, region: string): boolean {
  return regions.some((offer) => offer.regions.includes(region))
}

/**
 * Of each provider whose review stands, what it sells and is let in, but what is not shown to be good enough: the caller
 * takes the cheapest. Whoever has had a contract reviewed means to use it. What is named for the work, or has a public score,
 * comes before all else that they sell: the cheapest model of a large provider may be its oldest and smallest.
 */
export function reviewedEndpoints(
  sold: readonly ApiModel[],
  named: readonly ApiModel[],
  plan: Pick<Plan, 'site'>,
  { answers }: Pick<Workload, 'answers'>,
  completed: Completed,
): readonly (readonly Option[])[] {
  const reviews = completed([]).workloads[0]?.answers.reviews ?? []
  return reviews.flatMap(({ provider, regions, stands }) => {
    if (!stands) return []
    const region = regions?.[0] ?? regionsToTry(plan, answers)[0] ?? null
    const theirs = (isMeant: (option: CompleteApi) => boolean) =>
      letInAmong(sold, region, completed, (one) => one.seller.id === provider && isMeant(one))
    const shown = theirs(
      ({ model, quality }) => (quality?.score ?? null) !== null || named.some(({ id }) => id === model),
    )
    return [shown.length > 0 ? shown : theirs(() => true)]
  })
}

/**
 * In each region that may do, what is sold there and let in, whoever sells it, with a public score that it may do: where no
 * model that is named for the work is let in, somebody else's may be. The caller takes the cheapest.
 */
export function otherEndpoints(
  sold: readonly ApiModel[],
  plan: Pick<Plan, 'site'>,
  { answers }: Pick<Workload, 'answers'>,
  completed: Completed,
): readonly (readonly Option[])[] {
  if (!asksWhoProcesses(answers)) return []
  const mayDo = sold.filter(({ openModel }) => openModel === null || answers.openWeightAcceptable !== false)
  return regionsToTry(plan, answers).map((region) =>
    letInAmong(mayDo, region, completed, ({ quality }) => (quality?.score ?? null) !== null),
  )
}

/** Of what is sold, in a region where somebody names a price there: what is meant, let in and not unproven. */
function letInAmong(
  sold: readonly ApiModel[],
  region: string | null,
  completed: Completed,
  isMeant: (option: CompleteApi) => boolean,
): readonly Option[] {
  const priced = region !== null && sold.some((one) => sellsIn(one, region)) ? { region } : {}
  const options = sold.map(({ id, openModel }, at): Option => ({
    id: `o${at}`,
    kind: openModel === null ? 'api' : 'hosted',
    model: id,
    ...priced,
  }))
  const known = completed(options).workloads[0]?.options ?? []
  const meant = options.filter((_, at) => {
    const one = known[at]
    return one && 'seller' in one && one.quality?.standing !== 'unproven' && isMeant(one)
  })
  return letIn(meant, completed)
}

/** Those that are allowed; where an older answer names none, that of the country, else the two that are sold most. */
function regionsToTry(
  { site }: Pick<Plan, 'site'>,
  { regions, ...said }: Said & { readonly regions?: readonly string[] | undefined },
): readonly (string | null)[] {
  if (said.processing === 'regions') return regions ?? []
  if (!placeIsOpen(said)) return [null]
  const own = site?.country === undefined ? undefined : REGION_OF_COUNTRY[site.country]
  return own === undefined ? (site?.country === undefined ? ['eu', 'us'] : ['eu']) : [own]
}

/** Where a country is in a region that services are sold by. */
const REGION_OF_COUNTRY: Readonly<Partial<Record<string, string>>> = {
  US: 'us',
  JP: 'jp',
  AU: 'au',
  IN: 'in',
}

/** The cheapest, which stays in sight where a rule shuts it out, and then the cheapest that is let in. */
export function withPassing(
  options: readonly Option[],
  { answers }: Pick<Workload, 'answers'>,
  completed: Completed,
): readonly Option[] {
  const first = options.slice(0, 1)
  if (!asksWhoProcesses(answers)) return first
  const passing = letIn(options, completed).slice(0, 1)
  return [...first, ...passing.filter((one) => !isAmong(one, first))]
}

/** Whether the same model is bought there already, in the same region. */
export function isAmong(option: Option, options: readonly Option[]): boolean {
  const key = (one: Option) =>
    JSON.stringify([one.kind, 'model' in one && one.model, 'region' in one && one.region])
  return options.some((one) => key(one) === key(option))
}
