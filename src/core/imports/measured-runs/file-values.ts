import { csvRows } from './csv-rows.ts'
import type { Json } from './fields.ts'
import type { FileValues } from './measured-run.ts'

/** What a text holds: one JSON value, one in each line, or the rows of a table under their names. */
export function fileValues(text: string): FileValues {
  const plain = withoutChatter(text.replace(/^\uFEFF/, '').trim())
  if (plain === '') return { refusal: { id: 'empty' } }
  if (!/^[{[]/.test(plain)) {
    const printed = whatIsPrinted(plain)
    return printed === null ? csvRows(plain) : { refusal: { id: 'printed', tool: printed } }
  }
  const { deepest, isOpen } = bracketsOf(plain)
  const refusal = { id: isOpen ? 'cut-off' : 'of-no-known-tool' } as const
  if (deepest > MOST_DEEP) return { refusal }
  const whole = jsonOf(plain)
  if (whole !== undefined) return { values: [whole] }
  const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== '')
  const values = lines.length < 2 ? [] : lines.map(jsonOf)
  if (values.length > 0 && values.every((value) => value !== undefined)) return { values }
  return { refusal }
}

/** The value of a JSON text, NaN and Infinity, which Python writes, counting as null; undefined where it is none. */
function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    if (!/NaN|Infinity/.test(text)) return undefined
  }
  try {
    return JSON.parse(text.replace(/(?<=[[,:]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g, 'null')) as Json
  } catch {
    return undefined
  }
}

/** No tool writes lists within lists nearly so deep, and it takes long to read them. */
const MOST_DEEP = 100

/** How deep lists and objects lie in a text, and whether it stops within one, or within a string. */
function bracketsOf(text: string): { readonly deepest: number; readonly isOpen: boolean } {
  let [depth, deepest] = [0, 0]
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]
    if (inString) {
      if (letter === '\\') index += 1
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, (depth += 1))
    else if (letter === ']' || letter === '}') depth -= 1
  }
  return { deepest, isOpen: inString || depth > 0 }
}

/** Without what else a program printed before its result, where both went to one file. */
function withoutChatter(text: string): string {
  if (/^[{[]/.test(text)) return text
  const start = text.slice(0, MOST_BEFORE).search(/^(?:\[\s*$|\{"|build_commit,)/m)
  return start > 0 ? text.slice(start) : text
}

function whatIsPrinted(text: string): 'vllm-bench' | 'llama-bench' | null {
  const start = text.slice(0, MOST_BEFORE)
  if (/^=+ Serving Benchmark Result =+/m.test(start)) return 'vllm-bench'
  if (/^\|\s*model\s*\|\s*size\s*\|/m.test(start)) return 'llama-bench'
  return null
}

/** Of what other programs may have printed before. */
const MOST_BEFORE = 20_000
