import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Ink } from './ink.ts'
import type { Terminal } from './terminal.ts'

/**
 * What a command answers. Nothing is printed or written before the answer is whole, so wrong
 * input leaves no trace but its problems.
 */
export type Answer =
  | Problems
  | ({ readonly text: string; readonly files?: readonly Written[] } & Noted)
  /** The whole result, for other programs. */
  | ({ readonly json: unknown } & Noted)
  /** Nothing could be made of what was given; a line each says why. */
  | { readonly refused: readonly string[] }

export interface Written {
  readonly path: string
  readonly bytes: Uint8Array
}

interface Noted {
  /** What is said beside the result, on standard error, a line each. */
  readonly notes?: readonly string[]
  /** The exit code where it is not 0: what was asked about is no longer so. */
  readonly code?: 1
}

export interface Problems {
  readonly problems: readonly PlanIssue[]
}

export interface Words {
  /** What stands without a dash, in the order of `operands`. */
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, string | true>>
  /** What was given with a flag that may be repeated, in order. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export interface Command {
  readonly name: string
  /** How it is typed: `evaluate PLAN [--json]`. */
  readonly usage: string
  readonly does: string
  /** Names of what must stand without a dash; those in brackets may be left out, and the last with an ellipsis may be several. */
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, Flag>>
  readonly answer: (words: Words, terminal: Terminal, ink: Ink) => Promise<Answer>
}

/** A flag stands alone, or is followed by a value: `--context N`. */
export type Flag =
  | { readonly value: null }
  | {
      readonly value: string
      /** It may be given several times. */
      readonly repeats?: true
    }

export const ALONE: Flag = { value: null }

/** Values of the plan said anew, for this run only. */
export const SET: Flag = { value: 'PATH=VALUE', repeats: true }

export function wrong(path: string, found: string, right: string): Problems {
  return { problems: [{ path, found, right }] }
}
