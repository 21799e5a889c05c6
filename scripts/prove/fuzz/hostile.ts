import type { Chance } from './chance.ts'

/** Texts that programs trip over: names of every object, ends of lines, halves of letters, formulas, markup, paths. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '\t\r\n', '\0', '\ufeff', '\ud800', 'a\udc00b', '\u202e7 gnp\u2066', '\u200b\u200d\u2060', '\u2028', '\u001b[31m\u009b2J',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', 'undefined', 'null',
  '=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(1)', '\t=1', '＝1', '"a","b"\r\nc', '<img src=x onerror=alert(1)>', '"><script>',
  'javascript:alert(1)', '{{7*7}}', '${7*7}', '../../etc/passwd', 'CON', 'a/b\\c:d*?', '%s%n', '🧑‍🚀👨‍👩‍👧', 'Z͑ͫ̓ͪ̂ͫ̽͏a̴̙̤l͖̤̳̠g͉̬o̶', 'שרת ٣', 'ﬃ½Ⅷ',
  'a'.repeat(300), 'ab '.repeat(3000), '('.repeat(2000), '9'.repeat(400), '1,'.repeat(1000), 'é'.repeat(5000), '-'.repeat(1000),
] // prettier-ignore

/** Numbers as a text has them, which need not be numbers. */
export const HOSTILE_FIGURES: readonly string[] = [
  '0', '-0', '-1', '1', '0.5', '1e999', '-1e999', '1e308', '-1e308', '5e-324', '1e-300', '1e21', '9007199254740993', '4294967296',
  '2147483648', '999999999999', '1000000', '0.30000000000000004', 'NaN', 'Infinity', '-Infinity', '0x10', '007', '1_000', '٣', '１２',
  '1.234,56', '1,234.56', '1.234', '1e6', '2m', '€ 5k', '5 %', '--5', '1e', '.', '1e99999', '20k to 40k', '20k ± 300 %', '5-3', '1/2/3',
] // prettier-ignore

const HOSTILE_VALUES: readonly unknown[] = [
  null, true, false, [], {}, [[]], [null], { low: 1, base: 0, high: -1 }, { low: 1 }, { id: 'a' }, { length: 3 }, { toString: 1 }, { then: 1 },
] // prettier-ignore

/** Field names that lead to what every object has, and ordinary ones that belong elsewhere. */
export const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', '0', 'id', 'length', 'then', '\ud800', 'k'.repeat(500)] // prettier-ignore

export function hostileValue(chance: Chance): unknown {
  const kind = chance.whole(10)
  if (kind < 3) return Number(chance.oneOf(HOSTILE_FIGURES.filter((one) => Number.isFinite(Number(one)))))
  if (kind < 5) return chance.oneOf(HOSTILE_TEXTS)
  if (kind < 6) return chance.oneOf(HOSTILE_FIGURES)
  if (kind < 8) return structuredClone(chance.oneOf(HOSTILE_VALUES))
  if (kind < 9) return nested(chance.oneOf([3, 13, 30, 200]), chance.hits(0.5))
  return Array.from({ length: chance.oneOf([2, 168, 2000]) }, () => chance.whole(3))
}

function nested(depth: number, inLists: boolean): unknown {
  let value: unknown = 1
  for (let at = 0; at < depth; at += 1) value = inLists ? [value] : { a: value }
  return value
}

const LETTERS = ['{}[]",:0123456789eE+-. \n', 'abcdefghijklmnopqrstuvwxyz0123456789-_/. ', '=+-@"\',;\t\r\n', 'éß東京שرт٣１½🧑\u202e\u200d\ud800\udfff\0\ufeff'] // prettier-ignore

/** A text that nobody meant: letters of one kind or of all, hostile pieces and words of the trade among them. */
export function randomText(chance: Chance, words: readonly string[]): string {
  const pieces = Array.from({ length: 1 + chance.whole(8) }, () => {
    const kind = chance.whole(8)
    if (kind === 0) return chance.oneOf(HOSTILE_TEXTS)
    if (kind === 1) return chance.oneOf(HOSTILE_FIGURES)
    if (kind < 5 && words.length > 0) return chance.oneOf(words)
    const letters = chance.oneOf(LETTERS)
    return Array.from({ length: chance.whole(20) }, () => letters[chance.whole(letters.length)]).join('')
  })
  return pieces.join(chance.oneOf(['', ' ', ',', '\n']))
}

/** A JSON value with fields of the trade, and anything in them. */
export function randomValue(chance: Chance, keys: readonly string[], depth = 0): unknown {
  const kind = chance.whole(depth === 0 ? 4 : 8)
  if (kind > 3 || depth > 4) return hostileValue(chance)
  const length = chance.whole(5)
  if (kind === 0) return Array.from({ length }, () => randomValue(chance, keys, depth + 1))
  const fields = Array.from({ length }, () => [
    chance.oneOf(chance.hits(0.2) ? HOSTILE_KEYS : keys),
    randomValue(chance, keys, depth + 1),
  ])
  // Unlike an assignment, this makes __proto__ a field like any other, as JSON.parse does.
  return Object.fromEntries(fields) as unknown
}

export function randomBytes(chance: Chance): Uint8Array {
  const start = chance.oneOf([[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0], [0x7b], [0x5b], [0x89, 0x50, 0x4e, 0x47]]) // prettier-ignore
  const rest = Array.from({ length: chance.whole(300) }, () => chance.whole(256))
  return Uint8Array.from([...start, ...rest])
}
