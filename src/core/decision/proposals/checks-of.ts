import type { Catalogue } from '../../catalogue/types.ts'
import type { Case } from '../case.ts'

/** Of every warning what it rests on; null: there is nothing to warn of. */
export type ChecksOf<Values> = {
  readonly [Id in keyof Values]: (facts: Case, catalogue: Catalogue) => Values[Id] | null
}
