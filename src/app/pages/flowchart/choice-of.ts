import { fieldPath, type ToldChoice, type ToldField, TOLD_SECTIONS } from '#core/story/questionnaire.ts'
import type { NodeId } from '#core/decision/decision.ts'
import type { Workload } from '#core/plan/schema.ts'

/** The question of choice that a box of the main flowchart asks; null for the cost, which the engine answers. */
export function choiceOf(node: NodeId): ToldChoice | null {
  const fields = TOLD_SECTIONS.find(({ id }) => id === node)?.fields ?? []
  return fields.find((field): field is ToldChoice => isChoice(field) && field.id === node) ?? null
}

/** Where the answer for this workload stands: a team of its own comes before the plan's. */
export function answerPath(field: ToldChoice, workload: Workload): string {
  return field.id === 'team' && typeof workload.answers.team === 'string'
    ? `workloads/${workload.id}/answers/team`
    : fieldPath(field, workload.id)
}

function isChoice(field: ToldField): field is ToldChoice {
  return field.kind === 'choice'
}
