import type { TokenPrice } from '../../catalogue/types.ts'
import {
  shownTokens,
  tokensOn,
  type BilledTokens,
  type RequestTokens,
  type SizedTokens,
} from '../request-tokens.ts'
import { stepsOf } from '../../inputs/followed-value.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { LineFigure } from '../line-item.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import { trendOfService, type TokenService } from './token-service.ts'
import {
  attemptUsd,
  batchedReadUsdPerMTok,
  readUsdPerMTok,
  writeUsdPerMTok,
} from '../../inputs/attempt-usd.ts'
import { batchShareOf, batchTerms, pricesUsed } from './token-price.ts'

type Priced = Omit<TokenService, 'lines'>

/** How a bill for tokens was worked out: attempts, tokens of one, prices of each kind, and what is taken off. */
export function tokensWorking(service: Priced, situation: Situation): Working {
  const { option, prices, factors, attempts, atPeak } = service
  const { demand, horizonMonths: months, plan, workload } = situation
  const trend = trendOfService(option)
  if (!demand.tokens) return { figures: [] }
  const tokens = tokensOn(option, demand.tokens)
  const batchShare = batchShareOf(option, workload.demand)
  const kinds = tokens.kinds.map((kind, at) => ({ kind, of: `OfKind${at + 1}` }))
  const discounts = Array.from({ length: months }, (_, month) => {
    const { row } = pricesUsed(prices, option, tokens, month + 1)
    return batchTerms(option, service.model, batchShare, row).discount
  })
  const peakUsd = option.price === null ? prices.peakUsd : null
  return {
    figures: [
      byMonth('attempts', attempts, months, '/month'),
      ...(kinds.length === 0 ? tokenFigures(tokens, option, taskOf(situation)) : []),
      ...kinds.flatMap(({ kind, of }, at) => [
        figure(`share${of}`, kind.share, 'share'),
        ...tokenFigures(kind, option, taskOf(situation, at), of),
      ]),
      figure('batchShare', batchShare, 'share'),
      byMonth('batchDiscount', discounts, months, 'share'),
      ...(option.cachedInputPriceShare === null
        ? []
        : [figure('cachedInputPriceShare', option.cachedInputPriceShare, 'share')]),
      ...requestFigures('', service, situation, tokens, discounts),
      ...(peakUsd
        ? [
            ...requestFigures('AtPeakHours', service, situation, tokens, discounts),
            byMonth('attemptsInPeakHours', atPeak, months, '/month'),
          ]
        : []),
      figure('priceAgainstList', option.priceFactor, 'times'),
      figure('committedDiscount', option.committedDiscount, 'share'),
      ...(option.committedUsdPerMonth > 0
        ? [figure('committedUsdPerMonth', option.committedUsdPerMonth, '$/month')]
        : []),
      ...(workload.demand.spendCapUsdPerMonth === null
        ? []
        : [figure('spendCapUsdPerMonth', workload.demand.spendCapUsdPerMonth, '$/month')]),
      figure(trend, plan.trends[trend], 'a year'),
      byMonth(
        'priceFactor',
        factors,
        months,
        'times',
        `priceAgainstList * (1 - committedDiscount) * (1 + ${trend}) ^ ((month - 1) / 12)`,
      ),
    ],
    monthly: boundFormula(
      option,
      workload.demand.spendCapUsdPerMonth,
      peakUsd
        ? '((attempts - attemptsInPeakHours) * usdPerAttempt + attemptsInPeakHours * usdPerAttemptAtPeakHours) * priceFactor'
        : 'attempts * usdPerAttempt * priceFactor',
    ),
  }
}

/** What is committed is paid, however little is used; nothing is answered beyond the cap. */
function boundFormula({ committedUsdPerMonth }: CompleteApi, cap: number | null, used: string): string {
  const capped = cap === null ? used : `min(spendCapUsdPerMonth, ${used})`
  return committedUsdPerMonth > 0 ? `max(committedUsdPerMonth, ${capped})` : capped
}

