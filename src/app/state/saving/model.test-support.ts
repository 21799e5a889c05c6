import { VERSIONS_KEPT } from './versions.ts'

/**
 * What must never be lost, in a few lines: every edit is a number of its own, and is owed until somebody puts
 * another in its place or is told that it goes. The app owes a place where each can be seen and got back from.
 */
export interface Model {
  readonly owed: Set<number>
  /** Edits whose way back is a version: only the last of a plan's versions are owed, one list a plan and kind. */
  readonly asVersions: Map<string, number[]>
  tabs: number
  next: number
}

export function newModel(): Model {
  return { owed: new Set(), asVersions: new Map(), tabs: 0, next: 1 }
}

/** Somebody typed a number, which takes the place of the one that stood there. */
export function typed(model: Model, before: number): number {
  const value = model.next
  model.next += 1
  replaced(model, before, value)
  return value
}

/** Somebody put one state in place of another on purpose: an edit, undo, redo. */
export function replaced(model: Model, before: number, after: number): void {
  if (before === after) return
  model.owed.delete(before)
  owe(model, after)
}

/** The state stays as a version when another is taken in its place; of those the oldest may go. */
export function setBehind(model: Model, list: string, before: number): void {
  const versions = model.asVersions.get(list) ?? []
  versions.push(before)
  model.asVersions.set(list, versions)
  for (const oldest of versions.splice(0, Math.max(0, versions.length - VERSIONS_KEPT))) {
    if (!versions.includes(oldest)) model.owed.delete(oldest)
  }
}

/** Somebody was told that these go, or that they are not saved, and went on. */
export function letGo(model: Model, values: Iterable<number>): void {
  for (const value of values) model.owed.delete(value)
}

/** Somebody chose this state. Zero is what stands in a plan that nobody has changed. */
export function owe(model: Model, value: number): void {
  if (value > 0 && value < model.next) model.owed.add(value)
}

/** Owed, but nowhere to be found. */
export function lost(model: Model, found: ReadonlySet<number>): readonly number[] {
  return [...model.owed].filter((value) => !found.has(value))
}
