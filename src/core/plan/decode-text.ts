import type { PlanIssue } from './plan-issue.ts'

export type DecodedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: PlanIssue }

const RIGHT = 'text in UTF-8, or in UTF-16 with its mark; save it as UTF-8'

/**
 * The text of a file, read alike by the page and the command line: UTF-8, and UTF-16 where its mark says so.
 * Nothing is guessed and nothing is replaced, since a wrong letter in a name would stay unseen.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return refused('text in UTF-32')
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes, 'little')
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes, 'big')
  return fromUtf8(bytes)
}

function fromUtf16(bytes: Uint8Array, order: 'little' | 'big'): DecodedText {
  if (bytes.length % 2 === 1) return refused('text in UTF-16 that breaks off inside a letter')
  const text = written((write) => {
    for (let at = 2; at < bytes.length; at += 2) {
      const [a = 0, b = 0] = [bytes[at], bytes[at + 1]]
      write(order === 'big' ? a * 256 + b : b * 256 + a)
    }
  })
  return /\p{Cs}/u.test(text) ? refused('text in UTF-16 with half a letter in it') : { ok: true, text }
}

function fromUtf8(bytes: Uint8Array): DecodedText {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let at = hasMark ? 3 : 0
  const text = written((write) => {
    for (let letter = letterAt(bytes, at); letter !== null; letter = letterAt(bytes, at)) {
      write(letter.code)
      at += letter.length
    }
  })
  if (at < bytes.length) return refused(whatItIs(bytes, at))
  return bytes.includes(0) ? refused(whatItIs(bytes, bytes.indexOf(0))) : { ok: true, text }
}

/** A string of so many letters at once: one at a time, a large file would take many times its size. */
const CHUNK = 4096

function written(each: (write: (code: number) => void) => void): string {
  let text = ''
  let codes: number[] = []
  each((code) => {
    codes.push(code)
    if (codes.length < CHUNK) return
    text += String.fromCodePoint(...codes)
    codes = []
  })
  return text + String.fromCodePoint(...codes)
}

/** The least letter that may be written in so many bytes; a shorter way of writing it is the only right one. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000] as const

function letterAt(bytes: Uint8Array, at: number): { readonly code: number; readonly length: number } | null {
  const lead = bytes[at]
  if (lead === undefined) return null
  if (lead < 0x80) return { code: lead, length: 1 }
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0 // prettier-ignore
  if (length === 0) return null
  let code = lead & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0
    if ((byte & 0xc0) !== 0x80) return null
    code = code * 64 + (byte & 0x3f)
  }
  const isLetter = code >= LEAST[length] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isLetter ? { code, length } : null
}

/** What a file without a mark seems to hold, from the first byte at which it is no UTF-8. */
function whatItIs(bytes: Uint8Array, at: number): string {
  const start = bytes.subarray(0, 1000)
  const zeros = start.filter((byte) => byte === 0).length
  const isText = start.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
  if (zeros > 0.3 * start.length && zeros < 0.7 * start.length) return 'text in UTF-16 without its mark'
  if (!isText) return 'bytes that are no text, as in a picture or an archive'
  const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return `the byte ${hex} in line ${line}, which is no UTF-8; perhaps the text is in Latin-1 or Windows-1252`
}

function refused(found: string): DecodedText {
  return { ok: false, issue: { path: '', found, right: RIGHT } }
}
