import codingAssistance from './examples/coding-assistance.json' with { type: 'json' }
import fieldInspection from './examples/field-inspection.json' with { type: 'json' }
import nightlyBatch from './examples/nightly-batch.json' with { type: 'json' }
import patientRecords from './examples/patient-records.json' with { type: 'json' }
import twoWorkloads from './examples/two-workloads.json' with { type: 'json' }
import { SAMPLE_PLAN } from './sample.ts'
import type { Plan } from './schema.ts'

export { SAMPLE_PLAN } from './sample.ts'

/** Plans to start from or to look at, the sample first. The tests read each as the codec would. */
export const EXAMPLE_PLANS: readonly { readonly id: string; readonly plan: Plan }[] = [
  { id: 'support-assistant', plan: SAMPLE_PLAN },
  { id: 'patient-records', plan: patientRecords as Plan },
  { id: 'nightly-batch', plan: nightlyBatch as Plan },
  { id: 'coding-assistance', plan: codingAssistance as Plan },
  { id: 'field-inspection', plan: fieldInspection as Plan },
  { id: 'two-workloads', plan: twoWorkloads as Plan },
]
