import codingAssistance from '#core/plan/examples/coding-assistance.json'
import fieldInspection from '#core/plan/examples/field-inspection.json'
import nightlyBatch from '#core/plan/examples/nightly-batch.json'
import patientRecords from '#core/plan/examples/patient-records.json'
import supportAssistant from '#core/plan/examples/support-assistant.json'
import twoWorkloads from '#core/plan/examples/two-workloads.json'
import { planOf } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'

/** Plans to look at and play with; the first one is shown to whoever has none. */
export const examples: readonly Plan[] = [
  supportAssistant,
  patientRecords,
  nightlyBatch,
  codingAssistance,
  twoWorkloads,
  fieldInspection,
].map(plan)

function plan(json: unknown): Plan {
  const read = planOf(json)
  if (!read.ok) throw new Error('an example is not a plan')
  return read.plan
}
