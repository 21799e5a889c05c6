import { requestsOfBill, type BillTerms } from './bill-volume.ts'
import type { HowItFollows } from './input.ts'
import { sumOfProducts, type Sum } from './sum-of-products.ts'

/** How a figure follows others that the plan has. */
export interface Following {
  readonly how: HowItFollows
  /** Without spares and with them, where it follows them. */
  readonly without?: number
  readonly withSpares?: number
  readonly sum?: Sum
  readonly bill?: BillTerms
}

/** The value of what follows, from those it follows, in their order; null while they are not known. */
export function followedValue(
  { how, without, withSpares, sum, bill }: Following,
  values: readonly (number | null)[],
): number | null {
  switch (how) {
    case 'same':
      return values[0] ?? null
    case 'one-request': {
      const [input = null, output = null, reasoning = null] = values
      return input === null || output === null ? null : oneRequestTokens(input, output, reasoning)
    }
    case 'characters': {
      const [tokens = null] = values
      return tokens === null ? null : tokens * CHARACTERS_PER_TOKEN
    }
    case 'spares':
      return (values[0] ?? 0) > 0 ? (withSpares ?? without ?? 1) : (without ?? 1)
    case 'sum':
      return sum ? sumOfProducts(sum, values) : null
    case 'bill':
      return bill ? requestsOfBill(bill, values) : null
  }
}

/** English text has about four letters to a token: a page of 461 tokens has some 1,800. */
export const CHARACTERS_PER_TOKEN = 4

/** The context of one request: everything that it reads and writes, in whole tokens; null: nothing is said. */
export function oneRequestTokens(input: number, output: number, reasoning: number | null): number {
  return Math.max(1, Math.ceil(input + output + (reasoning ?? 0)))
}

/**
 * The longest context to hold: what was said, and never less than one whole request, which has to fit whatever was
 * said. Null while the tokens are not known.
 */
export function contextToHold(demand: {
  readonly contextTokens: number | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly reasoningTokens: number | null
}): number | null {
  const { contextTokens, inputTokens, outputTokens, reasoningTokens } = demand
  if (inputTokens === null || outputTokens === null) return contextTokens
  return Math.max(contextTokens ?? 0, oneRequestTokens(inputTokens, outputTokens, reasoningTokens))
}
