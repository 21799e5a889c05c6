import type { NameReading } from './name-reading.ts'
import type { NameTable } from './name-tables.ts'
import { isSlipOf, slipsBetween, squashed } from './spelling.ts'

/** Something that has names. */
export interface Named {
  readonly id: string
  /** What the catalogue calls it, the id among it. */
  readonly names: readonly string[]
  /** Names that count as a whole, not in pieces. */
  readonly wholeNames?: readonly string[]
  /** Where several fit, only those of the lowest tier count: the model itself before its hosts. */
  readonly tier: number
  /** Larger comes first where several are shown. */
  readonly weight: number
}

/** How names of one kind of thing are taken to pieces. */
export interface Parlance {
  readonly pieces: (text: string) => readonly string[]
  /** Words that tell nothing apart, and are passed over where nothing is called so with them. */
  readonly filler: ReadonlySet<string>
  /** Whether a piece as typed may stand for one of the name's: "80" for "80gb". */
  readonly means: (typed: string, ofName: (piece: string) => boolean) => boolean
  /** A piece that says how large something is, not what. */
  readonly isSize: (piece: string) => boolean
  /** Whether a name without its size is a name too: "RTX 4090" of "RTX 4090 24GB". */
  readonly sizeIsExtra: boolean
  /** Words of a name that make another product of it: "Ti" of an RTX 4070 Ti, "Air" of GLM 4.5 Air. */
  readonly variantsIn: (pieces: readonly string[]) => readonly string[]
}

export interface NameFinder {
  /** What is called exactly so; null where nothing is. */
  readonly exactly: (text: string, among?: (id: string) => boolean) => NameReading | null
  readonly find: (text: string, among?: (id: string) => boolean) => NameReading
  /** Whether an entry is called so, alone or among others. */
  readonly fits: (id: string, text: string) => boolean
}

interface Entry {
  readonly row: Named
  readonly bags: readonly ReadonlySet<string>[]
  readonly variants: readonly string[]
}

