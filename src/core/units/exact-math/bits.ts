/** The sign, exponent and first 20 bits of a double, as IEEE 754 writes them. The view is written before it is read. */
const view = new DataView(new ArrayBuffer(8))

export function highWord(x: number): number {
  view.setFloat64(0, x)
  return view.getInt32(0)
}

/** x with another sign, exponent and first 20 bits. */
export function withHighWord(x: number, word: number): number {
  view.setFloat64(0, x)
  view.setInt32(0, word)
  return view.getFloat64(0)
}

/** 2^power for a whole power from -1022 to 1023. */
export function powerOfTwo(power: number): number {
  return POWERS_OF_TWO[power + 1022] ?? NaN
}

/** From 2^-1022 on: each is exact, and read sooner than it is put together. */
const POWERS_OF_TWO = Float64Array.from({ length: 2046 }, (_, at) => withHighWord(0, (at + 1) << 20))

/** What is less than this has fewer than 53 bits; times 2^54 it has them again. */
export const LEAST_NORMAL = 2.2250738585072014e-308
export const TWO_TO_54 = 18_014_398_509_481_984

/** The high word of √½, so that what is left of a number without its exponent runs from √½ to √2. */
export const HIGH_WORD_OF_ROOT_HALF = 0x3fe6a09e
