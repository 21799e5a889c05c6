import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from '../catalogue/price-at.ts'
import type { Hardware } from '../catalogue/machine-types.ts'
import type { PriceRow } from '../catalogue/sourced.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import type { Option, Plan } from '../plan/schema.ts'
import type { MovedField, MovedPrice } from '../words/moved-words.ts'

/** What the options of a plan pay by two catalogues, on the plan's day, where it differs. Prices that the plan says itself moved nowhere. */
export function movedPrices(plan: Plan, then: Catalogue, now: Catalogue): readonly MovedPrice[] {
  const own = new Set((plan.own?.prices ?? []).map(({ model }) => model))
  const found = new Map<string, MovedPrice>()
  for (const option of plan.workloads.flatMap(({ options }) => options)) {
    for (const moved of movedOf(option, own, plan.asOf, then, now))
      found.set(`${moved.id} ${moved.field}`, moved)
  }
  return [...found.values()]
}

function movedOf(
  option: Option,
  own: ReadonlySet<string>,
  day: string,
  then: Catalogue,
  now: Catalogue,
): readonly MovedPrice[] {
  switch (option.kind) {
    case 'api':
    case 'hosted': {
      if (option.price !== undefined || own.has(option.model)) return []
      const [before, after] = both(then.apiModels, now.apiModels, option.model)
      return after ? tokensMoved(before, after, day) : []
    }
    case 'owned': {
      if (option.unitPriceUsd !== undefined) return []
      const [before, after] = both(then.hardware, now.hardware, option.hardware)
      const [thenRow, nowRow] = [before && machinePriceAt(before, day), after && machinePriceAt(after, day)]
      return after ? moved(after, 'machine', thenRow?.usd ?? null, nowRow?.usd ?? null, nowRow ?? null) : []
    }
    case 'rented': {
      if (option.usdPerHour !== undefined) return []
      const [before, after] = both(then.hardware, now.hardware, option.hardware)
      const [thenRow, nowRow] = [before && rentAt(before, day), after && rentAt(after, day)]
      const usd = (row: typeof thenRow) => row?.usdPerGpuHour ?? null
      return after ? moved(after, 'rent', usd(thenRow), usd(nowRow), nowRow ?? null) : []
    }
    case 'hybrid':
    case 'quote':
    case 'subscription':
      return []
  }
}

function tokensMoved(before: ApiModel | undefined, after: ApiModel, day: string): readonly MovedPrice[] {
  const then = before ? tokenPriceAt(before, day)?.price : undefined
  const now = tokenPriceAt(after, day)?.price ?? null
  return [
    ...moved(after, 'input', then?.inputUsdPerMTok ?? null, now?.inputUsdPerMTok ?? null, now),
    ...moved(
      after,
      'cached-input',
      then?.cachedInputUsdPerMTok ?? null,
      now?.cachedInputUsdPerMTok ?? null,
      now,
    ),
    ...moved(after, 'output', then?.outputUsdPerMTok ?? null, now?.outputUsdPerMTok ?? null, now),
  ]
}

function moved(
  { id, name }: Pick<ApiModel | Hardware, 'id' | 'name'>,
  field: MovedField,
  thenUsd: number | null,
  nowUsd: number | null,
  row: PriceRow | null,
): readonly MovedPrice[] {
  return thenUsd === nowUsd ? [] : [{ id, name, field, thenUsd, nowUsd, seenOn: row && lastSeen(row) }]
}

function both<Entry extends { readonly id: string }>(
  then: readonly Entry[],
  now: readonly Entry[],
  id: string,
): readonly [Entry | undefined, Entry | undefined] {
  const isIt = (one: Entry) => one.id === id
  return [then.find(isIt), now.find(isIt)]
}
