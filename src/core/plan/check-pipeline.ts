import type { ChainOffer } from '../catalogue/chain/chain-types.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { ChainRow, Workload } from './schema.ts'
import { oneOf, unknownId } from './unknown-id.ts'

/**
 * Parts of the chain that stand twice, and offers that nobody makes, that are of another part, or that are software for
 * machines of one's own where a price is asked for.
 */
export function issuesOfPipeline(
  { id, pipeline = [] }: Pick<Workload, 'id' | 'pipeline'>,
  offers: readonly ChainOffer[],
): readonly PlanIssue[] {
  const at = `workloads/${id}/pipeline`
  const parts = pipeline.map(({ part }) => part)
  const twice = [...new Set(parts.filter((part, index) => parts.indexOf(part) !== index))]
  return [
    ...twice.map((part) => ({
      path: `${at}/${part}`,
      found: 'a part that stands twice',
      right: 'one row for each part of the chain',
    })),
    ...pipeline.flatMap((row) => [
      ...issuesOfOffer(row.offer, `${at}/${row.part}/offer`, row, false, offers),
      ...(row.own ? issuesOfOffer(row.own.offer, `${at}/${row.part}/own/offer`, row, true, offers) : []),
    ]),
  ]
}

function issuesOfOffer(
  named: string,
  path: string,
  { part, chainUsdPerMonth }: ChainRow,
  isForOwnMachines: boolean,
  offers: readonly ChainOffer[],
): readonly PlanIssue[] {
  const fitting = offers
    .filter((offer) => offer.part === part && offer.isForOwnMachines === isForOwnMachines)
    .map(({ id }) => id)
  const offer = offers.find(({ id }) => id === named)
  // What one pays for is costed as said, whoever sells it.
  if (!offer && !isForOwnMachines && chainUsdPerMonth !== undefined && chainUsdPerMonth !== null) return []
  if (!offer) return [{ path, ...unknownId('chain-offer', named, fitting) }]
  const right =
    fitting.length > 0
      ? `one of its offers: ${oneOf(fitting)}`
      : `none: no machine of your own runs a ${part}`
  if (offer.part !== part) return [{ path, found: `"${named}", which is a ${offer.part}`, right }]
  if (offer.isForOwnMachines === isForOwnMachines) return []
  const found = isForOwnMachines
    ? `"${named}", which is sold as a service`
    : `"${named}", which runs on machines of your own and has no price`
  const rest = isForOwnMachines ? '' : ', for options without machines; name it under own'
  return [{ path, found, right: right + rest }]
}
