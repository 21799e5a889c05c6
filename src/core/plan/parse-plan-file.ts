import { parsePlan, type ParsedPlan } from './codec.ts'
import { decodeText } from './decode-text.ts'
import { MAX_PLAN_BYTES, tooLarge } from './guard-json.ts'

/** A plan file as it lies on a disk: its size, its letters, and then what it says. */
export function parsePlanFile(bytes: Uint8Array): ParsedPlan {
  if (bytes.length > MAX_PLAN_BYTES) {
    return { ok: false, kind: 'too-large', issues: [tooLarge(bytes.length)] }
  }
  const decoded = decodeText(bytes)
  return decoded.ok ? parsePlan(decoded.text) : { ok: false, kind: 'not-text', issues: [decoded.issue] }
}
