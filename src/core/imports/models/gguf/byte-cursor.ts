/** Walks over bytes that may end anywhere. Each step gives null where they end too early, and moves on otherwise. */
export interface ByteCursor {
  readonly at: () => number
  readonly left: () => number
  readonly skip: (bytes: number) => true | null
  readonly u8: () => number | null
  readonly u16: () => number | null
  readonly u32: () => number | null
  readonly i8: () => number | null
  readonly i16: () => number | null
  readonly i32: () => number | null
  readonly f32: () => number | null
  readonly f64: () => number | null
  /** 64 bits; those beyond 2^53 lose their last digits. */
  readonly u64: () => number | null
  readonly i64: () => number | null
  /** UTF-8 after its length in 64 bits; letters that are none are replaced. */
  readonly text: () => string | null
  readonly skipText: () => true | null
}

export function byteCursor(bytes: Uint8Array): ByteCursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const left = () => bytes.byteLength - at
  const take = (size: number, read: (from: number) => number) => () => {
    if (left() < size) return null
    at += size
    return read(at - size)
  }
  const skip = (size: number): true | null => {
    if (!(size <= left())) return null
    at += size
    return true
  }
  const u64 = take(8, (from) => Number(view.getBigUint64(from, true)))
  return {
    at: () => at,
    left,
    skip,
    u8: take(1, (from) => view.getUint8(from)),
    u16: take(2, (from) => view.getUint16(from, true)),
    u32: take(4, (from) => view.getUint32(from, true)),
    i8: take(1, (from) => view.getInt8(from)),
    i16: take(2, (from) => view.getInt16(from, true)),
    i32: take(4, (from) => view.getInt32(from, true)),
    f32: take(4, (from) => view.getFloat32(from, true)),
    f64: take(8, (from) => view.getFloat64(from, true)),
    u64,
    i64: take(8, (from) => Number(view.getBigInt64(from, true))),
    text: () => {
      const length = u64()
      if (length === null || skip(length) === null) return null
      return lettersOf(bytes.subarray(at - length, at))
    },
    skipText: () => {
      const length = u64()
      return length === null ? null : skip(length)
    },
  }
}

/** No name in a header is longer than this; what follows is left out. */
const MOST_BYTES = 4096

/** ASCII as it is; every run of other bytes becomes one sign, since names and keys that are needed are ASCII. */
function lettersOf(bytes: Uint8Array): string {
  const codes = Array.from(bytes.subarray(0, MOST_BYTES), (byte) => (byte < 0x80 ? byte : 0xfffd))
  return String.fromCharCode(...codes).replace(/\uFFFD+/g, '\uFFFD')
}
