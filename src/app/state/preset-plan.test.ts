import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import { parsePlan, serialisePlan } from '#core/plan/codec.ts'
import { PRESETS } from '#core/plan/presets.ts'
import { planFromPreset } from './preset-plan.ts'

it.each(PRESETS)('makes a plan of $id that is read back as it is and names only what is known', (preset) => {
  const plan = planFromPreset(preset, 'Mine', '2026-11-20')
  expect(parsePlan(serialisePlan(plan))).toEqual({ ok: true, plan })
  expect(checkPlan(plan, catalogue)).toEqual([])
})

it.each(PRESETS)('marks every demand figure of $id as assumed and confirms none', (preset) => {
  const [workload] = planFromPreset(preset, 'Mine', '2026-11-20').workloads
  expect(workload?.assumed ?? []).toEqual(Object.keys(preset.demand))
  expect(workload).toMatchObject({ preset: preset.id, answers: preset.answers, demand: preset.demand })
})

it('proposes options where tokens are priced, and none where they are not', () => {
  for (const preset of PRESETS) {
    const options = planFromPreset(preset, 'Mine', '2026-11-20').workloads[0]?.options ?? []
    if (preset.notByToken === null) expect(options.length).toBeGreaterThanOrEqual(2)
    else expect(options).toEqual([])
  }
})
