import { hashOf, seedOf } from '../draws/hash.ts'

/** Orders of 0, 1, …, count - 1 at random, each as likely as any (R. Fisher and F. Yates, 1938), the same for one seed. */
export function shuffles(count: number, times: number, seed: number): readonly Uint32Array[] {
  return Array.from({ length: times }, (_, time) => {
    const own = seedOf(seed, time)
    const order = Uint32Array.from({ length: count }, (_, place) => place)
    for (let place = count - 1; place > 0; place -= 1) {
      const other = Math.floor(((hashOf(own + place) >>> 0) / 4_294_967_296) * (place + 1))
      const held = order[place] ?? 0
      order[place] = order[other] ?? 0
      order[other] = held
    }
    return order
  })
}
