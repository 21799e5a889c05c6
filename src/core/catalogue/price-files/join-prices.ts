import type { ApiModel } from '../types.ts'
import type { ListedPrice, PriceList } from './price-list.ts'

export interface JoinedPrice {
  readonly model: ApiModel
  readonly listed: ListedPrice
}

export interface Join {
  readonly joined: readonly JoinedPrice[]
  /** Current models of ours on hosts that the list has, which it does not name, as far as names tell. */
  readonly notFound: readonly string[]
  /**
   * Our current models on hosts that the list has; of them, those that the list names or may name (a name of the
   * same host holds ours, or ours holds it); and those that are joined.
   */
  readonly current: { readonly all: number; readonly listed: number; readonly joined: number }
}

/**
 * Which line of a list is which model of ours: the same host, and the same name in one of four ways, the closest first.
 * A name that fits several of their models as closely is no name. Of prices that hold from different days the last
 * that has begun counts.
 */
export function joinPrices(models: readonly ApiModel[], list: PriceList, day: string): Join {
  const begun = list.prices.filter(({ from }) => from === null || from <= day)
  const namesByHost = new Map(
    [...grouped(begun, ({ provider }) => [provider])].map(([host, prices]) => [
      host,
      WAYS.map((way) => grouped(prices, ({ names }) => names.map(way))),
    ]),
  )
  const joined: JoinedPrice[] = []
  const notFound: string[] = []
  let [all, alike] = [0, 0]
  for (const model of models) {
    const [host, name] = hostAndName(model.id)
    const names = namesByHost.get(host)
    if (!names) continue
    const isCurrent = model.status === 'current' || model.status === 'preview'
    if (isCurrent) all += 1
    const listed = listedAs(name, names)
    if (listed) joined.push({ model, listed })
    else if (isCurrent) {
      notFound.push(model.id)
      if (begun.some((one) => one.provider === host && one.names.some((other) => mayBe(name, other))))
        alike += 1
    }
  }
  const ofThem = all - notFound.length
  return { joined, notFound, current: { all, listed: ofThem + alike, joined: ofThem } }
}

type Names = ReadonlyMap<string, readonly ListedPrice[]>

function listedAs(name: string, names: readonly Names[]): ListedPrice | null {
  for (const [at, way] of WAYS.entries()) {
    const found = names[at]?.get(way(name)) ?? []
    const models = new Set(found.map((one) => one.names[0]))
    if (models.size === 1) return found.toSorted(byFirstDay).at(-1) ?? null
    if (models.size > 1 && at === 0) return found[0] ?? null
  }
  return null
}

/** How names are made alike: letters' case and punctuation; then without a day or edition; then without its maker; then both. */
const WAYS: readonly ((name: string) => string)[] = [
  plainName,
  (name) => withoutEdition(plainName(name)),
  (name) => plainName(afterMaker(name)),
  (name) => withoutEdition(plainName(afterMaker(name))),
]

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[._:@\s]/g, '-')
}

/** `claude-haiku-4-5-20251001`, `gpt-5-2025-08-07`, `mistral-medium-latest` and `gemini-3-flash-preview` without what follows. */
function withoutEdition(name: string): string {
  return name.replace(/(-(\d{8}|\d{4}-\d{2}-\d{2}|latest|preview|exp|v1|0))+$/, '')
}

/** What follows the last slash: lists differ in whether they put the maker before it. */
function afterMaker(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Looser than any way of joining, so that it tells how much joining misses. */
function mayBe(ours: string, theirs: string): boolean {
  const [own, other] = [ours, theirs].map((name) => plainName(afterMaker(name)).replaceAll('-', '')) as [
    string,
    string,
  ]
  const [shorter, longer] = own.length < other.length ? [own, other] : [other, own]
  const at = longer.indexOf(shorter)
  // A number that goes on is another model: 5 is not 5.5.
  return shorter.length >= 4 && at >= 0 && !/^\d/.test(longer.slice(at + shorter.length))
}

function grouped(
  prices: readonly ListedPrice[],
  keysOf: (price: ListedPrice) => readonly string[],
): Map<string, ListedPrice[]> {
  const groups = new Map<string, ListedPrice[]>()
  for (const price of prices) {
    for (const key of new Set(keysOf(price))) groups.set(key, [...(groups.get(key) ?? []), price])
  }
  return groups
}

function byFirstDay(a: ListedPrice, b: ListedPrice): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0
}

function hostAndName(id: string): readonly [string, string] {
  const slash = id.indexOf('/')
  return [id.slice(0, slash), id.slice(slash + 1)]
}
