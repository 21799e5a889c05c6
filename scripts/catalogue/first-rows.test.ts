import { describe, expect, it } from 'vitest'
import first from '#core/catalogue/first-rows.json' with { type: 'json' }
import { CATALOGUE_VERSION } from '#core/catalogue/catalogue-version.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { firstCatalogue } from '#core/catalogue/first-catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { firstRows } from './first-rows.ts'

describe('what the first load has of the catalogue', () => {
  it('is the rows of the data files that the sample names', () => {
    // Written by `node scripts/run.mjs scripts/make-first-rows.ts`; run it when one of them changes.
    expect(firstRows()).toEqual(first)
    expect(CATALOGUE_VERSION).toBe(first.version)
  })

  it('leads to the same of the sample as the whole catalogue, to the last bit', () => {
    expect(foundBy(firstCatalogue)).toEqual(foundBy(catalogue))
  })
})

function foundBy(market: Catalogue): unknown {
  const plan = completePlan(SAMPLE_PLAN, market)
  const evaluation = evaluate(plan, market)
  const decision = decide(plan, evaluation, market)
  return structuredClone({
    plan,
    evaluation: [...evaluation.workloads],
    decision,
    risk: withRisk(plan, evaluation, decision, market),
  })
}