/** What a request costs in the cheaper hours or at the peak: its prices, or those of each kind and their mean. */
function requestFigures(
  when: '' | 'AtPeakHours',
  { option, model, prices }: Priced,
  { horizonMonths: months, workload }: Situation,
  tokens: RequestTokens,
  discounts: readonly number[],
): LineFigure[] {
  const stacks = model?.batchStacksWithCache ?? false
  const readShare = option.cachedInputPriceShare
  const batchShare = batchShareOf(option, workload.demand)
  const peakUsd = option.price === null ? prices.peakUsd : null
  const usd = when === '' ? prices.usd : (peakUsd ?? prices.usd)
  const pricesOf = (of: BilledTokens) =>
    Array.from({ length: months }, (_, month) => {
      const { price, row } = pricesUsed(prices, option, of, month + 1)
      if (when === 'AtPeakHours') return row?.timeOfDay?.peak ?? price
      return peakUsd ? (row?.timeOfDay?.offPeak ?? price) : price
    })
  if (tokens.kinds.length === 0) {
    return priceFigures(when, '', pricesOf(tokens), usd, discounts, stacks, readShare)
  }
  const each = tokens.kinds.flatMap((kind, at) => {
    const used = pricesOf(kind)
    const usdOfKind = used.map((price, month) => {
      const batch = { share: batchShare, discount: discounts[month] ?? 0, stacksWithCache: stacks }
      return attemptUsd(price, kind, option.tokenizerRatio, batch, readShare)
    })
    return priceFigures(when, `OfKind${at + 1}`, used, usdOfKind, discounts, stacks, readShare)
  })
  const mean = tokens.kinds.map((_, at) => `shareOfKind${at + 1} * usdPerAttempt${when}OfKind${at + 1}`)
  return [...each, byMonth(`usdPerAttempt${when}`, usd, months, '$', mean.join(' + '))]
}

/** Tokens of an attempt as its own tokenizer counts them; every name ends with the kind of request. */
function tokenFigures(tokens: SizedTokens, option: CompleteApi, task: Task, kind = ''): LineFigure[] {
  const { tokenizerRatio: ratio, reasoningRatio } = option
  const { input, longestInput, cachedShare, writtenShare, output, reasoning } = tokens
  const shown = shownTokens(option, tokens)
  const named = (id: string) => `${id}${kind}`
  const of = (id: string, value: number, formula?: string) =>
    figure(named(id), value * ratio, 'tokens', formula)
  const [inputs, outputs] = [named('inputTokens'), named('outputTokens')]
  const [cached, written] = [named('cachedInputShare'), named('cacheWriteShare')]
  const { steps, firstCachedShare, cachedStepShare } = task
  const first = 2 * input - longestInput - shown
  const ofShown = shown > 0 ? named('shownTokens') : null
  const growth = [named('firstInputTokens'), named('tokensAddedPerStep'), named('stepsPerTask')] as const
  const inSteps =
    steps <= 1
      ? []
      : [
          of('firstInputTokens', first),
          of('tokensAddedPerStep', (longestInput - shown - first) / (steps - 1)),
          ...(ofShown === null ? [] : [of('shownTokens', shown)]),
          figure(growth[2], steps, 'requests'),
          figure(named('firstCachedShare'), firstCachedShare, 'share'),
          figure(named('cachedStepShare'), cachedStepShare, 'share'),
        ]
  return [
    ...inSteps,
    of('inputTokens', input, steps <= 1 ? undefined : meanStepFormula(...growth, ofShown)),
    figure(
      cached,
      cachedShare,
      'share',
      steps <= 1
        ? undefined
        : cachedFormula(...growth, named('firstCachedShare'), named('cachedStepShare'), inputs, ofShown),
    ),
    figure(written, writtenShare, 'share'),
    of('outputTokens', output),
    ...(reasoningRatio === 0 ? [] : [figure(named('reasoningRatio'), reasoningRatio, 'ratio')]),
    of(
      'reasoningTokens',
      reasoning,
      reasoning > 0 && reasoning === output * reasoningRatio
        ? `${outputs} * ${named('reasoningRatio')}`
        : undefined,
    ),
    of(
      'uncachedTokens',
      input * (1 - cachedShare - writtenShare),
      `${inputs} * (1 - ${cached} - ${written})`,
    ),
    of('cachedTokens', input * cachedShare, `${inputs} * ${cached}`),
    of('writtenTokens', input * writtenShare, `${inputs} * ${written}`),
    of('writtenOutTokens', output + reasoning, `${outputs} + ${named('reasoningTokens')}`),
  ]
}

