import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import type { Decision } from '#core/decision/decision.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { settledPlan } from '#core/story/settled-plan.ts'
import type { ParsedPlan } from '#core/plan/codec.ts'
import { parsePlanFile } from '#core/plan/parse-plan-file.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { withSettings } from '#core/plan/with-settings.ts'
import { namedPlan } from '#core/story/named-plan.ts'
import { wordOf } from './names-here.ts'
import { readBytes } from './read-bytes.ts'
import type { Terminal } from './terminal.ts'

export interface Worked {
  readonly plan: Plan
  readonly complete: CompletePlan
  readonly evaluation: Evaluation
  readonly decision: Decision
}

/** Reads a plan file, with values that were said anew, checks it, evaluates it and decides; or says what is wrong with it. */
export async function readPlan(
  path: string,
  terminal: Terminal,
  settings: readonly string[] = [],
): Promise<Worked | { readonly problems: readonly PlanIssue[] }> {
  const read = await readBytes(path, 'a plan file', terminal)
  if ('problems' in read) return read
  return workedOut(parsePlanFile(read.bytes), settings)
}

/** The same of a plan that has been read. */
export function workedOut(
  parsed: ParsedPlan,
  settings: readonly string[] = [],
): Worked | { readonly problems: readonly PlanIssue[] } {
  if (!parsed.ok) return { problems: parsed.issues }
  const set = withSettings(parsed.plan, settings, wordOf)
  if (!set.ok) return { problems: set.issues }
  // People write "RTX 4090" where an id stands; what is not clear is asked about.
  const { plan, issues } = namedPlan(set.plan, catalogue)
  if (issues.length > 0) return { problems: issues }
  const complete = settledPlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { plan, complete, evaluation, decision: decide(complete, evaluation, catalogue) }
}
