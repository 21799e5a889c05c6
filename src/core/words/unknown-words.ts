import type { Case } from '../decision/case.ts'
import { nameOf } from './naming.ts'

/** What is to be found out of a figure that nobody knows, after "find out": "what Groq asks for cached input". */
export function unknownFigure({ plan, evaluation }: Pick<Case, 'plan' | 'evaluation'>, path: string): string {
  const input = plan.inputs.find((one) => one.path === path)
  const option = input?.option ?? null
  const say = UNKNOWN_FIGURES[input?.id ?? path.slice(path.lastIndexOf('/') + 1)]
  if (!say) throw new Error(`there are no words for ${path}, which is not known`)
  return say(option === null ? 'it' : nameOf({ evaluation }, option))
}

/** Of every input that the registry says may be unknown. */
export const UNKNOWN_FIGURES: Readonly<Record<string, (name: string) => string>> = {
  cachedInputPriceShare: (name) => `what ${name} asks for cached input`,
  batchShare: () => 'whether a day is soon enough',
}
