import { explainIssue } from './explain-issue.ts'
import { whyNotRead } from './guard-json.ts'
import { migrated } from './migrations.ts'
import { inFewLetters, type PlanIssue } from './plan-issue.ts'
import { PLAN_SCHEMA, planSchema, type Plan } from './schema.ts'

/**
 * Reading and writing plan files. Reading never throws: what is wrong comes back as issues, each with its
 * path, what was found and what would be right. Ids of the catalogue are checked by `checkPlan`.
 */

export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | {
      readonly ok: false
      /** `newer`: saved by a later version of Crossover, so the file is fine and must be left as it is. */
      readonly kind: 'too-large' | 'not-text' | 'not-json' | 'not-a-plan' | 'newer' | 'wrong'
      readonly issues: readonly PlanIssue[]
    }

/** Of a file with very many mistakes the first ones are told. */
const MOST_ISSUES = 50

/** Of keys that stand twice in the same object the last one counts, as JSON has it. */
export function parsePlan(text: string): ParsedPlan {
  const tooLarge = whyNotRead(text)
  if (tooLarge) return failed('too-large', [tooLarge])
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), withoutMinusZero)
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : ''
    return failed('not-json', [
      { path: '', found: `text that is not JSON${why}`, right: 'a plan file, which is JSON' },
    ])
  }
  return planOf(value)
}

/** The same for a value that has already been read, from a link or from the browser's storage. */
export function planOf(value: unknown): ParsedPlan {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed('not-a-plan', [
      { path: '', found: inFewLetters(value), right: `an object with "schema": "${PLAN_SCHEMA}"` },
    ])
  }
  const current = migrated(value as Record<string, unknown>)
  if (current.kind === 'other') {
    const schema = Object.hasOwn(value, 'schema') ? (value as Record<string, unknown>)['schema'] : undefined
    return failed('not-a-plan', [{ path: 'schema', found: inFewLetters(schema), right: `"${PLAN_SCHEMA}"` }])
  }
  if (current.kind === 'newer') {
    const found = `version ${current.version} of the plan file, saved by a newer Crossover`
    return failed('newer', [{ path: 'schema', found, right: `"${PLAN_SCHEMA}", or the newer Crossover` }])
  }
  const result = planSchema.safeParse(current.plan)
  if (result.success) return { ok: true, plan: result.data }
  const issues = result.error.issues
    .slice(0, MOST_ISSUES)
    .flatMap((issue) => explainIssue(issue, current.plan))
  return failed('wrong', issues.slice(0, MOST_ISSUES))
}

/** The plan as a file: fields in the order of the schema, two spaces, a line break at the end. */
export function serialisePlan(plan: Plan): string {
  const result = planSchema.safeParse(plan)
  return `${JSON.stringify(result.success ? result.data : plan, null, 2)}\n`
}

function failed(kind: Extract<ParsedPlan, { ok: false }>['kind'], issues: readonly PlanIssue[]): ParsedPlan {
  return { ok: false, kind, issues }
}

function withoutMinusZero(_key: string, value: unknown): unknown {
  return value === 0 ? 0 : value
}
