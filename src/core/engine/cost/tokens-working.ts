import type { TokenPrice } from '../../catalogue/types.ts'
import { tokensOn, type BilledTokens } from '../demand.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { LineFigure } from '../evaluation.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import { trendOfService, type TokenService } from './token-service.ts'
import { batchedReadUsdPerMTok, readUsdPerMTok, writeUsdPerMTok } from '../../inputs/attempt-usd.ts'
import { batchTerms, pricesUsed } from './token-price.ts'

type Priced = Omit<TokenService, 'lines'>

/** How a bill for tokens was worked out: attempts, tokens of one, prices of each kind, and what is taken off. */
export function tokensWorking(service: Priced, situation: Situation): Working {
  const { option, model, prices, factors, attempts, atPeak } = service
  const { demand, horizonMonths: months, plan, workload } = situation
  const trend = trendOfService(option)
  if (!demand.tokens) return { figures: [] }
  const tokens = tokensOn(option, demand.tokens)
  const used = Array.from({ length: months }, (_, month) => pricesUsed(prices, option, tokens, month + 1))
  const { batchShare } = workload.demand
  const discounts = used.map(({ row }) => batchTerms(option, model, batchShare, row).discount)
  const stacks = model?.batchStacksWithCache ?? false
  const peakUsd = option.price === null ? prices.peakUsd : null
  const offPeak = used.map(({ price, row }) => (peakUsd ? (row?.timeOfDay?.offPeak ?? price) : price))
  const peak = used.map(({ price, row }) => row?.timeOfDay?.peak ?? price)
  return {
    figures: [
      byMonth('attempts', attempts, months, '/month'),
      ...tokenFigures(tokens, option),
      figure('batchShare', batchShare, 'share'),
      byMonth('batchDiscount', discounts, months, 'share'),
      ...priceFigures('', offPeak, prices.usd, discounts, stacks),
      ...(peakUsd
        ? [
            ...priceFigures('AtPeakHours', peak, peakUsd, discounts, stacks),
            byMonth('attemptsInPeakHours', atPeak, months, '/month'),
          ]
        : []),
      figure('priceAgainstList', option.priceFactor, 'times'),
      figure('committedDiscount', option.committedDiscount, 'share'),
      figure(trend, plan.trends[trend], 'a year'),
      byMonth(
        'priceFactor',
        factors,
        months,
        'times',
        `priceAgainstList * (1 - committedDiscount) * (1 + ${trend}) ^ ((month - 1) / 12)`,
      ),
    ],
    monthly: peakUsd
      ? '((attempts - attemptsInPeakHours) * usdPerAttempt + attemptsInPeakHours * usdPerAttemptAtPeakHours) * priceFactor'
      : 'attempts * usdPerAttempt * priceFactor',
  }
}

/** Tokens of an attempt as its own tokenizer counts them. */
function tokenFigures(
  tokens: BilledTokens,
  { tokenizerRatio: ratio, reasoningRatio }: CompleteApi,
): LineFigure[] {
  const { input, cachedShare, writtenShare, output, reasoning } = tokens
  const of = (id: string, value: number, formula?: string) => figure(id, value * ratio, 'tokens', formula)
  return [
    of('inputTokens', input),
    figure('cachedInputShare', cachedShare, 'share'),
    figure('cacheWriteShare', writtenShare, 'share'),
    of('outputTokens', output),
    ...(reasoningRatio === 0 ? [] : [figure('reasoningRatio', reasoningRatio, 'ratio')]),
    of(
      'reasoningTokens',
      reasoning,
      reasoning > 0 && reasoning === output * reasoningRatio ? 'outputTokens * reasoningRatio' : undefined,
    ),
    of(
      'uncachedTokens',
      input * (1 - cachedShare - writtenShare),
      'inputTokens * (1 - cachedInputShare - cacheWriteShare)',
    ),
    of('cachedTokens', input * cachedShare, 'inputTokens * cachedInputShare'),
    of('writtenTokens', input * writtenShare, 'inputTokens * cacheWriteShare'),
    of('writtenOutTokens', output + reasoning, 'outputTokens + reasoningTokens'),
  ]
}

/** Prices by month, with what an attempt costs at them; every name ends with `when`. */
function priceFigures(
  when: string,
  prices: readonly TokenPrice[],
  usdPerAttempt: Float64Array,
  discounts: readonly number[],
  stacks: boolean,
): LineFigure[] {
  const months = prices.length
  const price = (id: string, of: (price: TokenPrice, month: number) => number, formula?: string) =>
    byMonth(`${id}${when}`, prices.map(of), months, '$/1M tokens', formula)
  return [
    price('inputUsdPerMTok', ({ inputUsdPerMTok }) => inputUsdPerMTok),
    price('cachedInputUsdPerMTok', readUsdPerMTok),
    price('cacheWriteUsdPerMTok', writeUsdPerMTok),
    price('outputUsdPerMTok', ({ outputUsdPerMTok }) => outputUsdPerMTok),
    price(
      'batchedReadUsdPerMTok',
      (one, month) => batchedReadUsdPerMTok(one, discounts[month] ?? 0, stacks),
      stacks
        ? `cachedInputUsdPerMTok${when} * (1 - batchDiscount)`
        : `min(cachedInputUsdPerMTok${when}, inputUsdPerMTok${when} * (1 - batchDiscount))`,
    ),
    byMonth(`usdPerAttempt${when}`, usdPerAttempt, months, '$', usdPerAttemptFormula(when)),
  ]
}

/** Uncached, read and written input and output, each at its price; the batch share at its discount. */
function usdPerAttemptFormula(when: string): string {
  const [input, output] = [`inputUsdPerMTok${when}`, `outputUsdPerMTok${when}`]
  const rest = `uncachedTokens * ${input} + writtenTokens * cacheWriteUsdPerMTok${when} + writtenOutTokens * ${output}`
  const standard = `${rest} + cachedTokens * cachedInputUsdPerMTok${when}`
  const batched = `(${rest}) * (1 - batchDiscount) + cachedTokens * batchedReadUsdPerMTok${when}`
  return `((1 - batchShare) * (${standard}) + batchShare * (${batched})) / 1000000`
}
