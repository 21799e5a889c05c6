import { replicaRates, type ReplicaCase, type ReplicaRates } from '../replica.ts'

/** The rates of a case whose machine's figures are known. */
export function ratesOf(wanted: ReplicaCase): ReplicaRates {
  const rates = replicaRates(wanted)
  if ('unknown' in rates) throw new Error(`${wanted.hardware.id} lacks ${rates.unknown}.`)
  return rates
}

export function byId<T extends { readonly id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`Nothing is called ${id}.`)
  return row
}
