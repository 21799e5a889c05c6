import { useDeferredValue, useMemo } from 'react'
import type { NodeId, WorkloadDecision } from '#core/decision/decision.ts'
import { leadSentence } from '#core/decision/what-changed.ts'
import type { Plan } from '#core/plan/schema.ts'
import { valueAt } from '#core/units/path.ts'
import { lookAhead } from '#app/state/look-ahead.ts'
import { withPlanValueAt } from '#app/state/plan-path.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { RadioRows } from '#app/ui/radio-rows.tsx'
import styles from './answer-choices.module.css'
import { answerPath, choiceOf } from './choice-of.ts'

/** The answers of a question, to change right here. Each says beforehand where it leads. */
export function AnswerChoices({
  node,
  labelledBy,
  brief,
  onChange,
}: {
  node: NodeId
  /** Of what asks the question. */
  labelledBy: string
  /** Without what each answer means, where room is short. */
  brief: boolean
  onChange: () => void
}) {
  const { plan, workload, workloadDecision } = useEvaluation()
  const planAhead = useDeferredValue<Plan | null>(plan, null)
  const field = choiceOf(node)
  if (!field) return null
  const path = answerPath(field, workload)
  const given = valueAt(plan, path)
  return (
    <div className={styles.choices}>
      <RadioRows
        name={`flow-${field.id}`}
        legendId={labelledBy}
        value={typeof given === 'string' ? given : null}
        rows={field.options.flatMap(({ value, label, text }) =>
          value === null
            ? []
            : {
                value,
                title: label,
                line: (
                  <>
                    {brief ? null : text}{' '}
                    <Lead planAhead={planAhead} path={path} value={value} now={workloadDecision} />
                  </>
                ),
              },
        )}
        onChange={(value) => {
          usePlanStore.getState().edit((now) => withPlanValueAt(now, path, value))
          onChange()
        }}
      />
      {field.scope === 'plan' && plan.workloads.length > 1 && path === field.path ? (
        <p className={styles.aside}>This answer holds for every workload of the plan.</p>
      ) : null}
    </div>
  )
}

/** Worked out after the rest has been drawn: each answer costs a whole evaluation. */
function Lead({
  planAhead,
  path,
  value,
  now,
}: {
  planAhead: Plan | null
  path: string
  value: string
  now: WorkloadDecision
}) {
  const { workloadEvaluation } = useEvaluation()
  const then = useMemo(
    () => planAhead && lookAhead(withPlanValueAt(planAhead, path, value), now.id),
    [planAhead, path, value, now.id],
  )
  const named = (option: string) => workloadEvaluation.options.find(({ id }) => id === option)?.name ?? option
  return <span className={styles.lead}>{then ? leadSentence(now, then, named) : '…'}</span>
}
