import { nearestIds } from '../catalogue/nearest-ids.ts'
import { providerOf } from '../catalogue/provider-terms.ts'
import type { ApiModel } from '../catalogue/types.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Workload } from './schema.ts'

/** Regions that no provider has a price for, and contracts that were read with somebody who sells nothing here. */
export function issuesOfData(
  { answers, options }: Workload,
  at: string,
  asOf: string,
  models: readonly ApiModel[],
): readonly PlanIssue[] {
  const { regions = [], reviews = [] } = answers
  const named = options.flatMap((option) => ('model' in option ? [providerOf(option.model)] : []))
  const providers = [...new Set([...models.map(({ id }) => providerOf(id)), ...named])].toSorted()
  return [
    ...issuesOfRegions(regions, `${at}/answers/regions`, models),
    ...reviews.flatMap(({ provider, regions: covered = [], on }, index): PlanIssue[] => {
      const path = `${at}/answers/reviews/${index}`
      const [near] = nearestIds(provider, providers, 1)
      const right = near === undefined ? `one of ${providers.join(', ')}` : `perhaps "${near}"`
      return [
        ...(providers.includes(provider)
          ? []
          : [{ path: `${path}/provider`, found: `"${provider}", who sells no model here`, right }]),
        ...issuesOfRegions(covered, `${path}/regions`, models),
        ...(on > asOf
          ? [{ path: `${path}/on`, found: `${on}, which lies after the plan's own day, ${asOf}`, right: 'the day on which it was read' }]
          : []),
      ] // prettier-ignore
    }),
  ]
}

function issuesOfRegions(
  regions: readonly string[],
  at: string,
  models: readonly ApiModel[],
): readonly PlanIssue[] {
  const known = [...new Set([...regionsIn(models), ...REGIONS_WITHOUT_A_PRICE])].toSorted()
  return regions.flatMap((region, index) =>
    known.includes(region) ? [] : [{ path: `${at}/${index}`, ...regionUnknown(region, known) }],
  )
}

/** Where some provider says that it processes, or law says that data has to stay, at a price that is not known here. */
const REGIONS_WITHOUT_A_PRICE = ['ch', 'sg', 'uk']

/** Every region in which somebody sells a model. */
export function regionsIn(models: readonly ApiModel[]): readonly string[] {
  return [...new Set(models.flatMap((one) => one.regions.flatMap((offer) => offer.regions)))].toSorted()
}

export function regionUnknown(region: string, known: readonly string[]): Pick<PlanIssue, 'found' | 'right'> {
  const [near] = nearestIds(region, known, 1)
  const right = `one of ${known.join(', ')}, or to leave it out`
  return {
    found: `"${region}", which no provider has a price for`,
    right: near === undefined ? right : `perhaps "${near}"; ${right}`,
  }
}
