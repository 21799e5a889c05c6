import { hostOf } from './hosts-of-lists.ts'
import type { ImpossiblePrice, ListedPrice, PriceFileShape } from './price-list.ts'
import { dayOf, fieldOf, isObject, listedPrice, textOf, type Json, type Told } from './read-figure.ts'

type Found = ListedPrice | ImpossiblePrice
type Reader = (value: unknown) => Iterable<Told>

/** One reader for each form; `readPriceFile` says which of them a file has. */
const READERS: Readonly<Record<PriceFileShape, Reader>> = {
  'models.dev': modelsDev,
  litellm,
  'genai-prices': genaiPrices,
  'pi-ai': piAi,
}

/** Everything that a value of that form lists. */
export function pricesIn(shape: PriceFileShape, value: unknown): readonly Found[] {
  return [...READERS[shape](value)].flatMap((told) => listedPrice(told) ?? [])
}

/** Whose form a value has, by the fields that only this one has; null: none of them. */
export function shapeOf(value: unknown): PriceFileShape | null {
  if (providersOfGenai(value).some((provider) => Array.isArray(fieldOf(provider, 'models'))))
    return 'genai-prices'
  if (!isObject(value)) return null
  const rows = Object.values(value)
  if (rows.some((row) => typeof fieldOf(row, 'litellm_provider') === 'string')) return 'litellm'
  if (rows.some((row) => isObject(fieldOf(row, 'models')))) return 'models.dev'
  return [...piAi(value)].length > 0 ? 'pi-ai' : null
}

/** `{ host: { models: { id: { cost: { input, output, cache_read, cache_write, tiers } } } } }` */
function* modelsDev(value: unknown): Iterable<Told> {
  for (const [host, { models }] of objectsIn(value)) {
    for (const [id, model] of objectsIn(models)) {
      const cost = fieldOf(model, 'cost')
      if (!isObject(cost)) continue
      const tiers = listIn(cost, 'tiers').filter(
        (tier) => fieldOf(fieldOf(tier, 'tier'), 'type') === 'context',
      )
      const over200k = fieldOf(cost, 'context_over_200k')
      yield {
        provider: hostOf('models.dev', host),
        names: namesOf(id, fieldOf(model, 'id')),
        ...modelsDevPrice(cost),
        tiers:
          tiers.length === 0 && isObject(over200k)
            ? [{ ...modelsDevPrice(over200k), overInputTokens: 200_000 }]
            : tiers.map((tier) => ({
                ...modelsDevPrice(tier),
                overInputTokens: fieldOf(fieldOf(tier, 'tier'), 'size'),
              })),
        asOf: dayOf(fieldOf(model, 'last_updated')),
      }
    }
  }
}

function modelsDevPrice(cost: unknown) {
  return {
    input: fieldOf(cost, 'input'),
    output: fieldOf(cost, 'output'),
    cachedInput: fieldOf(cost, 'cache_read'),
    cacheWrite: fieldOf(cost, 'cache_write'),
  }
}

/** `{ "host/id": { litellm_provider, input_cost_per_token, … } }`, in dollars a token. */
function* litellm(value: unknown): Iterable<Told> {
  for (const [key, row] of objectsIn(value)) {
    const theirs = textOf(fieldOf(row, 'litellm_provider'))
    if (theirs === null || key === 'sample_spec') continue
    // Many keys begin with the host, under one of its names.
    const inside = key.startsWith(`${theirs}/`) ? key.slice(theirs.length + 1) : withoutHost(key, theirs)
    yield {
      provider: hostOf('litellm', theirs),
      names: [...new Set([key, inside])],
      perToken: true,
      ...litellmPrice(row, ''),
      batchInput: fieldOf(row, 'input_cost_per_token_batches'),
      tiers: Object.keys(row).flatMap((field) => {
        const thousands = /^input_cost_per_token_above_(\d+)k_tokens$/.exec(field)?.[1]
        if (thousands === undefined) return []
        const over = Number(thousands) * 1000
        return [{ ...litellmPrice(row, `_above_${thousands}k_tokens`), overInputTokens: over }]
      }),
    }
  }
}

function litellmPrice(row: Json, suffix: string) {
  return {
    input: fieldOf(row, `input_cost_per_token${suffix}`),
    output: fieldOf(row, `output_cost_per_token${suffix}`),
    cachedInput: fieldOf(row, `cache_read_input_token_cost${suffix}`),
    cacheWrite: fieldOf(row, `cache_creation_input_token_cost${suffix}`),
  }
}

/** `vertex_ai/claude-…` is of the host `vertex_ai-anthropic_models`. */
function withoutHost(key: string, host: string): string {
  const slash = key.indexOf('/')
  return slash > 0 && host.startsWith(key.slice(0, slash)) ? key.slice(slash + 1) : key
}

