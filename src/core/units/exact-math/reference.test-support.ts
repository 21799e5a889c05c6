/**
 * Exponentials and logarithms as whole numbers of 2^-FRACTION, by rational series on BigInt, and the distance of
 * a double from them in units of its last place. Slow, and right to some 2^-230.
 */
const FRACTION = 256n
const ONE = 1n << FRACTION

/** A double is a whole number times a power of two, so this is exact down to 2^-256. */
export function fixedOf(x: number): bigint {
  if (x === 0) return 0n
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const exponent = (bits >> 52n) & 0x7ffn
  const mantissa = (bits & 0xf_ffff_ffff_ffffn) | (exponent === 0n ? 0n : 1n << 52n)
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + FRACTION
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return x < 0 ? -size : size
}

const times = (a: bigint, b: bigint) => (a * b) >> FRACTION

/** e^x as mantissa · 2^power, mantissa from √½ to √2 about. */
export function expReference(x: bigint): { readonly mantissa: bigint; readonly power: number } {
  const power = Number((x + LN2 / 2n) / LN2) - (x + LN2 / 2n < 0n ? 1 : 0)
  const rest = x - BigInt(power) * LN2
  let term = ONE
  let sum = ONE
  for (let n = 1n; term !== 0n && n < 200n; n += 1n) {
    term = times(term, rest) / n
    sum += term
  }
  return { mantissa: sum, power }
}

/** 2 artanh s by its series, s a ratio of whole numbers. */
function twiceArtanh(numerator: bigint, denominator: bigint): bigint {
  const s = (numerator << FRACTION) / denominator
  const square = times(s, s)
  let term = s
  let sum = 0n
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n
    term = times(term, square)
  }
  return 2n * sum
}

const LN2 = twiceArtanh(1n, 3n)

export function logReference(x: number): bigint {
  let power = 0n
  let mantissa = x
  while (mantissa >= 1.5) {
    mantissa /= 2
    power += 1n
  }
  while (mantissa < 0.75) {
    mantissa *= 2
    power -= 1n
  }
  const m = fixedOf(mantissa)
  return power * LN2 + twiceArtanh(m - ONE, m + ONE)
}

export function log2Reference(x: number): bigint {
  return (logReference(x) << FRACTION) / LN2
}

export function powReference(x: number, y: number) {
  return expReference(times(logReference(x), fixedOf(y)))
}

/** How far `found` is from mantissa · 2^power, in units of the last place that the true value has as a double. */
export function unitsOff(found: number, { mantissa, power }: { mantissa: bigint; power: number }): number {
  const size = mantissa < 0n ? -mantissa : mantissa
  const exponent = Math.max(size.toString(2).length - 1 - Number(FRACTION) + power, -1022)
  // Both as whole numbers of 2^(exponent - 52 - 64): a 2^-64th of a unit.
  const unitPower = exponent - 52 - 64
  const shift = BigInt(power - Number(FRACTION) - unitPower)
  const truth = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return Number(wholeIn(found, unitPower) - truth) / 2 ** 64
}

/** A double as a whole number of 2^power, which must be below its last place. */
function wholeIn(x: number, power: number): bigint {
  if (x === 0) return 0n
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const exponent = (bits >> 52n) & 0x7ffn
  const mantissa = (bits & 0xf_ffff_ffff_ffffn) | (exponent === 0n ? 0n : 1n << 52n)
  const shift = (exponent === 0n ? 1n : exponent) - 1075n - BigInt(power)
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return x < 0 ? -size : size
}

/** What a fixed-point reference is for unitsOff. */
export const asReference = (fixed: bigint) => ({ mantissa: fixed, power: 0 })
