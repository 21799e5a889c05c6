import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { planOf } from '../../engine/plan-of.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Option } from '../../plan/schema.ts'
import { decide } from '../decide.ts'

const IN_THE_EU: Option = {
  id: 'there',
  kind: 'api',
  model: 'amazon-bedrock/global.anthropic.claude-opus-5-5',
  region: 'eu',
}
const ANYWHERE: Option = {
  id: 'anywhere',
  kind: 'api',
  model: 'amazon-bedrock/global.anthropic.claude-opus-5-5',
}
const UNTESTED: Option = { id: 'untested', kind: 'hosted', model: 'mistral/zai-glm-5-3-flash' }

function ruledOut(options: readonly Option[]) {
  const answers: Answers = {
    sensitivity: 'internal',
    capability: 'frontier',
    latency: 'batch',
    maturity: 'production',
    processing: 'regions',
    regions: ['eu'],
  }
  const plan = completePlan(planOf(options, { answers }), catalogue)
  const [decided] = decide(plan, evaluate(plan, catalogue), catalogue).workloads
  return decided?.cheapestRuledOut ?? null
}

it('what a rule costs is not taken from a model that would have to be tested first', () => {
  expect(ruledOut([IN_THE_EU, ANYWHERE, UNTESTED])).toMatchObject({ option: 'anywhere', gate: 'residency' })
  expect(ruledOut([IN_THE_EU, UNTESTED])).toBeNull()
  expect(ruledOut([IN_THE_EU, { ...UNTESTED, acceptUnproven: true }])).toMatchObject({ option: 'untested' })
})
