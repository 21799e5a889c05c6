import type { ChainPart } from '../catalogue/chain/chain-types.ts'

/** What costs are made of, one line for each thing that is paid. */
export type LineItemId =
  | 'tokens' | 'egress' | 'monitoring' | 'integration' | 'setup' | 'rent' | 'storage'
  | 'hardware' | 'host' | 'tax-and-shipping' | 'installation' | 'lease' | 'energy' | 'maintenance'
  | 'replacement' | 'space' | 'licences' | 'operations' | 'optimisation' | 'model-change' | 'outside-firm' | 'downtime'
  | 'bridge' | 'bridge-operations' | 'bridge-downtime'
  | ChainPart
  | 'quote' | 'quote-up-front' | 'seats' | 'seats-beyond' | 'reserved' | 'support' | 'exit-reserve' | 'kept' | 'resale' // prettier-ignore

export interface LineItem {
  readonly id: LineItemId
  /** For hybrids: which part pays it; for others what it spills to, or what stands by for it. */
  readonly part: 'local' | 'cloud' | 'spillover' | 'failover' | null
  readonly group: 'capex' | 'opex' | 'terminal'
  readonly money: 'cash' | 'own-time' | 'risk' | 'value-left'
  readonly upFrontUsd: number
  readonly monthlyUsd: readonly number[]
  readonly terminalUsd: number
  /** Up front + months + terminal, plainly added. */
  readonly totalUsd: number
  readonly costOfMoneyUsd: number
  /** Total and cost of money, discounted to t = 0. */
  readonly presentUsd: number
  /** What was multiplied with what; of figures that differ by month, `value` is month 1's. */
  readonly inputs: readonly LineFigure[]
  /** How each amount follows from them, in the language of working/formula.ts; null where it is nothing. */
  readonly formulas: {
    readonly upFront: string | null
    readonly monthly: string | null
    readonly terminal: string | null
    /** The first month for which `monthly` holds; before it nothing is paid. */
    readonly fromMonth: number
    /** The last one; null: to the end. */
    readonly untilMonth: number | null
  }
  /** Anchor in docs/method.md. */
  readonly method: string
}

export interface LineFigure {
  readonly id: string
  readonly value: number
  readonly unit: string
  /** One for each of months 1..H, or for each purchase, where they differ. */
  readonly list?: readonly number[]
  /** How it was worked out itself. */
  readonly formula?: string
}
