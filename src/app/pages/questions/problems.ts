import { unansweredFields, type ToldField, type ToldSection } from '#core/story/questionnaire.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'

export interface FieldProblem {
  readonly fieldId: string
  readonly message: string
}

/**
 * What stands in the way of Continue: texts that could not be read, and essential fields of which nothing was
 * said, not even that it is not known.
 */
export function problemsOf(
  section: ToldSection,
  plan: Plan,
  workload: Workload,
  unreadable: ReadonlyMap<string, string>,
  notKnown: ReadonlySet<string>,
): readonly FieldProblem[] {
  const missing = new Set(unansweredFields(section, plan, workload).map(({ id }) => id))
  return section.fields.flatMap((field) => {
    const unread = unreadable.get(field.id)
    if (unread !== undefined) return [{ fieldId: field.id, message: unread }]
    if (!missing.has(field.id) || notKnown.has(field.id)) return []
    return [{ fieldId: field.id, message: whatIsMissing(field) }]
  })
}

/**
 * Essential figures that were left open when the section was answered before: on coming back, leaving them
 * open is the answer that was given.
 */
export function leftOpen(section: ToldSection, plan: Plan, workload: Workload): ReadonlySet<string> {
  const unanswered = unansweredFields(section, plan, workload)
  const wasAnswered = unanswered.every(({ kind }) => kind !== 'choice' && kind !== 'yes-no')
  return new Set(wasAnswered ? unanswered.map(({ id }) => id) : [])
}

function whatIsMissing({ kind, label }: ToldField): string {
  switch (kind) {
    case 'choice':
    case 'yes-no':
      return `Choose an answer to “${label}”; “I don’t know yet” is one`
    case 'model':
      return `Choose a model for “${label}”`
    case 'day':
      return `Enter a day for “${label}”`
    default:
      return `Enter a number for “${label}”, or tick “I don’t know yet”`
  }
}
