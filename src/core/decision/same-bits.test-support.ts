import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from './decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { outlookOf } from '../analysis/outlook.ts'
import { simulate } from '../analysis/simulate.ts'

const DRAWS = 256
const SEED = 1

/**
 * A job of everything that is worked out, for every example: figures, decision, draws, bands and what finding out
 * is worth, as one hash of their bits. The same in every runtime, or a plan would be decided differently elsewhere.
 */
export function hashOfAJob(): string {
  const hash = { value: 0x811c9dc5 }
  const index = catalogueIndex(catalogue, { own: {} })
  for (const { plan: said } of EXAMPLE_PLANS) {
    const plan = completePlan(said, catalogue)
    const evaluation = evaluate(plan, catalogue)
    addTo(hash, evaluation)
    addTo(hash, decide(plan, evaluation, catalogue))
    for (const [at, workload] of plan.workloads.entries()) {
      const { totalsUsd, values } = simulate(plan, workload, index, {
        draws: DRAWS,
        seed: SEED,
        keepsValues: true,
      })
      addTo(hash, [totalsUsd, values])
      const ranking = evaluation.workloads[at]?.ranking ?? []
      const [option, against] = ranking
      const pair = option === undefined || against === undefined ? null : { option, against }
      addTo(
        hash,
        outlookOf(plan, workload, index, { passing: new Set(ranking), pair, draws: DRAWS, seed: SEED }),
      )
    }
  }
  return (hash.value >>> 0).toString(16).padStart(8, '0')
}

const NUMBER = new DataView(new ArrayBuffer(8))

/** FNV-1a over every number's bits and every text's letters, in the order of the fields. */
function addTo(hash: { value: number }, found: unknown): void {
  const add = (word: number) => {
    hash.value = Math.imul(hash.value ^ word, 0x01000193)
  }
  if (typeof found === 'number') {
    NUMBER.setFloat64(0, found)
    add(NUMBER.getInt32(0))
    add(NUMBER.getInt32(4))
  } else if (typeof found === 'string') {
    for (let at = 0; at < found.length; at += 1) add(found.charCodeAt(at))
  } else if (
    found instanceof Map ||
    found instanceof Set ||
    found instanceof Float64Array ||
    Array.isArray(found)
  ) {
    for (const one of found as Iterable<unknown>) addTo(hash, one)
  } else if (typeof found === 'object' && found !== null) {
    for (const [key, value] of Object.entries(found)) {
      addTo(hash, key)
      addTo(hash, value)
    }
  } else add(found === true ? 1 : found === false ? 2 : 3)
}
