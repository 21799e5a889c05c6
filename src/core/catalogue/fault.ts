/** What is wrong with the data: where it stands, and what was found there. */
export interface Fault {
  readonly where: string
  readonly what: string
}

/** Collects what is wrong. */
export interface Faults {
  readonly list: readonly Fault[]
  readonly add: (where: string, what: string) => void
  /** Adds it where the condition does not hold. */
  readonly must: (condition: boolean, where: string, what: string) => void
}

export function newFaults(): Faults {
  const list: Fault[] = []
  const add = (where: string, what: string) => {
    list.push({ where, what })
  }
  return {
    list,
    add,
    must: (condition, where, what) => {
      if (!condition) add(where, what)
    },
  }
}
