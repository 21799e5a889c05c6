/** The first 26 bits of x, below 2^996: the product of two such halves is exact (Veltkamp's splitting). */
export function highHalf(x: number): number {
  const shifted = 134_217_729 * x
  return shifted - (shifted - x)
}

/** What x·y lacks as a double: x·y is exactly the rounded product plus this (Dekker 1971). */
export function productLow(x: number, y: number, product: number): number {
  const xHigh = highHalf(x)
  const xRest = x - xHigh
  const yHigh = highHalf(y)
  const yRest = y - yHigh
  return xHigh * yHigh - product + xHigh * yRest + xRest * yHigh + xRest * yRest
}
