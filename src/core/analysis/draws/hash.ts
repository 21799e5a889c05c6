/**
 * 32 bits that look random from 32 that do not: shifts and odd multipliers after C. Wellons, Prospecting for hash
 * functions (2018), his best pair of two rounds. Integer arithmetic, so the same bits everywhere.
 */
export function hashOf(value: number): number {
  let bits = value ^ (value >>> 16)
  bits = Math.imul(bits, 0x21f0aaad)
  bits ^= bits >>> 15
  bits = Math.imul(bits, 0x735a2d97)
  return bits ^ (bits >>> 15)
}

/** One seed out of two, so that neither a next seed nor a next place gives what the other gave. */
export function seedOf(seed: number, place: number): number {
  return hashOf(hashOf(seed) + Math.imul(place + 1, 0x9e3779b9))
}
