import { COMMON_FIELDS, FIELDS_OF_KIND } from '#core/plan/input-fields.ts'
import { OPS_HOURS_PER_MONTH } from '#core/plan/defaults.ts'
import type { Option, Workload } from '#core/plan/schema.ts'
import { valueAt } from '#core/units/path.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { OptionNumber } from './option-number.tsx'
import styles from './option-editor.module.css'

/** Fields that stand above, or that only make sense together with others. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'price/inputUsdPerMTok',
  'price/outputUsdPerMTok',
  'price/cachedInputUsdPerMTok',
  'price/cacheWriteUsdPerMTok',
  'price/batchDiscount',
  'usdPerHour',
  'unitPriceUsd',
  'alreadyOwned',
  'redundancy',
  'sizing',
  'localShare',
  'upFrontUsd',
  'monthlyUsd',
  'capacityRequestsPerDay',
  'seats',
  'usdPerSeatPerMonth',
])

/** Every other number of an option; each has a default, so none has to be filled in. */
export function MoreFigures({ option, workload }: { option: Option; workload: Workload }) {
  const { complete } = useEvaluation()
  const fields = [...FIELDS_OF_KIND[option.kind], ...COMMON_FIELDS].filter(([field]) => !ELSEWHERE.has(field))
  return (
    <div className={styles.fields}>
      {fields.map(([field, limitId]) => (
        <OptionNumber
          key={field}
          workload={workload.id}
          option={option.id}
          field={field}
          limitId={limitId}
          otherwise={
            field === 'opsHoursPerMonth'
              ? OPS_HOURS_PER_MONTH[option.kind]
              : numberAt(complete, `workloads/${workload.id}/options/${option.id}/${field}`)
          }
        />
      ))}
    </div>
  )
}

/** What counts now; null where it depends on the machine and no single number says it. */
function numberAt(complete: unknown, path: string): number | null {
  const value = valueAt(complete, path)
  return typeof value === 'number' ? value : null
}
