import { measureJson } from '#core/units/measure-json.ts'
import type { Chance } from './chance.ts'
import { HOSTILE_FIGURES, HOSTILE_KEYS, HOSTILE_TEXTS, hostileValue } from './hostile.ts'

const MOST_CHANGES = 3
const MOST_DEEP = 300

/** A text with one to three changes: of values where it is JSON, and of its letters. */
export function changedText(text: string, chance: Chance): string {
  let now = text
  for (let left = 1 + chance.whole(MOST_CHANGES); left > 0; left -= 1) {
    const value = chance.hits(0.7) ? jsonOf(now) : undefined
    now = value === undefined ? chance.oneOf(OF_LETTERS)(now, chance) : JSON.stringify(changedValue(value, chance))
  }
  return now
} // prettier-ignore

/** The same as bytes, of which some may be others. */
export function changedFile(text: string, chance: Chance): Uint8Array {
  const bytes = encoded(changedText(text, chance), chance)
  if (!chance.hits(0.1)) return bytes
  const copy = Uint8Array.from(bytes)
  if (copy.length > 0) copy[chance.whole(copy.length)] = chance.whole(256)
  return copy
}

/** As most programs write it, or now and then as others do. */
export function encoded(text: string, chance: Chance): Uint8Array {
  const kind = chance.whole(20)
  if (kind === 0) return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  if (kind === 1) return Uint8Array.from(Buffer.from(text, 'latin1'))
  return new TextEncoder().encode(kind === 2 ? `\ufeff${text}` : text)
}

/** One change of one of a JSON value's places. */
export function changedValue(root: unknown, chance: Chance): unknown {
  const whole = { root }
  const places = placesIn(whole)
  const { holder, key } = chance.oneOf(places)
  const value = holder[key]
  const put = (at: string, one: unknown) =>
    Object.defineProperty(holder, at, { value: one, enumerable: true, configurable: true, writable: true })
  switch (chance.whole(7)) {
    case 0:
      if (holder === whole) put(key, hostileValue(chance))
      else if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else Reflect.deleteProperty(holder, key)
      break
    case 1: {
      const other = chance.oneOf(places)
      if (typeof other.holder[other.key] !== 'object') put(key, other.holder[other.key])
      break
    }
    case 2:
      if (typeof value === 'number') put(key, value * chance.oneOf([0, -1, 0.001, 1000, 1e9, 1e200]))
      else put(key, hostileValue(chance))
      break
    case 3:
      if (Array.isArray(value))
        for (let more = chance.oneOf([1, 3, 400]); more > 0; more -= 1) value.push(value[0]) // prettier-ignore
      else if (typeof value === 'object' && value !== null)
        Object.defineProperty(value, chance.oneOf(HOSTILE_KEYS), { value: hostileValue(chance), enumerable: true, configurable: true, writable: true }) // prettier-ignore
      else put(key, hostileValue(chance))
      break
    case 4:
      if (!Array.isArray(holder) && holder !== whole) {
        Reflect.deleteProperty(holder, key)
        put(chance.oneOf(HOSTILE_KEYS), value)
      }
      break
    default:
      put(key, hostileValue(chance))
  }
  return whole.root
}

interface PlaceInJson {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(holder: Record<string, unknown>): PlaceInJson[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key]
    const inside = typeof value === 'object' && value !== null ? placesIn(value as Record<string, unknown>) : [] // prettier-ignore
    return [{ holder, key }, ...inside]
  })
}

type OfLetters = (text: string, chance: Chance) => string

const OF_LETTERS: readonly OfLetters[] = [
  (text, chance) => withPiece(text, chance, 1, String.fromCharCode(chance.whole(chance.hits(0.7) ? 128 : 0x10000))),
  (text, chance) => withPiece(text, chance, chance.whole(40), ''),
  (text, chance) => withPiece(text, chance, 0, chance.oneOf(HOSTILE_TEXTS)),
  (text, chance) => withPiece(text, chance, 0, chance.oneOf(HOSTILE_FIGURES)),
  (text, chance) => { const at = chance.whole(text.length + 1); return withPiece(text, chance, 0, text.slice(at, at + chance.whole(60))) },
  (text, chance) => { const at = chance.whole(text.length + 1); return text.slice(at) + text.slice(0, at) },
  (text, chance) => text.slice(0, chance.whole(text.length + 1)),
  (text) => `\ufeff${text}`,
  (text, chance) => { const depth = chance.oneOf([1, 13, 40, 20_000]); return '['.repeat(depth) + text + ']'.repeat(depth) },
  ...[1, 2, 3].map((): OfLetters => (text, chance) => {
    const figures = [...text.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)]
    const one = figures[chance.whole(figures.length)]
    return one === undefined ? text : text.slice(0, one.index) + chance.oneOf(HOSTILE_FIGURES) + text.slice(one.index + one[0].length)
  }),
] // prettier-ignore

function withPiece(text: string, chance: Chance, cut: number, piece: string): string {
  const at = chance.whole(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at + cut)
}

/** Undefined also where it is so deep that nobody gets to its end. */
function jsonOf(text: string): unknown {
  if (measureJson(text).depth > MOST_DEEP) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
