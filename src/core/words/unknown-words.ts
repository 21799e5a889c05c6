import type { Case } from '../decision/case.ts'
import { spokenName } from './figure-names.ts'
import { nameOf } from './naming.ts'

/** What is to be found out of a figure that nobody knows, after "find out": "what Groq asks for cached input". */
export function unknownFigure({ plan, evaluation }: Pick<Case, 'plan' | 'evaluation'>, path: string): string {
  const input = plan.inputs.find((one) => one.path === path)
  const option = input?.option ?? null
  const name = option === null ? 'it' : nameOf({ evaluation }, option)
  return UNKNOWN[input?.id ?? '']?.(name) ?? spokenName(path)
}

const UNKNOWN: Readonly<Record<string, (name: string) => string>> = {
  cachedInputPriceShare: (name) => `what ${name} asks for cached input`,
  batchShare: () => 'whether a day is soon enough',
}
