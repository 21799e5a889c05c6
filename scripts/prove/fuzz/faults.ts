import type { AfterReading } from './door.ts'

export interface Fault {
  /** Faults of one kind are counted together. */
  readonly kind: string
  readonly what: string
}

/** A sentence is read by a person: several lines of them at most. */
const MOST_LETTERS = 1500
/** What a program says where it meant something else; in a text that has it already it may be quoted. */
const NO_WORDS = ['[object', 'undefined', 'NaN', 'Infinity', 'function']

/** What is wrong with what was said of an input, and with what was read. */
export function faultsIn({ said, read }: AfterReading, input: string): readonly Fault[] {
  const faults: Fault[] = []
  for (const sentence of said) {
    if (sentence.trim().length < 8) faults.push({ kind: 'says nothing', what: sentence })
    if (sentence.length > MOST_LETTERS)
      faults.push({ kind: 'says too much', what: `${sentence.length} letters, ${sentence.slice(0, 200)}` })
    const word = NO_WORDS.find((one) => sentence.includes(one) && !input.includes(one))
    if (word !== undefined) faults.push({ kind: `says ${word}`, what: sentence.slice(0, 300) })
  }
  const path = notFinite(read)
  if (path !== null) faults.push({ kind: 'no figure', what: path })
  return faults
}

/** Where a number stands that is none; null where all are finite. */
function notFinite(value: unknown, path = ''): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  for (const key of Object.keys(value)) {
    const found = notFinite((value as Record<string, unknown>)[key], `${path}/${key}`)
    if (found !== null) return found
  }
  return null
}
