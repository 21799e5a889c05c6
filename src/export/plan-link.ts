import { planOf } from '#core/plan/codec.ts'
import { whyNotRead } from '#core/plan/guard-json.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'

/** How a link is made may change; then the number does. */
const VERSION = '1'
/** Of what stands behind `p=`: messengers cut longer ones. */
export const MOST_LINK_CHARACTERS = 8192
/** A few letters may unpack to a great deal: what comes to more is not unpacked to its end. */
const MOST_BYTES = 262_144

export type ReadLink =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly text: string }
  /** A plan file of a newer version of Crossover. */
  | { readonly kind: 'newer-plan'; readonly text: string }
  | { readonly kind: 'not-read'; readonly why: LinkProblem; readonly issues: readonly PlanIssue[] }

/**
 * What is wrong with a link: there is no plan in it, it was made by a newer Crossover, it is too long, a part of it is
 * missing or another, or what is in it is no plan.
 */
export type LinkProblem = 'no-plan' | 'newer' | 'too-long' | 'damaged' | 'wrong'

/**
 * A plan as it stands behind `p=` in a link: the version, then its JSON behind a checksum, deflated, in the letters that
 * an address may have. Notes stay at home unless they are asked for. Null: it is too long.
 */
export async function planInLink(plan: Plan, { withNotes = false } = {}): Promise<string | null> {
  const { notes, ...rest } = plan
  const said = JSON.stringify(withNotes && notes !== undefined ? { ...rest, notes } : rest)
  const packed = await throughStream(
    new TextEncoder().encode(checksum(said) + said),
    new CompressionStream('deflate-raw'),
  )
  // Letters are more than bytes, and so many are not spelled out one by one.
  if (packed === null || packed.length > MOST_LINK_CHARACTERS) return null
  const link = `${VERSION}.${inLetters(packed)}`
  return link.length > MOST_LINK_CHARACTERS ? null : link
}

/** The plan of a link. It never throws: what is wrong comes back. */
export async function planFromLink(link: string): Promise<ReadLink> {
  const found = /^(\d{1,4})\.([A-Za-z0-9_-]*)$/.exec(link.slice(0, MOST_LINK_CHARACTERS + 1))
  if (link.length > MOST_LINK_CHARACTERS) return notRead('too-long')
  if (!found) return notRead(/^\d{1,4}\./.test(link) ? 'damaged' : 'no-plan')
  const [, version = '', data = ''] = found
  if (version !== VERSION) return notRead('newer')
  const packed = fromLetters(data)
  const bytes = packed && (await throughStream(packed, new DecompressionStream('deflate-raw')))
  if (!bytes) return notRead('damaged')
  const text = readText(bytes)
  if (text === null) return notRead('damaged')
  const tooLarge = whyNotRead(text)
  if (tooLarge) return notRead('wrong', [tooLarge])
  const value = readJson(text)
  if (value === undefined) return notRead('damaged')
  const parsed = planOf(value)
  if (parsed.ok) return { kind: 'plan', plan: parsed.plan, text }
  if (parsed.kind === 'newer') return { kind: 'newer-plan', text }
  return notRead('wrong', parsed.issues)
}

function notRead(why: LinkProblem, issues: readonly PlanIssue[] = []): ReadLink {
  return { kind: 'not-read', why, issues }
}

/** What comes out of a stream; null where it breaks off or there is too much of it. */
async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const writer = stream.writable.getWriter()
  // What cannot be written shows when it is read.
  void writer.write(bytes).catch(() => {})
  void writer.close().catch(() => {})
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > MOST_BYTES) {
        await reader.cancel()
        return null
      }
      chunks.push(value)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Without the checksum in front, where it is right. */
function readText(bytes: Uint8Array): string | null {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const said = whole.slice(CHECKSUM_LETTERS)
    return whole.slice(0, CHECKSUM_LETTERS) === checksum(said) ? said : null
  } catch {
    return null
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const CHECKSUM_LETTERS = 8

/** FNV-1a over UTF-16 units: notices letters that were lost or changed on the way; it is no protection against intent. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(CHECKSUM_LETTERS, '0')
}

function inLetters(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
  } catch {
    return null
  }
}
