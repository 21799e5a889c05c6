import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Plan } from '#core/plan/schema.ts'

export interface Example {
  readonly name: string
  /** Fetched when it is asked for; only the sample has to be there at once. */
  readonly load: () => Promise<Plan>
}

/** Plans to look at and play with. */
export const EXAMPLES: readonly Example[] = [
  { name: SAMPLE_PLAN.name, load: () => Promise.resolve(SAMPLE_PLAN) },
  {
    name: 'Patient records, on premises',
    load: () => plan(import('#core/plan/examples/patient-records.json')),
  },
  {
    name: 'Nightly batch, 50 million documents',
    load: () => plan(import('#core/plan/examples/nightly-batch.json')),
  },
  {
    name: 'Coding assistance for 40 developers',
    load: () => plan(import('#core/plan/examples/coding-assistance.json')),
  },
  {
    name: 'Mail sorting and contract questions',
    load: () => plan(import('#core/plan/examples/two-workloads.json')),
  },
  {
    name: 'Field inspection without a network',
    load: () => plan(import('#core/plan/examples/field-inspection.json')),
  },
]

async function plan(file: Promise<{ readonly default: unknown }>): Promise<Plan> {
  const [{ planOf }, { default: json }] = await Promise.all([import('#core/plan/codec.ts'), file])
  const read = planOf(json)
  if (!read.ok) throw new Error('an example is not a plan')
  return read.plan
}
