/** Bits of a cached value by what engines call its format, in the mean of keys and values; null where it is not known. */
export function cacheBits(formats: readonly [keys: string, values: string]): number | null {
  const [keys, values] = [bitsOf(formats[0]), bitsOf(formats[1])]
  return keys === null || values === null ? null : (keys + values) / 2
}

function bitsOf(format: string): number | null {
  return FORMATS.find(([pattern]) => pattern.test(format.trim()))?.[1] ?? null
}

/** `auto` is the format that the model is run in, which is one of 16 bit. */
const FORMATS: readonly (readonly [RegExp, number])[] = [
  [/^(f|fp|float)32$/i, 32],
  [/^(auto|b?f16|fp16|b?float16|half|16([- ]?bits?)?)$/i, 16],
  [/^(q8_[01]|fp8.*|int8|8([- ]?bits?)?)$/i, 8],
  [/^(q5_[01])$/i, 5],
  [/^(q4_[01]|iq4_nl|nvfp4|fp4|int4|4([- ]?bits?)?)$/i, 4],
]
