import type { ProviderTerms } from '../../catalogue/provider-terms.ts'
import type { CompleteApi, CompleteWorkload } from '../../plan/complete-plan.ts'
import { IN, OUT, onCondition, refused, toConfirm, type Found } from './access.ts'
import { placeIsOpen } from './conditions.ts'
import { reviewOf } from './processor.ts'

/** Whether a service by the token is processed where the data may be. */
export function servedWhereAllowed(option: CompleteApi, { answers }: CompleteWorkload): Found {
  if (answers.processing === 'regions') return servedInRegions(option, answers)
  const { region } = option
  if (region === null || !placeIsOpen(answers)) return refused('must-stay')
  const about = { provider: option.seller.name, regions: [region] }
  // Whoever has had a contract reviewed for data that must stay somewhere has a place in mind.
  const isReviewed = answers.contractReviewed === true || reviewOf(option, answers.reviews)?.stands === true
  return isReviewed ? onCondition('region-allowed', about) : toConfirm('is-region-allowed', about)
}

function servedInRegions(option: CompleteApi, answers: CompleteWorkload['answers']): Found {
  const allowed = answers.regions ?? []
  const provider = option.seller.name
  if (allowed.length === 0) return toConfirm('which-regions')
  const { region, regionalFactors } = option
  if (region === null) {
    const there = allowed.filter((one) => Object.hasOwn(regionalFactors, one))
    if (there.length === 0) return notThere(option, answers, allowed)
    const [first = ''] = there
    return refused('endpoint-elsewhere', {
      provider,
      regions: there,
      factor: factorOf(regionalFactors[first]),
    })
  }
  if (!allowed.includes(region)) return refused('not-in-region', { provider, regions: allowed })
  const about = { provider, regions: [region], factor: factorOf(regionalFactors[region]) }
  return region === 'eu' ? inTheEu(option.seller.terms, about) : onCondition('endpoint-in-region', about)
}

/**
 * No price is known there: what its provider says of the EU decides whether there is anything to ask, since whoever has
 * endpoints by region may have one elsewhere too. A review that names the region has settled it.
 */
function notThere(
  { seller }: CompleteApi,
  { reviews }: CompleteWorkload['answers'],
  regions: readonly string[],
): Found {
  const about = { provider: seller.name, regions }
  const residency = seller.terms?.euResidency ?? 'unknown'
  const isThere = regions.includes('eu') ? residency !== 'no' : /yes|option|part/.test(residency)
  if (seller.terms !== null && !isThere) return refused('not-in-region', about)
  return regions.some((one) => reviewOf({ seller, region: one }, reviews)?.stands)
    ? onCondition('endpoint-in-region', about)
    : toConfirm('where-processed', about)
}

type InRegion = NonNullable<Parameters<typeof onCondition>[1]>

function inTheEu(terms: ProviderTerms | null, about: InRegion): Found {
  switch (terms?.euResidency ?? 'unknown') {
    case 'yes':
    case 'option':
    case 'part':
      return onCondition('endpoint-in-region', about)
    case 'no':
      return refused('not-in-region', about)
    case 'enterprise':
    case 'dedicated':
    case 'unknown':
      return toConfirm('where-processed', about)
  }
}

function factorOf(factor: number | undefined): number | null {
  return factor === undefined || factor === 1 ? null : factor
}

/** Machines that somebody else owns stand wherever they are rented. */
export function rentedWhereAllowed({ answers }: CompleteWorkload): Found {
  if (answers.processing !== 'regions') return answers.dedicatedTenancyAccepted === true ? IN : OUT
  const regions = answers.regions ?? []
  return regions.length === 0 ? toConfirm('which-regions') : onCondition('machines-in-region', { regions })
}
