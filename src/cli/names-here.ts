import { catalogue } from '#core/catalogue/catalogue.ts'
import { readEngine } from '#core/names/read-command.ts'
import { readFormat } from '#core/names/read-format.ts'
import { namesOf, type Names } from '#core/names/names.ts'

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
