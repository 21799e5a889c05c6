import { LOOKS_OF_A_SEARCH, workOf } from '#core/decision/search-work.ts'
import type { CompleteDemand, CompletePlan } from '#core/plan/complete-plan.ts'

/** About a fifth of a second, in months of options drawn up. */
const MOST_IN_PAGE = 200_000
/** An evaluation draws up every option over 240 months, to see break-evens beyond the horizon. */
const MONTHS_OF_AN_EVALUATION = 240

/** Whether working a plan out in the page would hold it up: then it is done beside the page. */
export function isLarge({ workloads, horizonMonths }: CompletePlan): boolean {
  const months = MONTHS_OF_AN_EVALUATION + LOOKS_OF_A_SEARCH * horizonMonths
  const work = workloads.reduce((sum, { options, demand }) => {
    return sum + workOf(options, months, () => sizesToTry(demand))
  }, 0)
  return work > MOST_IN_PAGE
}

/** What a slow unit does in a second, in tokens put out; a token that is read takes about a tenth of one. */
const SLOW_UNIT = 150
const SECONDS_PER_DAY = 86_400
/** As many as are tried at the largest volumes. */
const MOST_SIZES = 160

/** About how many sizes of a mix will be tried: as many as units could be of use. */
function sizesToTry({ requestsPerDay, inputTokens, outputTokens, peakToAverage }: CompleteDemand): number {
  if (requestsPerDay === null || inputTokens === null || outputTokens === null) return 1
  const tokensPerSecond =
    (requestsPerDay * (outputTokens + inputTokens / 10) * peakToAverage) / SECONDS_PER_DAY
  return Math.min(MOST_SIZES, 1 + tokensPerSecond / SLOW_UNIT)
}
