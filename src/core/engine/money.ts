import type { LineItemId } from './line-item.ts'

/**
 * What a line of cost is made of. Cash is paid to others; own time is hours of people on the payroll, priced;
 * risk is what may be lost; value left is what the machines would still fetch. Method: docs/method/cost.md#money.
 */
export type Money = 'cash' | 'own-time' | 'risk' | 'value-left'

export const MONEY_OF: Readonly<Record<LineItemId, Money>> = {
  tokens: 'cash',
  egress: 'cash',
  monitoring: 'cash',
  integration: 'own-time',
  setup: 'own-time',
  rent: 'cash',
  storage: 'cash',
  hardware: 'cash',
  host: 'cash',
  'tax-and-shipping': 'cash',
  installation: 'cash',
  lease: 'cash',
  energy: 'cash',
  maintenance: 'cash',
  replacement: 'cash',
  space: 'cash',
  licences: 'cash',
  operations: 'own-time',
  optimisation: 'own-time',
  'model-change': 'own-time',
  'outside-firm': 'cash',
  downtime: 'risk',
  bridge: 'cash',
  'bridge-operations': 'own-time',
  'bridge-downtime': 'risk',
  'vector-store': 'cash',
  embedding: 'cash',
  reranker: 'cash',
  'speech-to-text': 'cash',
  'text-to-speech': 'cash',
  guardrail: 'cash',
  observability: 'cash',
  gateway: 'cash',
  'web-search': 'cash',
  ocr: 'cash',
  quote: 'cash',
  'quote-up-front': 'cash',
  seats: 'cash',
  'seats-beyond': 'cash',
  reserved: 'cash',
  support: 'cash',
  'exit-reserve': 'risk',
  kept: 'value-left',
  resale: 'value-left',
}
