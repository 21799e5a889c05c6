import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { fieldsToAsk, type ToldField } from '#core/story/questionnaire.ts'
import { shownName } from '#core/units/direction.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { parted } from './parted.ts'
import { ChainLeftOut } from './chain-left-out.tsx'
import { KindsOfRequest } from './kinds-of-request.tsx'
import { leftOpen, problemsOf, type FieldProblem } from './problems.ts'
import { QuestionInput } from './question-input.tsx'
import styles from './questions.module.css'
import { Reviews } from './reviews.tsx'
import { SECTION_COUNT, sectionOf } from './sections.ts'
import { SoFar } from './so-far.tsx'
import { WeekOfUse } from './week-of-use.tsx'

const DerivedSoFar = lazy(() =>
  import('./derived-so-far.tsx').then(({ DerivedSoFar: component }) => ({ default: component })),
)

/** One section of the questionnaire on a page of its own. Answers count at once; Continue checks them. */
export function QuestionPage({
  sectionId,
  returnsToCheck,
}: {
  sectionId: string
  /** Reached by a Change link: Continue leads back to the answers. */
  returnsToCheck: boolean
}) {
  const placed = sectionOf(sectionId)
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [notKnown, setNotKnown] = useState<ReadonlySet<string>>(() =>
    placed && workload ? leftOpen(placed.section, plan, workload) : new Set(),
  )
  const unreadable = useRef(new Map<string, string>())
  const navigate = useNavigate()
  const { history } = useRouter()

  const title = placed
    ? `Question ${String(placed.number)} of ${String(SECTION_COUNT)}: ${placed.section.title}`
    : ''
  usePageTitle(problems.length > 0 ? `Error: ${title}` : title, `question ${sectionId}`)
  if (!placed || !workload) return null
  const { section, number, after } = placed
  const fields = fieldsToAsk(section, plan, workload)
  const { asked, extra } = parted(fields, section.fields.length)

  const onContinue = () => {
    const found = problemsOf(section, plan, workload, unreadable.current, notKnown)
    setProblems(found)
    setAttempt(attempt + 1)
    if (found.length > 0) return
    if (returnsToCheck || after === null) void navigate({ to: '/questions' })
    else void navigate({ to: '/questions/$section', params: { section: after } })
  }

  const settle = (fieldId: string) => {
    setProblems((standing) => {
      const left = standing.filter((problem) => problem.fieldId !== fieldId)
      return left.length < standing.length ? left : standing
    })
  }

  const input = (field: ToldField) => (
    <QuestionInput
      key={`${field.id} ${workloadId}`}
      field={field}
      plan={plan}
      workload={workload}
      asksForPage={field.isAskedByHeading}
      problem={problems.find(({ fieldId }) => fieldId === field.id)?.message}
      onEdited={(message) => {
        settle(field.id)
        if (message === null) unreadable.current.delete(field.id)
        else unreadable.current.set(field.id, message)
      }}
      notKnown={notKnown.has(field.id)}
      onNotKnown={(next) => {
        const others = [...notKnown].filter((id) => id !== field.id)
        setNotKnown(new Set(next ? [...others, field.id] : others))
      }}
    />
  )

  return (
    <div className={classes(layout.page, styles.page)}>
      <form
        className={layout.stack8}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onContinue()
        }}
      >
        <p className={layout.grey}>
          Question {number} of {SECTION_COUNT}
          {plan.workloads.length > 1 ? <> · {shownName(workload.name)}</> : null}
        </p>
        <h1 id="question" tabIndex={-1}>
          {section.title}
        </h1>
        <p className={layout.grey}>{section.hint}</p>
        <Disclosure summary="Why we ask">
          <p>{section.why}</p>
        </Disclosure>
        <ErrorSummary problems={problems} attempt={attempt} />
        <div className={classes(layout.stack40, styles.fields)}>
          {asked.map(input)}
          {section.id === 'pattern' && workload.demand.basis !== undefined ? (
            <PanelBoundary title="What follows could not be shown" of={plan}>
              <Suspense fallback={null}>
                <DerivedSoFar plan={plan} workloadId={workloadId} />
              </Suspense>
            </PanelBoundary>
          ) : null}
          {section.id === 'pattern' ? (
            <PanelBoundary title="The kinds of request could not be shown" of={plan}>
              <KindsOfRequest key={workloadId} workload={workload} />
            </PanelBoundary>
          ) : null}
          {section.id === 'pattern' ? (
            <PanelBoundary title="What stands around the model could not be shown" of={plan}>
              <ChainLeftOut workloadId={workloadId} />
            </PanelBoundary>
          ) : null}
          {fields.some(({ id }) => id === 'processor-must') ? (
            <PanelBoundary title="The reviews could not be shown" of={plan}>
              <Reviews
                key={`reviews ${workloadId}`}
                plan={plan}
                workload={workload}
                regions={regionsOf(section.fields)}
              />
            </PanelBoundary>
          ) : null}
          {extra.length > 0 ? (
            <Disclosure summary={`${String(extra.length)} more figures, all optional`}>
              <div className={classes(layout.stack40, styles.fields)}>{extra.map(input)}</div>
            </Disclosure>
          ) : null}
          {section.fields.some(({ id }) => id === 'pattern') ? (
            <WeekOfUse key={`week ${workloadId}`} workload={workload} />
          ) : null}
        </div>
        <div className={classes(layout.row, styles.buttons)}>
          <Button type="submit" kind="primary">
            Continue
          </Button>
          <Button
            onClick={() => {
              history.back()
            }}
          >
            Back
          </Button>
          {returnsToCheck ? null : (
            <Link to="/questions" className={styles.aside}>
              Your answers
            </Link>
          )}
        </div>
      </form>
      <SoFar section={section.id} />
    </div>
  )
}

/** The regions that a question offers. */
function regionsOf(fields: readonly ToldField[]) {
  const field = fields.find(({ id }) => id === 'regions')
  return field?.kind === 'several' ? field.options : []
}
