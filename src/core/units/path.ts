/**
 * Getting at one value inside a plan by its path: names of fields, and where a list stands the id of an
 * entry, or the part of the chain that it is, with a slash between (`workloads/support/options/owned/unitPriceUsd`).
 * Ids hold no slashes. In a list whose parts have no ids they go by their place, from 0 (`demand/classes/0/share`).
 */

type Parent = Readonly<Record<string, unknown>> | readonly unknown[]

/** The value at a path; undefined where a step does not exist. */
export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>((value, step) => (isParent(value) ? childOf(value, step) : undefined), root)
}

/**
 * A copy of `root` with another value at the path; everything beside the path is shared with the original.
 * Fields that are missing on the way are made; a list without that id is a mistake of the caller.
 */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  return replaced(root, path.split('/'), value, path) as T
}

function replaced(parent: unknown, steps: readonly string[], value: unknown, path: string): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(parent)) {
    const index = indexOfId(parent, step)
    if (index < 0) throw new Error(`Nothing in the plan has the id "${step}" of ${path}.`)
    return parent.map((child: unknown, at) => (at === index ? replaced(child, rest, value, path) : child))
  }
  if (FORBIDDEN.has(step)) throw new Error(`"${step}" of ${path} is not the name of a field.`)
  const fields = isParent(parent) ? (parent as Readonly<Record<string, unknown>>) : {}
  return { ...fields, [step]: replaced(childOf(fields, step), rest, value, path) }
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function childOf(parent: Parent, step: string): unknown {
  if (Array.isArray(parent)) return parent[indexOfId(parent, step)] as unknown
  return Object.hasOwn(parent, step) ? (parent as Record<string, unknown>)[step] : undefined
}

function indexOfId(list: readonly unknown[], id: string): number {
  const found = list.findIndex((child) => namesOf(child).includes(id))
  if (found >= 0 || !/^\d{1,4}$/.test(id)) return found
  const at = Number(id)
  return at < list.length && list.every((child) => namesOf(child).length === 0) ? at : -1
}

function namesOf(child: unknown): readonly unknown[] {
  if (!isParent(child)) return []
  return ['id', 'part'].flatMap((key) =>
    Object.hasOwn(child, key) ? [(child as Record<string, unknown>)[key]] : [],
  )
}

function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null
}
