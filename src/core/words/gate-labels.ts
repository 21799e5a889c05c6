import type { GateId } from '../decision/ids.ts'
import type { GateFailure, UnlockId } from '../decision/rules/gate-failure-values.ts'

export type Unlocked = Pick<GateFailure, 'unlockId'>

/** What would let it in. */
export function gateUnlock({ unlockId }: Unlocked): string {
  return UNLOCKS[unlockId]
}

export const GATE_LABELS: Record<GateId, string> = {
  residency: 'Where data is processed',
  critical: 'Critical data',
  regulated: 'Who processes the data',
  offline: 'Offline',
  realtime: 'Milliseconds',
  capability: 'Capability',
  context: 'Context',
  tier: 'In time',
  modality: 'Pages, pictures, speech',
  downtime: 'Time to repair',
  parts: 'Parts of the mix',
  feasible: 'Can do the work',
  budget: 'Budget',
}

const UNLOCKS: Record<UnlockId, string> = {
  'find-out': 'Ask whoever sells it, or whoever made the rule, and say the answer.',
  'choose-the-endpoint': 'Choose its endpoint in an allowed region.',
  'choose-who-is-there': 'Choose somebody who processes it there.',
  'choose-who-signs': 'Choose a provider that signs one.',
  'choose-who-sits-in-europe': 'Choose a European provider, or own machines.',
  'isolated-on-premises': 'Own machines, or a vendor’s isolated cloud on your premises.',
  'change-the-rule': 'Whoever made the rule may change it.',
  'dedicated-or-contract': 'Accept dedicated machines in an allowed place, or get a contract that allows processing there.',
  'say-it-stays-or-dedicated': 'Confirm that it stays on your premises, or accept dedicated machines.',
  'contract-that-allows-it': 'Get a contract that allows processing there, and say in which regions.',
  'dedicated': 'Accept dedicated machines in an allowed place.',
  'say-it-stays': 'Confirm that it stays on your premises.',
  'accept-exposure': 'Nothing, as long as the data is critical.',
  'say-it-meets-the-contract': 'Confirm that it meets the contract, or that it stays on your premises.',
  'say-it-works-offline': 'Confirm that it works without a network.',
  'nothing-without-a-network': 'Nothing: without a network it takes own hardware.',
  'measure-within-target': 'Measure the first token, or choose something faster.',
  'say-it-meets-the-capability': 'Confirm that it meets the capability.',
  'show-that-open-will-do': 'Show that an open model is good enough, and change the answer.',
  'larger-context': 'Choose a model that holds more, or shorten what you send.',
  'longer-answers': 'Choose a model that writes longer answers, or ask for shorter ones.',
  'tier-in-time': 'Buy it at the standard tier, or say that the work can wait.',
  'turn-pages-into-text': 'Choose a model that sees, or turn pages into text before it.',
  'take-speech-down': 'Choose a model that hears, or take speech down before it.',
  'add-a-spare': 'Add a spare on another host, or name an option that takes over.',
  'choose-parts': 'Choose other options of this workload.',
  'larger-machines': 'Choose more or larger machines, or a smaller model or number format.',
  'whole-server': 'Choose a server that holds it, or rent it.',
  'machines-of-its-own': 'Choose its own machines, or larger ones.',
  'lower-a-share': 'Lower one of the two shares.',
  'larger-offer': 'Get an offer for more requests a day.',
  'beyond-the-allowance': 'Enter a price beyond the allowance.',
  'raise-the-cap': 'Raise the cap, or ask for less.',
  'more-replicas': 'Allow more replicas.',
  'bridge-the-wait': 'Add a cloud option, or let the work wait.',
  'budget-lease-or-smaller': 'Raise the budget, lease, or choose smaller machines.',
  'raise-the-budget': 'Raise the budget.',
} // prettier-ignore
