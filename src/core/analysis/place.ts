import type { CompleteOption } from '../plan/complete-plan.ts'

/** Whose machines do the work: one's own, rented ones, somebody else's service, or two of these together. */
export type Place = 'own' | 'rented' | 'others' | 'mixed'

/** Three alike machines are one place: what is to be settled first is where the work is done, then on what. */
export function placeOf(option: CompleteOption): Place {
  switch (option.kind) {
    case 'owned':
      return 'own'
    case 'rented':
      return 'rented'
    case 'hybrid':
      return 'mixed'
    case 'quote':
    case 'subscription':
      return option.staysOnPremises ? 'own' : 'others'
    case 'api':
    case 'hosted':
      return 'others'
  }
}
