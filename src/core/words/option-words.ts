import type { OptionKind } from '../plan/schema.ts'

export interface KindWords {
  readonly label: string
  /** What it is, in one sentence. */
  readonly text: string
}

export const OPTION_KINDS: Record<OptionKind, KindWords> = {
  api: { label: 'Cloud API', text: 'A proprietary model behind a provider’s API, paid by the token.' },
  hosted: {
    label: 'Hosted open model',
    text: 'An open model on somebody else’s servers, paid by the token.',
  },
  rented: { label: 'Rented GPUs', text: 'GPUs by the hour, with an open model that you run.' },
  owned: { label: 'Own hardware', text: 'Machines that you buy or lease, with an open model that you run.' },
  hybrid: { label: 'Mix', text: 'A local and a cloud option together, with requests shared between them.' },
  quote: { label: 'Quote', text: 'Figures as somebody gave them: an offer, an invoice, a published case.' },
  subscription: { label: 'Subscription', text: 'Seats of a tool at a price a month.' },
}
