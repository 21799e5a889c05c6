import supportAssistant from '#core/plan/examples/support-assistant.json'
import { planOf } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'

export interface Example {
  readonly name: string
  /** Fetched when it is asked for; only the sample has to be there at once. */
  readonly load: () => Promise<Plan>
}

/** Shown to whoever has no plan yet. */
export const samplePlan: Plan = plan(supportAssistant)

/** Plans to look at and play with. */
export const EXAMPLES: readonly Example[] = [
  { name: samplePlan.name, load: () => Promise.resolve(samplePlan) },
  {
    name: 'Patient records, on premises',
    load: async () => plan((await import('#core/plan/examples/patient-records.json')).default),
  },
  {
    name: 'Nightly batch, 50 million documents',
    load: async () => plan((await import('#core/plan/examples/nightly-batch.json')).default),
  },
  {
    name: 'Coding assistance for 40 developers',
    load: async () => plan((await import('#core/plan/examples/coding-assistance.json')).default),
  },
  {
    name: 'Mail sorting and contract questions',
    load: async () => plan((await import('#core/plan/examples/two-workloads.json')).default),
  },
  {
    name: 'Field inspection without a network',
    load: async () => plan((await import('#core/plan/examples/field-inspection.json')).default),
  },
]

function plan(json: unknown): Plan {
  const read = planOf(json)
  if (!read.ok) throw new Error('an example is not a plan')
  return read.plan
}
