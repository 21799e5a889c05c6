import type { Inputs } from './input.ts'
import { INPUTS } from './registry.ts'

/** Countries that some default has a row of its own for, by their codes of two letters. */
export function knownCountries(inputs: Inputs = INPUTS): readonly string[] {
  const codes = Object.values(inputs).flatMap(({ default: by }) =>
    typeof by === 'object' && by !== null && 'rows' in by && by.by === 'country' ? Object.keys(by.rows) : [],
  )
  return [...new Set(codes)].filter((code) => code !== UNION && code !== ANY_OTHER)
}

/** Rows that stand for several countries. */
const UNION = 'EU'
const ANY_OTHER = 'else'
