import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import { parsePlan, serialisePlan } from '#core/plan/codec.ts'
import { findUseCase } from '#core/decision/opinions/use-cases.ts'
import { USE_CASE_WORDS } from '#core/words/use-case-words.ts'
import type { Preset } from '#core/plan/presets/preset.ts'
import { PRESETS } from '#core/plan/presets/presets.ts'
import type { Plan } from '#core/plan/schema.ts'
import { planFromPreset } from './preset-plan.ts'

const made = new Map<string, Plan>()

/** Made once: to propose options takes long. */
function planOf(preset: Preset): Plan {
  const words = USE_CASE_WORDS[preset.id]
  if (!words) throw new Error(`no use case ${preset.id}`)
  const plan = made.get(preset.id) ?? planFromPreset(preset, words, '2026-11-20')
  made.set(preset.id, plan)
  return plan
}

it.each(PRESETS)('makes a plan of $id that is read back as it is and names only what is known', (preset) => {
  const plan = planOf(preset)
  expect(parsePlan(serialisePlan(plan))).toEqual({ ok: true, plan })
  expect(checkPlan(plan, catalogue)).toEqual([])
})

it.each(PRESETS)('marks every demand figure of $id as assumed and confirms none', (preset) => {
  const [workload] = planOf(preset).workloads
  expect(workload?.assumed ?? []).toEqual(Object.keys(preset.demand))
  expect(workload).toMatchObject({ preset: preset.id, answers: preset.answers, demand: preset.demand })
})

it('proposes options where tokens are priced, and none where they are not', () => {
  for (const preset of PRESETS) {
    const options = planOf(preset).workloads[0]?.options ?? []
    if (findUseCase(preset.id)?.isByQuote === false) expect(options.length).toBeGreaterThanOrEqual(2)
    else expect(options).toEqual([])
  }
})