/** Finds what a text names: by a name of its own, by pieces that only one name has, or asks. */
export function nameFinder(rows: readonly Named[], table: NameTable, parlance: Parlance): NameFinder {
  const told = new Map<string, Set<string>>()
  const called = new Map<string, Set<string>>()
  const heads = new Set<string>()
  const isTelling = (piece: string) => !parlance.filler.has(piece)
  const claim = (names: Map<string, Set<string>>, name: string, id: string) => {
    if (name !== '') names.set(name, (names.get(name) ?? new Set()).add(id))
  }
  for (const [name, ids] of Object.entries(table.asks ?? {}))
    for (const id of ids) claim(told, squashed(name), id)
  const entries = rows.map((row): Entry => {
    const own = table.names[row.id] ?? []
    const pieces = new Set(row.names.flatMap((name) => parlance.pieces(name)))
    for (const name of own) claim(told, squashed(name), row.id)
    for (const name of row.wholeNames ?? []) claim(called, squashed(name), row.id)
    for (const name of row.names) {
      claim(called, squashed(name), row.id)
      if (name === row.id) continue
      const short = parlance.pieces(name).filter(isTelling)
      claim(called, squashed(short.join('')), row.id)
      if (parlance.sizeIsExtra)
        claim(called, squashed(short.filter((piece) => !parlance.isSize(piece)).join('')), row.id)
    }
    for (const name of [...row.names, ...own])
      for (const head of parlance.pieces(name).slice(0, 1)) heads.add(head)
    return {
      row,
      bags: [pieces, ...own.map((name) => new Set([...pieces, ...parlance.pieces(name)]))],
      variants: row.names.flatMap((name) => parlance.variantsIn(parlance.pieces(name))),
    }
  })
  const vocabulary = new Set(entries.flatMap(({ bags }) => bags.flatMap((bag) => [...bag])))
  /** No slip makes a word longer or shorter by more than two letters. */
  const byLength = new Map<number, string[]>()
  for (const word of vocabulary) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])
  const known = (typed: string) => parlance.means(typed, (piece) => vocabulary.has(piece))
  const piecesOf = (text: string) =>
    parlance
      .pieces(text)
      .flatMap((piece) => (known(piece) ? [piece] : (partsWithin(piece, vocabulary) ?? [piece])))
  const fits = ({ bags }: Entry, typed: readonly string[]) =>
    bags.some((bag) => typed.every((piece) => parlance.means(piece, (one) => bag.has(one))))
  /** "kimi k2" of K2.5 and K2.6: the number before the dot alone. */
  const begins = ({ bags }: Entry, typed: readonly string[]) =>
    bags.some((bag) =>
      typed.every(
        (piece) =>
          parlance.means(piece, (one) => bag.has(one)) ||
          (/\d$/.test(piece) && [...bag].some((one) => one.startsWith(`${piece}.`))),
      ),
    )

  const isAmong = (typed: readonly string[], word: string) =>
    typed.some((piece) => parlance.means(piece, (one) => one === word))

  /** The one's name and more. */
  const isMoreThan = ({ bags: [bag] }: Entry, { bags: [own] }: Entry) =>
    [...(own ?? [])].every((piece) => parlance.isSize(piece) || bag?.has(piece))

  const slips = [...told, ...called]

  function exactly(text: string, among: (id: string) => boolean = () => true): NameReading | null {
    const id = text.trim()
    if (rows.some((row) => row.id === id) && among(id)) return { kind: 'found', id }
    const spellings = [squashed(text), squashed(parlance.pieces(text).filter(isTelling).join(''))]
    const byName = [told, called]
      .map((names) =>
        entries.filter(({ row }) => among(row.id) && spellings.some((name) => names.get(name)?.has(row.id))),
      )
      .find((found) => found.length > 0)
    return byName ? readingOf(lowest(byName), true) : null
  }

  function find(text: string, among: (id: string) => boolean = () => true): NameReading {
    const squash = squashed(text)
    if (squash === '') return { kind: 'none' }
    const byName = exactly(text, among)
    if (byName) return byName
    const within = entries.filter(({ row }) => among(row.id))
    if (parlance.pieces(text).length > MOST_PIECES) return { kind: 'none' }
    const all = piecesOf(text)
    const telling = all.filter(isTelling)
    const isTold = telling.some((piece) => heads.has(piece) || (/\d/.test(piece) && !parlance.isSize(piece)))
    const own = (tier: number) => tier === 0
    const any = () => true
    // Its maker may stand before the thing itself, and its host before what is hosted.
    for (const [typed, tiers, fit] of [
      [all, own, fits],
      [telling, own, fits],
      [all, any, fits],
      [telling, any, fits],
      [telling, any, begins],
    ] as const) {
      if (typed.length === 0) continue
      const found = within.filter((entry) => tiers(entry.row.tier) && fit(entry, typed))
      if (found.length === 0) continue
      const [plain, ...others] = lowest(
        found.filter(({ variants }) => variants.every((one) => isAmong(typed, one))),
      )
      // An RTX 4070 is no RTX 4070 Ti SUPER, and two 3090s are none of the 3090 Ti.
      if (plain && fit === fits && others.length === 0 && found.every((other) => isMoreThan(other, plain)))
        return readingOf([plain], isTold)
      return readingOf(lowest(found), isTold && plain !== undefined && fit === fits)
    }
    return nearest(squash, telling.length > 0 ? telling : all, within)
  }

  function readingOf(found: readonly Entry[], isTold: boolean): NameReading {
    const ids = found.toSorted((a, b) => b.row.weight - a.row.weight).map(({ row }) => row.id)
    const [id] = ids
    if (id === undefined) return { kind: 'none' }
    if (ids.length > 1) return { kind: 'several', ids }
    return isTold ? { kind: 'found', id } : { kind: 'near', ids }
  }

  /** What comes near: most of the pieces, or a slip of the finger away. At least one piece says what it is. */
  function nearest(squash: string, typed: readonly string[], within: readonly Entry[]): NameReading {
    const bySlip = new Set(
      squash.length > MOST_LETTERS
        ? []
        : slips.flatMap(([name, ids]) => (isSlipOf(squash, name) ? [...ids] : [])),
    )
    const alike = typed.map((piece): readonly [string, Alike] => [piece, alikeIn(piece)])
    const scored = within.map((entry) => ({
      entry,
      score: bySlip.has(entry.row.id) ? 2 : shareOf(alike, entry),
    }))
    const best = Math.max(0, ...scored.map(({ score }) => score))
    if (best < ENOUGH) return { kind: 'none' }
    const near = scored.filter(({ score }) => score >= best - 1e-9).map(({ entry }) => entry)
    const ids = lowest(near)
      .toSorted((a, b) => distance(typed, a) - distance(typed, b) || b.row.weight - a.row.weight)
      .map(({ row }) => row.id)
    return { kind: 'near', ids }
  }

  /** How much of what was typed a name has: a slip counts for most of a piece, another number for a little. */
  function shareOf(typed: readonly (readonly [string, Alike])[], { bags }: Entry): number {
    let most = 0
    for (const bag of bags) {
      let sum = 0
      let names = false
      for (const [piece, alike] of typed) {
        const isHere = parlance.means(piece, (one) => bag.has(one))
        const score = isHere ? 1 : (alike.find(([word]) => bag.has(word))?.[1] ?? 0)
        sum += score
        if (score >= 0.8 && !parlance.isSize(piece) && (/[a-z]{3}/.test(piece) || /\d{3}/.test(piece)))
          names = true
      }
      if (names || sum / typed.length > 0.8) most = Math.max(most, sum / typed.length)
    }
    return most
  }

  /** The words of all names that a piece is like, those first that it is most like. */
  function alikeIn(piece: string): Alike {
    const near = [-2, -1, 0, 1, 2].flatMap((longer) => byLength.get(piece.length + longer) ?? [])
    const scored = near.map((word) => [word, likeness(piece, word)] as const)
    return scored.filter(([, score]) => score > 0).toSorted(([, a], [, b]) => b - a)
  }

  return {
    exactly,
    find,
    fits: (id, text) => entries.some((entry) => entry.row.id === id && fits(entry, piecesOf(text))),
  }
}

