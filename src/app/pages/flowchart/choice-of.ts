import type { NodeId } from '#core/decision/decision.ts'
import { fieldPath } from '#core/decision/questionnaire/fields-to-ask.ts'
import type { ChoiceField, QuestionField } from '#core/decision/questionnaire/question-fields.ts'
import { QUESTION_SECTIONS } from '#core/decision/questionnaire/question-sections.ts'
import type { Workload } from '#core/plan/schema.ts'

/** The question of choice that a box of the main flowchart asks; null for the cost, which the engine answers. */
export function choiceOf(node: NodeId): ChoiceField | null {
  const fields = QUESTION_SECTIONS.find(({ id }) => id === node)?.fields ?? []
  return fields.find((field): field is ChoiceField => isChoice(field) && field.id === node) ?? null
}

/** Where the answer for this workload stands: a team of its own comes before the plan's. */
export function answerPath(field: ChoiceField, workload: Workload): string {
  return field.id === 'team' && typeof workload.answers.team === 'string'
    ? `workloads/${workload.id}/answers/team`
    : fieldPath(field, workload.id)
}

function isChoice(field: QuestionField): field is ChoiceField {
  return field.kind === 'choice'
}
