/** FNV-1a over the bits of doubles, as eight hexadecimal digits: the same on every engine or not the same numbers. */
export function bitsHash(values: Iterable<number>): string {
  const view = new DataView(new ArrayBuffer(8))
  let hash = 0x811c9dc5
  for (const value of values) {
    view.setFloat64(0, value)
    for (let at = 0; at < 8; at += 1) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** `count` numbers spread evenly from low to high, both ends among them. */
export function evenly(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => low + ((high - low) * at) / (count - 1))
}
