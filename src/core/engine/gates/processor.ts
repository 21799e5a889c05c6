import type { ProviderTerms } from '../../catalogue/provider-terms.ts'
import type { CompleteApi, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { DataKind, ProcessorTerm } from '../../plan/data-fields.ts'
import { IN, onCondition, refused, toConfirm, together, type Found } from './access.ts'

/** What each kind of data asks of whoever processes it; what a plan says on top counts too. */
const ASKED_BY: Record<DataKind, readonly ProcessorTerm[]> = {
  personal: ['contract', 'no-training'],
  health: ['contract', 'no-training'],
  financial: ['contract', 'no-training'],
  secret: ['contract', 'no-training', 'no-retention'],
  classified: [],
}
const ASKED_OF_REGULATED: readonly ProcessorTerm[] = ['contract', 'no-training']

/** What a provider's own words come to, term by term: met, to be arranged, not known or refused. */
const OFFERED: Record<ProcessorTerm, (terms: ProviderTerms | null, provider: string) => Found> = {
  contract: (terms, provider) => (terms?.contract ? IN : toConfirm('is-contract-signed', { provider })),
  'no-training': (terms, provider) =>
    ({
      no: IN,
      tier: onCondition('paid-tier', { provider }),
      'opt-out': onCondition('training-off', { provider }),
      unknown: toConfirm('is-trained-on', { provider }),
    })[terms?.trainsByDefault ?? 'unknown'],
  'no-retention': (terms, provider) =>
    ({
      default: IN,
      'on-request': onCondition('retention-off', { provider }),
      part: onCondition('retention-covers-endpoint', { provider }),
      unknown: toConfirm('is-anything-kept', { provider }),
    })[terms?.zeroRetention ?? 'unknown'],
  hipaa: (terms, provider) =>
    ({
      yes: onCondition('baa-signed', { provider }),
      part: onCondition('baa-covers-endpoint', { provider }),
      no: refused('no-baa', { provider }),
      unknown: toConfirm('is-baa-signed', { provider }),
    })[terms?.hipaaBaa ?? 'unknown'],
  'no-third-country': (terms, provider) => {
    if (terms === null || terms.thirdCountry === null) return toConfirm('who-can-reach-it', { provider })
    return terms.thirdCountry ? refused('reached-from-elsewhere', { provider }) : IN
  },
}

/** A review answers for the contract, not for who else can reach its provider. */
const NOT_BY_REVIEW: ReadonlySet<ProcessorTerm> = new Set<ProcessorTerm>(['no-third-country'])

/** Of a service by the token: what a review covers is settled; of the rest the provider's own words count. */
export function processedByService(option: CompleteApi, { answers }: CompleteWorkload): Found {
  const provider = option.seller.name
  const { seller, region } = option
  const review = reviewOf({ seller, region: region ?? onlyRegion(answers) }, answers.reviews)
  const asked = termsAsked(answers)
  const left = asked.filter((term) => NOT_BY_REVIEW.has(term))
  const offered = (terms: readonly ProcessorTerm[]) =>
    terms.map((term) => OFFERED[term](option.seller.terms, provider))
  if (review?.stands === true) return together(offered(left))
  if (answers.contractReviewed === true && (answers.reviews ?? []).length === 0) {
    return together([onCondition('review-names-provider', { provider }), ...offered(left)])
  }
  const toReview = onCondition(review ? 'review-renewed' : 'contract-reviewed', { provider })
  return together([toReview, ...offered(asked)])
}

/** Where it has to be, if that is one place: a review of that place is of what is bought there. */
function onlyRegion({ processing, regions }: CompleteWorkload['answers']): string | null {
  const [first, ...others] = regions ?? []
  return processing === 'regions' && others.length === 0 ? (first ?? null) : null
}

/** Who rents machines out is chosen with the contract. */
export function processedOnRented({ answers }: CompleteWorkload): Found {
  const asked = termsAsked(answers)
  return together([
    onCondition('contract-with-renter'),
    ...(asked.includes('hipaa') ? [onCondition('baa-with-renter')] : []),
    ...(asked.includes('no-third-country') ? [onCondition('renter-in-europe')] : []),
  ])
}

function termsAsked({
  sensitivity,
  dataKinds,
  processorMust,
}: CompleteWorkload['answers']): readonly ProcessorTerm[] {
  return [
    ...new Set([
      ...(sensitivity === 'regulated' ? ASKED_OF_REGULATED : []),
      ...(dataKinds ?? []).flatMap((kind) => ASKED_BY[kind]),
      ...(processorMust ?? []),
    ]),
  ]
}

/** That of the provider for where the option is processed; one that stands before one that has lapsed. */
export function reviewOf(
  { seller, region }: Pick<CompleteApi, 'seller' | 'region'>,
  reviews: CompleteWorkload['answers']['reviews'],
) {
  const theirs = (reviews ?? []).filter(
    (one) =>
      one.provider === seller.id &&
      (one.regions === undefined || (region !== null && one.regions.includes(region))),
  )
  return theirs.find(({ stands }) => stands) ?? theirs[0] ?? null
}
