import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import type { TokenService } from './api.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { batchTerms, pricesUsed } from './token-price.ts'

type Priced = Omit<TokenService, 'lines'>

/**
 * attempts x price of an attempt x (1 - committed discount) x trend, with the attempts of peak hours at
 * the peak price where the price depends on the hour.
 */
export function tokensLine(service: Priced, situation: Situation): CostLine {
  const { prices, factors, attempts, atPeak, option } = service
  return costLine(
    situation,
    'tokens',
    'opex',
    'api-cost',
    (line) => {
      line.differs = true
      const peakUsd = option.price ? null : prices.peakUsd
      for (let month = 0; month < attempts.length; month += 1) {
        const usd = prices.usd[month] ?? 0
        const count = attempts[month] ?? 0
        const factor = factors[month] ?? 0
        if (peakUsd === null) {
          line.monthlyUsd[month] = count * usd * factor
          continue
        }
        const peak = atPeak[month] ?? 0
        line.monthlyUsd[month] = ((count - peak) * usd + peak * (peakUsd[month] ?? usd)) * factor
      }
    },
    () => tokensWorking(service, situation),
  )
}

/** The price of an attempt as a formula over tokens and prices: standard and batched, uncached, read and written. */
const USD_PER_ATTEMPT =
  '((1 - batchShare) * (uncachedTokens * inputUsdPerMTok + cachedTokens * cachedInputUsdPerMTok' +
  ' + writtenTokens * cacheWriteUsdPerMTok + writtenOutTokens * outputUsdPerMTok)' +
  ' + batchShare * (uncachedTokens * inputUsdPerMTok * (1 - batchDiscount)' +
  ' + cachedTokens * batchedReadUsdPerMTok + writtenTokens * cacheWriteUsdPerMTok * (1 - batchDiscount)' +
  ' + writtenOutTokens * outputUsdPerMTok * (1 - batchDiscount))) / 1000000'

function tokensWorking(service: Priced, situation: Situation): Working {
  const { option, model, prices, factors, attempts, atPeak } = service
  const { demand, horizonMonths: months, plan, workload } = situation
  const { tokens } = demand
  if (!tokens) return { figures: [] }
  const hasPeak = prices.peakUsd !== null && option.price === null
  const dollars = '$/1M tokens'
  const used = Array.from({ length: months }, (_, month) => pricesUsed(prices, option, tokens, month + 1))
  const ofMonths = (of: (price: (typeof used)[number]['price']) => number) =>
    used.map(({ price }) => of(price))
  const batches = used.map(({ row }) => batchTerms(option, model, workload.demand.batchShare, row))
  const stacks = model?.batchStacksWithCache ?? false
  const read = (price: (typeof used)[number]['price']) => price.cachedInputUsdPerMTok ?? price.inputUsdPerMTok
  const ratio = option.tokenizerRatio
  return {
    figures: [
      byMonth('attempts', attempts, months, '/month'),
      figure('inputTokens', tokens.input * ratio, 'tokens'),
      figure('cachedInputShare', tokens.cachedShare, 'share'),
      figure('cacheWriteShare', tokens.writtenShare, 'share'),
      figure('outputTokens', tokens.output * ratio, 'tokens'),
      figure('reasoningTokens', tokens.reasoning * ratio, 'tokens'),
      figure(
        'uncachedTokens',
        tokens.input * ratio * (1 - tokens.cachedShare - tokens.writtenShare),
        'tokens',
        'inputTokens * (1 - cachedInputShare - cacheWriteShare)',
      ),
      figure(
        'cachedTokens',
        tokens.input * ratio * tokens.cachedShare,
        'tokens',
        'inputTokens * cachedInputShare',
      ),
      figure(
        'writtenTokens',
        tokens.input * ratio * tokens.writtenShare,
        'tokens',
        'inputTokens * cacheWriteShare',
      ),
      figure(
        'writtenOutTokens',
        (tokens.output + tokens.reasoning) * ratio,
        'tokens',
        'outputTokens + reasoningTokens',
      ),
      byMonth(
        'inputUsdPerMTok',
        ofMonths((price) => price.inputUsdPerMTok),
        months,
        dollars,
      ),
      byMonth('cachedInputUsdPerMTok', ofMonths(read), months, dollars),
      byMonth(
        'cacheWriteUsdPerMTok',
        ofMonths((price) => price.cacheWriteUsdPerMTok ?? price.inputUsdPerMTok),
        months,
        dollars,
      ),
      byMonth(
        'outputUsdPerMTok',
        ofMonths((price) => price.outputUsdPerMTok),
        months,
        dollars,
      ),
      figure('batchShare', workload.demand.batchShare, 'share'),
      byMonth(
        'batchDiscount',
        batches.map(({ discount }) => discount),
        months,
        'share',
      ),
      byMonth(
        'batchedReadUsdPerMTok',
        used.map(({ price }, month) => {
          const kept = 1 - (batches[month]?.discount ?? 0)
          return stacks ? read(price) * kept : Math.min(read(price), price.inputUsdPerMTok * kept)
        }),
        months,
        dollars,
        stacks
          ? 'cachedInputUsdPerMTok * (1 - batchDiscount)'
          : 'min(cachedInputUsdPerMTok, inputUsdPerMTok * (1 - batchDiscount))',
      ),
      byMonth('usdPerAttempt', prices.usd, months, '$', hasPeak ? undefined : USD_PER_ATTEMPT),
      ...(hasPeak && prices.peakUsd
        ? [
            byMonth('usdPerAttemptAtPeakHours', prices.peakUsd, months, '$'),
            byMonth('attemptsInPeakHours', atPeak, months, '/month'),
          ]
        : []),
      figure('priceAgainstList', option.priceFactor, 'times'),
      figure('committedDiscount', option.committedDiscount, 'share'),
      figure('apiPricePerYear', plan.trends.apiPricePerYear, 'a year'),
      byMonth(
        'priceFactor',
        factors,
        months,
        'times',
        'priceAgainstList * (1 - committedDiscount) * (1 + apiPricePerYear) ^ ((month - 1) / 12)',
      ),
    ],
    monthly: hasPeak
      ? '((attempts - attemptsInPeakHours) * usdPerAttempt + attemptsInPeakHours * usdPerAttemptAtPeakHours) * priceFactor'
      : 'attempts * usdPerAttempt * priceFactor',
  }
}
