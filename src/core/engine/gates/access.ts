/** Whether an option may be used: as it is, once something was done, once something is known, or not at all. */
export type Access = 'in' | 'conditions' | 'to-confirm' | 'out'

/** What has to be done before real data is sent there. */
export type ConditionId =
  | 'endpoint-in-region'
  | 'region-allowed'
  | 'machines-in-region'
  | 'contract-reviewed'
  | 'review-names-provider'
  | 'review-renewed'
  | 'paid-tier'
  | 'training-off'
  | 'retention-off'
  | 'retention-covers-endpoint'
  | 'baa-signed'
  | 'baa-covers-endpoint'
  | 'contract-with-renter'
  | 'baa-with-renter'
  | 'renter-in-europe'
  | 'machines-secured'
  | 'chain-replaced'
  | 'chain-checked'

/** What nobody knows yet. */
const QUESTIONS = [
  'which-regions',
  'is-region-allowed',
  'where-processed',
  'is-contract-signed',
  'is-trained-on',
  'is-anything-kept',
  'is-baa-signed',
  'who-can-reach-it',
  'is-fast-enough',
] as const
export type QuestionId = (typeof QUESTIONS)[number]

/** Why it is out. */
export type RefusalId =
  | 'must-stay'
  | 'endpoint-elsewhere'
  | 'not-in-region'
  | 'no-baa'
  | 'reached-from-elsewhere'
  | 'classified'
  | 'not-said'

export type NeedId = ConditionId | QuestionId | RefusalId

/** Whether it is to be found out, as against to be done. */
export function isQuestion({ id }: Need): boolean {
  return (QUESTIONS as readonly NeedId[]).includes(id)
}

export interface Need {
  readonly id: NeedId
  /** Who sells it, where it concerns them. */
  readonly provider: string | null
  /** Services beside the model, by the names of their offers, where it concerns them. */
  readonly services: readonly string[]
  /** Where it is, or has to be, processed. */
  readonly regions: readonly string[]
  /** What the price there is, times that anywhere; null: it changes nothing, or is not known. */
  readonly factor: number | null
  /** How soon its first token has to be there; null: it is not about that, or no limit was said. */
  readonly withinMs: number | null
}

/** What a gate makes of an option; needs are conditions, questions or refusals, by what stands. */
export interface Found {
  readonly access: Access
  readonly needs: readonly Need[]
}

export const IN: Found = { access: 'in', needs: [] }
export const OUT: Found = { access: 'out', needs: [] }

const GRAVITY: readonly Access[] = ['in', 'conditions', 'to-confirm', 'out']

/** All of them together: the gravest stands, with its own needs and, short of a refusal, those of what is less grave. */
export function together(found: readonly Found[]): Found {
  const access = found.reduce<Access>((worst, one) => graver(worst, one.access), 'in')
  const counted = access === 'out' ? found.filter((one) => one.access === 'out') : found
  return { access, needs: counted.flatMap(({ needs }) => needs) }
}

export function graver(one: Access, other: Access): Access {
  return GRAVITY.indexOf(one) > GRAVITY.indexOf(other) ? one : other
}

/** Whether it may be used now, or once something was done. */
export function isLetIn(access: Access): boolean {
  return access === 'in' || access === 'conditions'
}

type About = Partial<Omit<Need, 'id'>>

export function onCondition(id: ConditionId, about: About = {}): Found {
  return { access: 'conditions', needs: [need(id, about)] }
}

export function toConfirm(id: QuestionId, about: About = {}): Found {
  return { access: 'to-confirm', needs: [need(id, about)] }
}

export function refused(id: RefusalId, about: About = {}): Found {
  return { access: 'out', needs: [need(id, about)] }
}

function need(
  id: NeedId,
  { provider = null, services = [], regions = [], factor = null, withinMs = null }: About,
): Need {
  return { id, provider, services, regions, factor, withinMs }
}
