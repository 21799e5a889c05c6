import type { Speaks, SpeaksId, SpeaksListId } from '../decision/opinions/what-speaks.ts'

/** A list of an article: what it says, and of each point whether it holds of this work; null: of all work. */
export interface ToldList {
  readonly id: SpeaksListId
  readonly title: string
  readonly items: readonly { readonly text: string; readonly holds: boolean | null }[]
}

const LISTS: Readonly<Record<SpeaksListId, string>> = {
  'when-local': 'When local wins',
  'when-cloud': 'When a cloud wins',
  'owning-gains': 'What owning gains',
  'owning-costs': 'What owning costs',
  'local-today': 'What local can do today',
  'cloud-today': 'What a cloud can do today',
}

const TEXTS: Readonly<Record<SpeaksId, string>> = {
  privacy: 'Data stays with you',
  'high-volume': 'A high, steady volume costs less',
  'low-latency': 'Answers come within milliseconds',
  offline: 'It works without a network',
  control: 'You control and tune the model',
  'no-rate-limits': 'Nobody limits your rate',
  frontier: 'The strongest models',
  'no-up-front': 'Nothing to pay up front',
  'always-updated': 'Always the newest model',
  'massive-context': 'Contexts of 200,000 to a million tokens',
  'special-services': 'Special services for speech, pictures and pages',
  elastic: 'Scale for thousands at once, and down again',
  'data-in-own-network': 'Data in your own network, with compliance that can be audited',
  'predictable-months': 'The same bill every month',
  'own-availability': 'Availability that hangs on no one else’s status page',
  'unit-economics': 'A price a request that falls with use',
  capital: 'Capital up front',
  'operational-load': 'Machines to run, patch and repair',
  'mid-size-models': 'Models of 7B to 70B',
  'small-formats': 'Number formats of 4 and 8 bit',
  'tuned-specialists': 'Specialists tuned on your own data',
  'own-embeddings': 'Embeddings',
  'speech-and-vision': 'Speech and vision in real time',
  'large-models': 'Large models with contexts over 100,000 tokens',
  'cloud-media': 'Pictures, speech and vision',
  'cloud-embeddings': 'Embeddings',
}

export function toldLists(speaks: readonly Speaks[]): readonly ToldList[] {
  return (Object.keys(LISTS) as SpeaksListId[]).map((id) => ({
    id,
    title: LISTS[id],
    items: speaks.filter(({ list }) => list === id).map((one) => ({ text: TEXTS[one.id], holds: one.holds })),
  }))
}
