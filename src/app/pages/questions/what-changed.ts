import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { OPTION_KINDS } from '#core/decision/option-words.ts'

/**
 * What an answer changed, in sentences: kinds of option that it ruled out or let back in, and the verdict where
 * it is another one. Kinds, because the options that are compared may themselves follow from the answers.
 */
export function whatChanged(before: WorkloadDecision, after: WorkloadDecision): readonly string[] {
  const ruledOut = [...kindsOut(after)].filter(([kind]) => !kindsOut(before).has(kind))
  const backIn = [...kindsOut(before).keys()].filter((kind) => kindsIn(after).has(kind))
  const sentences = [
    ...ruledOut.map(([kind, why]) => `${OPTION_KINDS[kind].label}: ruled out. ${why}`),
    ...backIn.map((kind) => `${OPTION_KINDS[kind].label}: possible again.`),
  ]
  return before.verdict.headline === after.verdict.headline
    ? sentences
    : [...sentences, after.verdict.headline]
}

function kindsIn(decision: WorkloadDecision): ReadonlySet<OptionKind> {
  return new Set(decision.gates.filter(({ passed }) => passed).map(({ kind }) => kind))
}

/** Kinds of which no option is left, each with the reason that its first option gives. */
export function kindsOut(decision: WorkloadDecision): ReadonlyMap<OptionKind, string> {
  const left = kindsIn(decision)
  const out = new Map<OptionKind, string>()
  for (const { kind, failures } of decision.gates) {
    if (!left.has(kind) && !out.has(kind)) out.set(kind, failures[0]?.sentence ?? '')
  }
  return out
}
