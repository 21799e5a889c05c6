import { tiersSold } from '../catalogue/price-at.ts'
import type { ApiModel } from '../catalogue/types.ts'
import { regionsIn, regionUnknown } from './check-data.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Option } from './schema.ts'

/** A tier that the model is not sold at, and a region that no provider names; a price of one's own is of any tier. */
export function issuesOfTiers(
  { model: id, tier, region, price }: Extract<Option, { kind: 'api' | 'hosted' }>,
  at: string,
  models: readonly ApiModel[],
): readonly PlanIssue[] {
  const regions = regionsIn(models)
  const model = models.find((one) => one.id === id)
  const isRegion = region === undefined || regions.includes(region)
  const issues: PlanIssue[] = []
  if (!isRegion) issues.push({ path: `${at}/region`, ...regionUnknown(region, regions) })
  if (!model || !tier || tier === 'standard' || price) return issues
  const sold = tiersSold(model, isRegion ? (region ?? null) : null)
  if (sold.includes(tier)) return issues
  const there =
    region !== undefined && isRegion && sold.length < tiersSold(model, null).length ? ` in ${region}` : ''
  const found = `"${tier}", at which ${model.name} is not sold${there}`
  return [
    ...issues,
    { path: `${at}/tier`, found, right: sold.length > 1 ? `one of ${sold.join(', ')}` : sold.join('') },
  ]
}