/** How many requests a task takes, what is cached of the first, and what later ones find of those before. */
interface Task {
  readonly steps: number
  readonly firstCachedShare: number
  readonly cachedStepShare: number
}

function taskOf({ workload: { demand } }: Situation, kind?: number): Task {
  const said = kind === undefined ? demand : demand.classes[kind]
  const { stepsPerTask, cachedStepShare } = demand
  return { steps: stepsOf(stepsPerTask), firstCachedShare: said?.cachedInputShare ?? 0, cachedStepShare }
}

/** `shown`: the name of what each step reads as it is, beside its text; null: nothing. */
function meanStepFormula(first: string, added: string, steps: string, shown: string | null): string {
  const text = `${first} + ${added} * (${steps} - 1) / 2`
  return shown === null ? text : `${text} + ${shown}`
}

/** What is shown is read from no cache. */
function cachedFormula(
  first: string,
  added: string,
  steps: string,
  share: string,
  found: string,
  mean: string,
  shown: string | null,
): string {
  const repeated = `(${steps} - 1) * ${first} + ${added} * (${steps} - 1) * max(0, ${steps} - 2) / 2`
  const cached = `${share} * ${first} + ${found} * (${repeated})`
  if (shown === null) return `min(1, (${cached}) / (${steps} * ${mean}))`
  return `min(1, (${cached}) / (${steps} * (${mean} - ${shown}))) * (${mean} - ${shown}) / ${mean}`
}

/** Prices by month, with what an attempt costs at them; every name ends with `when` and the kind of request. */
function priceFigures(
  when: string,
  kind: string,
  prices: readonly TokenPrice[],
  usdPerAttempt: ArrayLike<number>,
  discounts: readonly number[],
  stacks: boolean,
  readShare: number | null,
): LineFigure[] {
  const months = prices.length
  const end = `${when}${kind}`
  const price = (id: string, of: (price: TokenPrice, month: number) => number, formula?: string) =>
    byMonth(`${id}${end}`, prices.map(of), months, '$/1M tokens', formula)
  return [
    price('inputUsdPerMTok', ({ inputUsdPerMTok }) => inputUsdPerMTok),
    price(
      'cachedInputUsdPerMTok',
      (one) => readUsdPerMTok(one, readShare),
      readShare === null ? undefined : `inputUsdPerMTok${end} * cachedInputPriceShare`,
    ),
    price('cacheWriteUsdPerMTok', writeUsdPerMTok),
    price('outputUsdPerMTok', ({ outputUsdPerMTok }) => outputUsdPerMTok),
    price(
      'batchedReadUsdPerMTok',
      (one, month) => batchedReadUsdPerMTok(one, discounts[month] ?? 0, stacks, readShare),
      stacks
        ? `cachedInputUsdPerMTok${end} * (1 - batchDiscount)`
        : `min(cachedInputUsdPerMTok${end}, inputUsdPerMTok${end} * (1 - batchDiscount))`,
    ),
    byMonth(`usdPerAttempt${end}`, usdPerAttempt, months, '$', usdPerAttemptFormula(end, kind)),
  ]
}

/** Uncached, read and written input and output, each at its price; the batch share at its discount. */
function usdPerAttemptFormula(end: string, kind: string): string {
  const [input, output] = [`inputUsdPerMTok${end}`, `outputUsdPerMTok${end}`]
  const rest = `uncachedTokens${kind} * ${input} + writtenTokens${kind} * cacheWriteUsdPerMTok${end} + writtenOutTokens${kind} * ${output}`
  const standard = `${rest} + cachedTokens${kind} * cachedInputUsdPerMTok${end}`
  const batched = `(${rest}) * (1 - batchDiscount) + cachedTokens${kind} * batchedReadUsdPerMTok${end}`
  return `((1 - batchShare) * (${standard}) + batchShare * (${batched})) / 1000000`
}
