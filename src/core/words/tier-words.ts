import type { TierId } from '../decision/rules/tiers.ts'

export interface TierWords {
  readonly label: string
  readonly text: string
}

export const TIER_WORDS: Readonly<Record<TierId, TierWords>> = {
  private: { label: 'Privacy-bound', text: 'Data that must stay runs locally, whatever it costs.' },
  frontier: { label: 'Frontier needs', text: 'Work that needs the strongest models goes to a cloud.' },
  variable: { label: 'Variable or overflow', text: 'Bursts, and what local machines cannot take, go to a cloud.' },
  predictable: { label: 'Predictable high volume', text: 'Steady work at high volume runs locally.' },
} // prettier-ignore