/**
 * `[{ id, models: [{ id, match, prices }] }]`, where prices are one price, or a row for each day from which another
 * holds; a model whose price depends on the hour is passed over, having no single one to compare with.
 */
function* genaiPrices(value: unknown): Iterable<Told> {
  for (const provider of providersOfGenai(value)) {
    const host = textOf(fieldOf(provider, 'id'))
    for (const model of listIn(provider, 'models')) {
      const id = textOf(fieldOf(model, 'id'))
      if (host === null || id === null) continue
      const checked = dayOf(fieldOf(model, 'prices_checked'))
      for (const { prices, from } of pricesByDay(fieldOf(model, 'prices'))) {
        yield {
          provider: hostOf('genai-prices', host),
          names: [id, ...namesMatched(fieldOf(model, 'match'))],
          input: baseOf(fieldOf(prices, 'input_mtok')),
          output: baseOf(fieldOf(prices, 'output_mtok')),
          cachedInput: baseOf(fieldOf(prices, 'cache_read_mtok')),
          cacheWrite: baseOf(fieldOf(prices, 'cache_write_mtok')),
          tiers: genaiTiers(prices),
          from,
          asOf: checked ?? from,
        }
      }
    }
  }
}

function providersOfGenai(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listIn(value, 'providers')
}

function pricesByDay(prices: unknown): readonly { readonly prices: unknown; readonly from: string | null }[] {
  if (!Array.isArray(prices)) return [{ prices, from: null }]
  const constraints = prices.map((row: unknown) => fieldOf(row, 'constraint'))
  if (constraints.some((one) => isObject(one) && fieldOf(one, 'start_date') === undefined)) return []
  return prices.map((row: unknown, at) => ({
    prices: fieldOf(row, 'prices'),
    from: dayOf(fieldOf(constraints[at], 'start_date')),
  }))
}

function baseOf(price: unknown): unknown {
  return isObject(price) ? fieldOf(price, 'base') : price
}

function genaiTiers(prices: unknown): Told['tiers'] {
  const at = (field: string, start: unknown) => {
    const price = fieldOf(prices, field)
    return fieldOf(
      listIn(price, 'tiers').find((tier) => fieldOf(tier, 'start') === start),
      'price',
    )
  }
  return listIn(fieldOf(prices, 'input_mtok'), 'tiers').map((tier) => {
    const start = fieldOf(tier, 'start')
    return {
      overInputTokens: start,
      input: fieldOf(tier, 'price'),
      output: at('output_mtok', start) ?? baseOf(fieldOf(prices, 'output_mtok')),
      cachedInput: at('cache_read_mtok', start),
      cacheWrite: at('cache_write_mtok', start),
    }
  })
}

/**
 * The names that a rule of the list spells out. What it tells by the beginning is taken as a name, so that a later
 * model whose name begins alike is not taken for it; patterns are not run.
 */
function namesMatched(rule: unknown): readonly string[] {
  const named = textOf(fieldOf(rule, 'equals')) ?? textOf(fieldOf(rule, 'starts_with'))
  return named === null ? listIn(rule, 'or').flatMap(namesMatched) : [named]
}

/** Models with `cost` and `provider`, in files by host or all in one: the groups around them differ by version. */
function* piAi(value: unknown, depth = 0): Iterable<Told> {
  for (const [key, row] of objectsIn(value)) {
    const cost = fieldOf(row, 'cost')
    const host = textOf(fieldOf(row, 'provider'))
    if (isObject(cost) && host !== null && ('cacheRead' in cost || 'cacheWrite' in cost)) {
      yield {
        provider: hostOf('pi-ai', host),
        names: namesOf(textOf(fieldOf(row, 'id')) ?? key),
        ...piAiPrice(cost),
        tiers: listIn(cost, 'tiers').map((tier) => ({
          ...piAiPrice(tier),
          overInputTokens: fieldOf(tier, 'inputTokensAbove'),
        })),
      }
    } else if (depth < 3) yield* piAi(row, depth + 1)
  }
}

function piAiPrice(cost: unknown) {
  return {
    input: fieldOf(cost, 'input'),
    output: fieldOf(cost, 'output'),
    cachedInput: fieldOf(cost, 'cacheRead'),
    cacheWrite: fieldOf(cost, 'cacheWrite'),
  }
}

function objectsIn(value: unknown): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return []
  return Object.entries(value).filter((entry): entry is [string, Json] => isObject(entry[1]))
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key)
  return Array.isArray(list) ? list : []
}

function namesOf(...names: readonly unknown[]): readonly string[] {
  return [...new Set(names.flatMap((name) => textOf(name) ?? []))]
}
