import { isolated } from '../units/direction.ts'
import { numberFound } from '../units/number-found.ts'

/** Something wrong in a plan: where it stands, what was found there and what would be right. */
export interface PlanIssue {
  /** Fields and ids with slashes between; empty for the plan as a whole. */
  readonly path: string
  readonly found: string
  readonly right: string
  /** What would be right is asked rather than known. */
  readonly asks?: true
}

/** One line: `workloads/support/demand/peakToAverage: 0.5: a number from 1 to 50`. */
export function issueText({ path, found, right }: PlanIssue): string {
  return `${path === '' ? 'plan' : isolated(inShort(path))}: ${isolated(inShort(found))}: ${isolated(right)}`
}

/** Of a path or a name that somebody typed, and may have pasted. */
const MOST_LETTERS = 200

function inShort(typed: string): string {
  return typed.length > MOST_LETTERS ? `${typed.slice(0, MOST_LETTERS)}…` : typed
}

/** A value of a file in so few letters that a message can hold it. */
export function inFewLetters(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'number') return numberFound(value)
  return typeof value === 'boolean' ? String(value) : typeof value
}
