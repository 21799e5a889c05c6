import { Link, useNavigate } from '@tanstack/react-router'
import { fieldsToAsk, unansweredFields, TOLD_SECTIONS } from '#core/story/questionnaire.ts'
import { shownName } from '#core/units/direction.ts'
import { isVisible } from '#core/units/visible.ts'
import { completeOf } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withProposals } from '#app/state/proposed-options.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { answerInWords } from './answer-in-words.ts'
import styles from './check-answers.module.css'

/** Everything that was answered, each with a way to change it; the last stop before the result. */
export function CheckAnswersPage() {
  usePageTitle('Check your answers')
  const plan = usePlanStore((state) => state.plan)
  const origin = usePlanStore((state) => state.origin)
  const { edit, endGesture } = usePlanStore.getState()
  const workloadId = usePlanStore((state) => state.workloadId)
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const navigate = useNavigate()
  if (!workload) return null
  const complete = completeOf(plan)
  const open = TOLD_SECTIONS.filter((section) => unansweredFields(section, plan, workload).length > 0)
  return (
    <div className={layout.page}>
      <div className={layout.stack4}>
        <h1 tabIndex={-1}>Check your answers</h1>
        {plan.workloads.length > 1 ? (
          <p className={classes(layout.lead, layout.grey)}>{shownName(workload.name)}</p>
        ) : null}
      </div>
      {origin === 'own' ? (
        <div className={styles.name} onBlur={endGesture}>
          <TextField
            label="Name of this plan"
            hint="The verdict and the report call it so."
            value={plan.name}
            maxLength={120}
            onChange={(name) => {
              if (isVisible(name)) edit((now) => ({ ...now, name }), 'plan name')
            }}
          />
        </div>
      ) : null}
      <div className={styles.sections}>
        {TOLD_SECTIONS.map((section) => (
          <section key={section.id} aria-labelledby={`check-${section.id}`}>
            <div className={classes(layout.ends, styles.title)}>
              <h2 id={`check-${section.id}`} className={layout.title}>
                {section.title}
              </h2>
              <Link to="/questions/$section" params={{ section: section.id }} search={{ from: 'check' }}>
                Change<span className="only-for-screen-readers"> answers: {section.title}</span>
              </Link>
            </div>
            <dl className={styles.answers}>
              {fieldsToAsk(section, plan, workload).map((field) => {
                const answer = answerInWords(field, plan, workload, complete)
                return (
                  <div key={field.id} data-state={answer.state}>
                    <dt>{field.isAskedByHeading ? 'Your answer' : field.label}</dt>
                    <dd>
                      {answer.text}
                      {answer.range ? <span className={layout.detail}>{answer.range}</span> : null}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
      <div className={layout.row}>
        <Button
          kind="primary"
          onClick={() => {
            usePlanStore.getState().edit(withProposals)
            void navigate({ to: '/verdict' })
          }}
        >
          See the verdict
        </Button>
        {open[0] ? (
          <p>
            Still open: {open.map(({ title }) => title).join(' ')}{' '}
            <Link to="/questions/$section" params={{ section: open[0].id }}>
              Answer what is left
            </Link>
          </p>
        ) : null}
      </div>
    </div>
  )
}
