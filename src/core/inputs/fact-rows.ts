import facts from '../catalogue/data/facts/defaults.json' with { type: 'json' }
import type { FactRows } from './input.ts'

export type FactTable = keyof typeof facts

/** A table of the facts as the default of an input holds it. Where each row comes from: catalogue/fact-at.ts. */
export function factRows(table: FactTable): { readonly table: FactTable; readonly rows: FactRows } {
  return { table, rows: facts[table] as unknown as FactRows }
}
