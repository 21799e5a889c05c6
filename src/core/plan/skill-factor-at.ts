import { inputNamed } from '../inputs/fields-of.ts'
import type { Inputs } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'
import { SKILL_FACTOR } from '../inputs/skill-factor.ts'
import type { Plan } from './schema.ts'

/** What is said at a path of the plan is multiplied by for this team; 1 where skill does nothing to it. */
export function skillFactorAt(plan: Plan, path: string, inputs: Inputs = INPUTS): number {
  const { scaledBy } = inputNamed(path, inputs)
  const [, of, , id] = path.split('/')
  const workload = plan.workloads.find((one) => one.id === of)
  const option = workload?.options.find((one) => one.id === id)
  if (!scaledBy || !option || !scaledBy.skill.includes(option.kind)) return 1
  return SKILL_FACTOR[workload?.answers.team ?? plan.organisation?.team ?? 'unknown']
}
