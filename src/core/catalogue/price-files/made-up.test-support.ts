import { tokenPriceAt } from '../price-at.ts'
import type { ApiModel, DatedTokenPrice, TokenPrice } from '../types.ts'
import { nameOfHost } from './hosts-of-lists.ts'
import type { PriceFileShape } from './price-list.ts'

export const SHAPES = ['models.dev', 'litellm', 'genai-prices', 'pi-ai'] as const

/** A price list of each form with the prices that models have on a day, changed as wished. */
export function madeUpList(
  shape: PriceFileShape,
  models: readonly ApiModel[],
  day: string,
  changed: (id: string, price: DatedTokenPrice) => DatedTokenPrice = (_id, price) => price,
): unknown {
  const rows = models.map((model) => {
    const slash = model.id.indexOf('/')
    const price = tokenPriceAt(model, day)!.price
    return {
      host: nameOfHost(shape, model.id.slice(0, slash)),
      name: model.id.slice(slash + 1),
      price: changed(model.id, price),
    }
  })
  const byHost = [...new Set(rows.map(({ host }) => host))].map((host) => ({
    host,
    own: rows.filter((row) => row.host === host),
  }))
  switch (shape) {
    case 'models.dev':
      return Object.fromEntries(
        byHost.map(({ host, own }) => [
          host,
          {
            id: host,
            models: Object.fromEntries(
              own.map(({ name, price }) => [name, { id: name, cost: modelsDevCost(price) }]),
            ),
          },
        ]),
      )
    case 'litellm':
      return Object.fromEntries(
        rows.map(({ host, name, price }) => [
          `${host}/${name}`,
          { litellm_provider: host, mode: 'chat', ...litellmRow(price) },
        ]),
      )
    case 'genai-prices':
      return byHost.map(({ host, own }) => ({
        id: host,
        models: own.map(({ name, price }) => ({
          id: name,
          match: { equals: name },
          prices: genaiPrice(price),
        })),
      }))
    case 'pi-ai':
      return Object.fromEntries(
        byHost.map(({ host, own }) => [
          host,
          {
            chat: Object.fromEntries(
              own.map(({ name, price }) => [
                `chat:${name}`,
                { id: name, provider: host, cost: piAiCost(price) },
              ]),
            ),
          },
        ]),
      )
  }
}

function known(fields: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  )
}

function modelsDevPrice(price: TokenPrice) {
  return known({
    input: price.inputUsdPerMTok,
    output: price.outputUsdPerMTok,
    cache_read: price.cachedInputUsdPerMTok,
    cache_write: price.cacheWriteUsdPerMTok,
  })
}

function modelsDevCost(price: DatedTokenPrice) {
  const tiers = price.contextTiers.map((tier) => ({
    ...modelsDevPrice(tier),
    tier: { type: 'context', size: tier.overInputTokens },
  }))
  return { ...modelsDevPrice(price), ...(tiers.length > 0 ? { tiers } : {}) }
}

function litellmRow(price: DatedTokenPrice) {
  const perToken = (one: TokenPrice, suffix: string) => {
    const figures = known({
      [`input_cost_per_token${suffix}`]: one.inputUsdPerMTok,
      [`output_cost_per_token${suffix}`]: one.outputUsdPerMTok,
      [`cache_read_input_token_cost${suffix}`]: one.cachedInputUsdPerMTok,
      [`cache_creation_input_token_cost${suffix}`]: one.cacheWriteUsdPerMTok,
    })
    return Object.fromEntries(Object.entries(figures).map(([key, usd]) => [key, usd / 1e6]))
  }
  const tiers = price.contextTiers.map((tier) =>
    perToken(tier, `_above_${String(tier.overInputTokens / 1000)}k_tokens`),
  )
  return Object.assign({}, perToken(price, ''), ...tiers) as object
}

function genaiPrice(price: DatedTokenPrice) {
  const field = (of: keyof TokenPrice) => {
    const tiers = price.contextTiers.flatMap((tier) =>
      tier[of] === null ? [] : [{ start: tier.overInputTokens, price: tier[of] }],
    )
    return tiers.length > 0 ? { base: price[of], tiers } : price[of]
  }
  return {
    input_mtok: field('inputUsdPerMTok'),
    output_mtok: field('outputUsdPerMTok'),
    ...(price.cachedInputUsdPerMTok === null ? {} : { cache_read_mtok: field('cachedInputUsdPerMTok') }),
    ...(price.cacheWriteUsdPerMTok === null ? {} : { cache_write_mtok: field('cacheWriteUsdPerMTok') }),
  }
}

function piAiPrice(price: TokenPrice) {
  return {
    input: price.inputUsdPerMTok,
    output: price.outputUsdPerMTok,
    cacheRead: price.cachedInputUsdPerMTok ?? 0,
    cacheWrite: price.cacheWriteUsdPerMTok ?? 0,
  }
}

function piAiCost(price: DatedTokenPrice) {
  const tiers = price.contextTiers.map((tier) => ({
    ...piAiPrice(tier),
    inputTokensAbove: tier.overInputTokens,
  }))
  return { ...piAiPrice(price), ...(tiers.length > 0 ? { tiers } : {}) }
}
