import type { Catalogue } from '../catalogue/types.ts'
import type { Case } from '../decision/case.ts'
import { adviceFor } from '../decision/proposals/advice.ts'
import { toldAdvice, type ToldAdvice } from '../words/told-advice.ts'

/** What belongs to a recommendation beside its sentence: how sure it is, what to be careful with, what else fits. */
export function adviceOn(one: Case, catalogue: Catalogue): ToldAdvice {
  return toldAdvice(adviceFor(one, catalogue), one)
}
