/**
 * How a figure of the demand is worked out of what is known: products that are added up, each of figures of the plan
 * and of what the calendar gives. The same list is the working that a person opens step by step.
 */
export interface Sum {
  readonly products: readonly (readonly Factor[])[]
  /** It is never more than this product; not known: there is no such limit. */
  readonly atMost?: readonly Factor[]
  /** The most that the figure itself may be. */
  readonly most: number
}

/** A figure that is multiplied with or divided by: one of the plan by its reference, or a constant. */
export type Factor = FactorOfPlan | ConstantFactor

interface FactorOfPlan {
  /** `basis/people`, `demand/daysPerWeek`. */
  readonly of: string
  readonly over?: true
}

interface ConstantFactor {
  readonly constant: 'weeks-of-a-month' | 'weeks-left'
  readonly value: number
  readonly over?: true
}

/** Every figure of the plan that a sum reads, in the order in which its values are given. */
export function figuresOf({ products, atMost = [] }: Sum): readonly string[] {
  return [...products.flat(), ...atMost].flatMap((factor) => ('of' in factor ? [factor.of] : []))
}

/**
 * The sum, from the values of `figuresOf` in their order; null while one of them is not known.
 *
 * 1,000 people, 35 % of them on a day and 6 messages each are 2,100 requests a day.
 */
export function sumOfProducts(
  { products, atMost, most }: Sum,
  values: readonly (number | null)[],
): number | null {
  let at = 0
  let sum = 0
  for (const factors of products) {
    const product = productOf(factors, values, at)
    if (product === null) return null
    sum += product
    at += countOf(factors)
  }
  const limit = atMost ? productOf(atMost, values, at) : null
  return Math.min(most, limit ?? most, sum)
}

function productOf(
  factors: readonly Factor[],
  values: readonly (number | null)[],
  from: number,
): number | null {
  let product = 1
  let at = from
  for (const factor of factors) {
    let value: number | null
    if ('of' in factor) {
      value = values[at] ?? null
      at += 1
    } else value = factor.value
    if (value === null) return null
    product = factor.over ? product / value : product * value
  }
  return Number.isFinite(product) ? product : null
}

function countOf(factors: readonly Factor[]): number {
  let count = 0
  for (const factor of factors) if ('of' in factor) count += 1
  return count
}
