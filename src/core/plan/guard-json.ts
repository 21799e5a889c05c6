import { measureJson } from '../units/measure-json.ts'
import type { PlanIssue } from './plan-issue.ts'

/** No plan comes near these; what exceeds them is not read at all. */
export const MAX_PLAN_BYTES = 1_048_576
const MAX_DEPTH = 12
const MAX_VALUES = 50_000

/** Why a text is too large, too deep or too long a list to be a plan; null when it may be read. */
export function whyNotRead(text: string): PlanIssue | null {
  const bytes = utf8Bytes(text)
  if (bytes > MAX_PLAN_BYTES) return tooLarge(bytes)
  const { depth, values } = measureJson(text)
  if (depth > MAX_DEPTH) {
    return { path: '', found: `lists and objects ${depth} deep`, right: `at most ${MAX_DEPTH} deep` }
  }
  if (values > MAX_VALUES) {
    return { path: '', found: `${values} values`, right: `at most ${MAX_VALUES}` }
  }
  return null
}

export function tooLarge(bytes: number): PlanIssue {
  return { path: '', found: `a file of ${(bytes / MAX_PLAN_BYTES).toFixed(1)} MiB`, right: 'at most 1 MiB' }
}

function utf8Bytes(text: string): number {
  let bytes = text.length
  if (bytes > MAX_PLAN_BYTES) return bytes
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    if (code > 0x7f) bytes += code > 0x7ff && !isSurrogate ? 2 : 1
  }
  return bytes
}
