import { PlanNumber } from './plan-number.tsx'

/** One number of an option, by the path of its field; left empty it is what completion fills in. */
export function OptionNumber({
  workload,
  option,
  field,
  required = false,
}: {
  workload: string
  option: string
  field: string
  /** It can't be left empty: the option is none without it. */
  required?: boolean
}) {
  return <PlanNumber path={`workloads/${workload}/options/${option}/${field}`} required={required} />
}
