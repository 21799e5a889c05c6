/**
 * What was found, without a word of it: an id, and the values that a sentence about it needs. `All` names the
 * values by id; `words/` has a sentence for each of them.
 */
export type Statement<All extends object> = {
  readonly [Id in keyof All]: { readonly id: Id; readonly values: All[Id] }
}[keyof All]

/** The id alone says it all. */
export type NoValues = Readonly<Record<string, never>>

export const NO_VALUES: NoValues = {}
