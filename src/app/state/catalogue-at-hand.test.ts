import { expect, it, vi } from 'vitest'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { catalogueAtHand, isBeyondHand, wholeCatalogue } from './catalogue-at-hand.ts'
import { deriveWorkload } from './derive.ts'

const [workload] = SAMPLE_PLAN.workloads
if (!workload) throw new Error('The sample has a workload.')
const more: Plan = {
  ...SAMPLE_PLAN,
  workloads: [{ ...workload, options: [{ id: 'more', kind: 'api', model: 'azure/gpt-4o' }] }],
}

it('is the first load’s for the sample, and waits for what a plan names beyond', async () => {
  expect(EXAMPLE_PLANS.filter(({ plan }) => !isBeyondHand(plan)).map(({ id }) => id)).toContain(
    'support-assistant',
  )
  expect(isBeyondHand(SAMPLE_PLAN)).toBe(false)
  expect(isBeyondHand(more)).toBe(true)
  const early = deriveWorkload(more, workload.id).evaluation.workloads[0]?.options[0]
  expect(early?.cost).toBeNull()
  const sample = deriveWorkload(SAMPLE_PLAN, workload.id)

  expect(await wholeCatalogue()).toBe(catalogueAtHand())
  expect(isBeyondHand(more)).toBe(false)
  // What was worked out before the rest came is worked out again only where the plan names some of it.
  expect(
    deriveWorkload(more, workload.id).evaluation.workloads[0]?.options[0]?.cost?.totalUsd,
  ).toBeGreaterThan(0)
  expect(deriveWorkload(SAMPLE_PLAN, workload.id)).toBe(sample)
})

it('makes a page that needs it wait, and says once why it could not be had', async () => {
  vi.resetModules()
  const refusal = new Error('A chunk of the page is missing.')
  vi.doMock('#core/catalogue/catalogue.ts', () => {
    throw refusal
  })
  const { awaitCatalogue } = await import('./catalogue-at-hand.ts')
  const awaited = thrownBy(awaitCatalogue)
  await expect(awaited).rejects.toThrow()
  expect(thrownBy(awaitCatalogue)).toBeInstanceOf(Error)

  vi.doUnmock('#core/catalogue/catalogue.ts')
  const again = await import('#core/catalogue/catalogue.ts')
  expect(await thrownBy(awaitCatalogue)).toBe(again.catalogue)
})

function thrownBy(call: () => never): unknown {
  try {
    return call()
  } catch (thrown) {
    return thrown
  }
}
