/** What answers that are not good enough would do to a lead in money. */
export interface QualityBreakEven {
  /** The option that costs less of the two, and the other. */
  readonly option: string
  readonly against: string
  /** How much less it costs, dollars to the horizon. */
  readonly lessUsd: number
  /** Requests that are answered until then. */
  readonly answers: number
  /** What one bad answer costs, dollars; null: nobody has said. */
  readonly usdPerBadAnswer: number | null
  /**
   * The lead is gone if one more answer in so many is bad; below 1 no share of bad answers takes it. Where nobody has
   * said what one costs: if each costs a person a minute.
   */
  readonly oneIn: number
  /** Whether that is finer than any test of answers can see. */
  readonly isFinerThanATest: boolean
}

/** An option and what it costs, dollars to the horizon. */
interface Costed {
  readonly id: string
  readonly totalUsd: number
}

/** What a bad answer is reckoned with. */
export interface AnswerTerms {
  /** Minutes of a person; null: not known. */
  readonly badAnswerMinutes: number | null
  readonly staffUsdPerHour: number
  /** So many answers a test can grade at most. */
  readonly answersOfATest: number
  /** Requests that are answered up to the horizon; null: not known. */
  readonly answers: number | null
}

/**
 * How many dollars of a difference in totals one more bad answer in as many as a test can grade would take; null while
 * what a bad answer costs, or the use, is not known. A difference of less can't be told from one of quality.
 *
 * 10 million answers, 5 minutes at $90 an hour, tests of 1,000: 10,000 bad answers at $7.50 are $75,000.
 */
export function unseenUsd(terms: AnswerTerms): number | null {
  const usd = usdPerBadAnswer(terms)
  return usd === null || terms.answers === null ? null : (usd * terms.answers) / terms.answersOfATest
}

/**
 * From what share of bad answers on the lead of the cheaper of two options is gone: its dollars over what all answers
 * together would cost if they were bad.
 *
 * $8,000 less over 1,095,000 answers, 5 minutes at $90 an hour: gone if 1 more answer in 1,027 is bad.
 * Method: docs/method/decision.md#quality.
 */
export function qualityBreakEven(one: Costed, other: Costed, terms: AnswerTerms): QualityBreakEven | null {
  const { answers, answersOfATest } = terms
  const lessUsd = Math.abs(one.totalUsd - other.totalUsd)
  if (answers === null || answers <= 0 || lessUsd === 0) return null
  const [option, against] = one.totalUsd < other.totalUsd ? [one.id, other.id] : [other.id, one.id]
  const usd = usdPerBadAnswer(terms)
  const oneIn = ((usd ?? terms.staffUsdPerHour / MINUTES_PER_HOUR) * answers) / lessUsd
  if (oneIn === 0) return null
  return {
    option,
    against,
    lessUsd,
    answers,
    usdPerBadAnswer: usd,
    oneIn,
    isFinerThanATest: usd !== null && oneIn >= answersOfATest,
  }
}

function usdPerBadAnswer({ badAnswerMinutes, staffUsdPerHour }: AnswerTerms): number | null {
  return badAnswerMinutes === null ? null : (badAnswerMinutes / MINUTES_PER_HOUR) * staffUsdPerHour
}

const MINUTES_PER_HOUR = 60
