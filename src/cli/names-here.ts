import { catalogue } from '#core/catalogue/catalogue.ts'
import { readEngine } from '#core/names/read-command.ts'
import { readFormat } from '#core/names/read-format.ts'
import { namesOf, type Names } from '#core/names/names.ts'
import type { UnclearName } from '#core/names/with-names.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import { nameChoices, nameFound } from '#core/words/name-words.ts'

/** The reader of names over this catalogue. */
export function namesHere(): Names {
  return namesOf(catalogue)
}

/** A number format or an engine as people write it: "Q4_K_M", "trt-llm"; null where it is none of ours. */
export function wordOf(field: string, text: string): string | null {
  if (field === 'engine') return readEngine(text)
  if (field !== 'quantisation') return null
  const [format, ...others] = readFormat(text)?.formats ?? []
  return format !== undefined && others.length === 0 ? format : null
}

/** A name that is not clear, as a line that says what was found and what would be right. */
export function unclearIssue({ path, typed, thing, reading }: UnclearName, names: Names): PlanIssue {
  return { path, found: nameFound(typed, reading), right: nameChoices(reading, thing, names.nameOf) }
}
