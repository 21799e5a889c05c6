import type { ParseArgsConfig } from 'node:util'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Ink } from './ink.ts'
import type { Terminal } from './terminal.ts'

/**
 * What a command answers. Nothing is printed or written before the answer is whole, so wrong
 * input leaves no trace but its problems.
 */
export type Answer =
  | { readonly problems: readonly PlanIssue[] }
  | { readonly text: string; readonly file?: { readonly path: string; readonly bytes: Uint8Array } }

export interface Words {
  /** What stands without a dash, in the order of `operands`. */
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, string | true>>
}

export interface Command {
  readonly name: string
  /** Names of what must stand without a dash; those in brackets may be left out. */
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, Flag>>
  readonly does: string
  readonly answer: (words: Words, terminal: Terminal, ink: Ink) => Promise<Answer>
}

export interface Flag {
  readonly type: NonNullable<ParseArgsConfig['options']>[string]['type']
  /** The word for its value in the usage line: `--context N`. */
  readonly value?: string
  readonly required?: true
}

export function wrong(path: string, found: string, right: string): Answer {
  return { problems: [{ path, found, right }] }
}

/** `evaluate PLAN [--json]` */
export function usage({ name, operands, flags }: Command): string {
  const options = Object.entries(flags).map(([flag, { value, required }]) => {
    const written = value === undefined ? `--${flag}` : `--${flag} ${value}`
    return required ? written : `[${written}]`
  })
  return [name, ...operands, ...options].join(' ')
}
