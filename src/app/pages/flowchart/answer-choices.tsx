import type { ToldChoice } from '#core/story/questionnaire.ts'
import type { NodeId } from '#core/decision/decision.ts'
import type { Workload } from '#core/plan/schema.ts'
import { valueAt } from '#core/units/path.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { RadioRows } from '#app/ui/radio-rows.tsx'
import { answerPath, choiceOf } from './choice-of.ts'
import styles from './flowchart.module.css'
import { useLeads } from './use-leads.ts'

interface AnswerChoicesProps {
  readonly node: NodeId
  /** Of what asks the question. */
  readonly labelledBy: string
  /** Without what each answer means, where room is short. */
  readonly brief: boolean
  readonly onChange: () => void
}

/** The answers of a question, to change right here. Each says beforehand where it leads. */
export function AnswerChoices(props: AnswerChoicesProps) {
  const field = choiceOf(props.node)
  const workload = usePlanStore(({ plan, workloadId }) => plan.workloads.find(({ id }) => id === workloadId))
  return field && workload ? <Choices field={field} workload={workload} {...props} /> : null
}

function Choices({
  node,
  field,
  workload,
  labelledBy,
  brief,
  onChange,
}: AnswerChoicesProps & { field: ToldChoice; workload: Workload }) {
  const plan = usePlanStore((state) => state.plan)
  const path = answerPath(field, workload)
  const options = field.options.flatMap(({ value, ...words }) => (value === null ? [] : { value, ...words }))
  const leadOf = useLeads(
    node,
    path,
    options.map(({ value }) => value),
  )
  const given = valueAt(plan, path)
  return (
    <div className={layout.stack8}>
      <RadioRows
        name={`flow-${field.id}`}
        legendId={labelledBy}
        value={typeof given === 'string' ? given : null}
        rows={options.map(({ value, label, text }) => ({
          value,
          title: label,
          line: (
            <>
              {brief ? null : text}{' '}
              <span className={classes(styles.what, brief ? styles.brief : undefined)}>
                {leadOf(value) ?? '…'}
              </span>
            </>
          ),
        }))}
        onChange={(value) => {
          usePlanStore.getState().edit((now) => withPlanValueAt(now, path, value))
          onChange()
        }}
      />
      {field.scope === 'plan' && plan.workloads.length > 1 && path === field.path ? (
        <p className={layout.small}>This answer holds for every workload of the plan.</p>
      ) : null}
    </div>
  )
}
