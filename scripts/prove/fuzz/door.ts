import type { Chance } from './chance.ts'

/** A way in for something that somebody else made. */
export interface Door<Input> {
  /** What comes in: "a plan file". */
  readonly what: string
  /** A valid input with one to three changes. */
  readonly changed: (chance: Chance) => Input | Promise<Input>
  /** One that nobody made. */
  readonly random: (chance: Chance) => Input | Promise<Input>
  /** Reads it as the product does, which is what is timed. */
  readonly open: (input: Input) => Opened | Promise<Opened>
}

export interface Opened {
  /** Whether it was looked at in full: of the right kind, size and depth. */
  readonly isPast: boolean
  readonly isTaken: boolean
  /** What is said about it. */
  readonly said: readonly string[]
  /** What was read: none of its figures may be other than finite. */
  readonly read: unknown
  /** What follows from it, worked out apart from the reading of it. */
  readonly after?: () => AfterReading | Promise<AfterReading>
}

export type AfterReading = Pick<Opened, 'said' | 'read'>
