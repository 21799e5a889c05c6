import type { CompleteWorkload } from '../../plan/complete-plan.ts'

/**
 * What a figure of a working follows from where it carries no formula of its own: formulas over inputs of the plan,
 * by its id. Where none of them comes to the figure, it stands in the workbook as a value. A figure that has no entry
 * may be an input of the same id. `useAttempts` and `useRequests` are those of a month.
 */
export const BEHIND: Readonly<Record<string, readonly string[]>> = {
  attempts: ['useAttempts'],
  attemptsInPeakHours: ['useAttempts'],
  chainRequests: ['useRequests'],
  inputTokens: ['inputTokens', 'inputTokens * tokenizerRatio'],
  outputTokens: ['outputTokens', 'outputTokens * tokenizerRatio'],
  reasoningTokens: ['reasoningTokens', 'reasoningTokens * tokenizerRatio'],
  tokensPerAttempt: [
    '(inputTokens + outputTokens * (1 + reasoningRatio) + reasoningTokens) * tokenizerRatio',
    '(inputTokens + outputTokens * (1 + reasoningRatio)) * tokenizerRatio',
  ],
  activeShare: ['activeHoursPerDay * daysPerWeek / 168'],
  unavailableShare: ['1 - availability'],
  unavailableOfFirst: ['1 - availability'],
  opsHoursPerMonthOfOneMachine: ['opsHoursPerMonth'],
  priceAgainstList: ['priceFactor'],
  usdPerHour: ['usdPerHour * priceFactor', 'usdPerHour'],
}

/** Of a month, the requests that come and the attempts that they take; `month` counts from 1. */
export function useFormulas({ demand }: CompleteWorkload): {
  readonly requests: string
  readonly attempts: string
} {
  const grown = 'requestsPerDay * (1 + growthPerMonth) ^ (month - 1)'
  const perDay = demand.maxRequestsPerDay === null ? grown : `min(maxRequestsPerDay, ${grown})`
  const whole = `${perDay} * (365 / 12) * daysPerWeek / 7`
  const requests =
    demand.lastsMonths === null ? whole : `${whole} * min(1, max(0, lastsMonths - (month - 1)))`
  return { requests, attempts: `${requests} * (1 + retryShare)` }
}

/** Figures of which a part may be given to an option: what it gets of them stays as it is. */
export const PARTS_OF: ReadonlySet<string> = new Set(['attempts', 'attemptsInPeakHours', 'chainRequests'])

/**
 * What is searched for or sized, and so stands as it was found: machines, how busy they are, what goes to which part
 * of a mix, what is down with the spares that are there.
 */
export const HELD: ReadonlySet<string> = new Set([
  'units', 'hosts', 'machines', 'machineFactor', 'unitsBoughtLater', 'hostsBoughtLater', 'unitsSwitchedOff', 'busyShare',
  'gpus', 'gpusRunning', 'gpusStarting', 'hoursBilled', 'upShare', 'servedShare', 'attempts', 'attemptsInPeakHours', 'attemptsPerHour',
  'weightPerAttempt', 'unavailableShare', 'unavailableOfFirst', 'unavailableOfSecond', 'mTokPerAttempt', 'usdPerAttemptBeyond',
]) // prettier-ignore

/** Prices by the token that the plan leaves to the catalogue: they stand among the inputs all the same. */
export const LISTED_PRICES: ReadonlySet<string> = new Set([
  'inputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'outputUsdPerMTok',
])

/** What was paid for machines, by what stands there or is sold. */
export const PAID: ReadonlySet<string> = new Set(['pricePaidUsd', 'pricePaidLaterUsd', 'outOfWarrantyUsd'])