/** From here on a name has enough of what was typed to be asked about. */
const ENOUGH = 0.5
const MOST_LETTERS = 60
/** Half of more pieces than these are in no name. */
const MOST_PIECES = 48

type Alike = readonly (readonly [word: string, score: number])[]

function likeness(typed: string, piece: string): number {
  if (isSlipOf(typed, piece)) return 0.9
  const areLong = typed.length >= 4 && Math.abs(typed.length - piece.length) <= 1
  return areLong && /\d{3}/.test(typed) && /\d{3}/.test(piece) && slipsBetween(typed, piece) === 1 ? 0.55 : 0
}

/** How far the numbers of two names are apart, where what they are is the same. */
function distance(typed: readonly string[], { bags: [bag] }: Entry): number {
  const missing = typed
    .flatMap((piece) => (bag?.has(piece) ? [] : [Number.parseFloat(piece)]))
    .filter(Number.isFinite)
  const numbers = [...(bag ?? [])].map(Number.parseFloat).filter(Number.isFinite)
  return missing.reduce(
    (sum, one) => sum + Math.min(100, ...numbers.map((other) => Math.abs(other - one))),
    0,
  )
}

function lowest(found: readonly Entry[]): readonly Entry[] {
  const tier = Math.min(...found.map(({ row }) => row.tier))
  return found.filter(({ row }) => row.tier === tier)
}

/** "rtx4090" is "rtx" and "4090": words of the vocabulary without a gap, as few as will do. */
function partsWithin(piece: string, vocabulary: ReadonlySet<string>): readonly string[] | null {
  if (piece.length > 24) return null
  const parts: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= piece.length; end += 1) {
    parts[end] = null
    for (let start = 0; start <= end - 2; start += 1) {
      const before = parts[start]
      const word = piece.slice(start, end)
      if (!before || !vocabulary.has(word) || /^\d\d$/.test(piece.slice(start - 1, start + 1))) continue
      const best = parts[end]
      if (!best || before.length + 1 < best.length) parts[end] = [...before, word]
    }
  }
  return parts[piece.length] ?? null
}
