import type { RiskWanted } from '../analysis/risk.ts'
import type { Facts } from './facts.ts'

/**
 * What draws are asked about: the options that may be chosen, and the recommended one against its runner-up, or
 * where no other kind may be chosen against the cheapest of the rest. Null where there are no two.
 */
export function riskWanted({
  evaluation,
  decision,
}: Pick<Facts, 'evaluation' | 'decision'>): RiskWanted | null {
  const passing = choices({ evaluation, decision })
  const { recommended: option, runnerUp } = decision
  const against = runnerUp ?? passing.find((id) => id !== option)
  if (option === null || against === undefined) return null
  return { passing: new Set(passing), pair: { option, against } }
}

/** The options that may be chosen, the cheapest first. */
export function choices({ evaluation, decision }: Pick<Facts, 'evaluation' | 'decision'>): readonly string[] {
  const passes = (id: string) => decision.gates.some(({ option, passed }) => option === id && passed)
  return evaluation.ranking.filter(passes)
}
