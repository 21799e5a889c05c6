import { Link } from '@tanstack/react-router'
import { lazy, useMemo, type ReactNode } from 'react'
import { riskWanted } from '#core/decision/risk-wanted.ts'
import { isByQuotes } from '#core/story/use-case.ts'
import { shortVerdict } from '#core/words/short-verdict.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluation, useEvaluationAtOnce, type EvaluatedWorkload } from '#app/state/use-evaluation.ts'
import { useOutlook } from '#app/state/use-outlook.ts'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { Later } from '#app/ui/later.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { OutlookContext, usePageOutlook } from './outlook-context.ts'
import { useSettled } from '#app/state/use-settled.ts'
import { VerdictFigures } from './verdict-figures.tsx'
import styles from './verdict-page.module.css'

const CostAnalysis = lazy(async () => ({ default: (await import('./cost-analysis.tsx')).CostAnalysis }))
const BelowTheFold = lazy(async () => ({ default: (await import('./below-the-fold.tsx')).BelowTheFold }))

/** The verdict in one sentence and four figures, and at once under it what argues for it and what moves it. */
export function VerdictPage() {
  const key = usePlanStore((state) => `${state.key} ${state.workloadId}`)
  usePageTitle('Verdict')
  return (
    <WithOutlook>
      <Verdict />
      {/* Anew for another plan, which has other lines and rows to choose from. */}
      <Later key={key} awaited={<Awaited />}>
        <PanelBoundary
          title="The chart, the sliders and the table could not be shown"
          of="cost"
          awaited={<Awaited />}
        >
          <CostAnalysis />
        </PanelBoundary>
        <PanelBoundary title="What goes with the verdict could not be shown" of="advice">
          <BelowTheFold />
        </PanelBoundary>
      </Later>
    </WithOutlook>
  )
}

/** What stands below is not drawn anew when this is. */
function WithOutlook({ children }: { children: ReactNode }) {
  const { facts } = useEvaluation()
  const settled = useSettled(facts)
  const of = settled && riskWanted(settled) ? settled : null
  const awaited = useOutlook(of)
  const { outlook, isOld, done, hasFailed } = awaited
  const value = useMemo(
    () => ({ of, outlook, isOld, done, hasFailed }),
    [of, outlook, isOld, done, hasFailed],
  )
  return <OutlookContext value={value}>{children}</OutlookContext>
}

function Verdict() {
  const evaluated = useEvaluationAtOnce()
  const { facts, stale } = evaluated
  const outlook = usePageOutlook(facts)
  const sentence = shortVerdict(facts)
  return (
    <div
      className={styles.verdict}
      data-verdict=""
      data-stale={stale || undefined}
      aria-busy={stale || undefined}
    >
      <div className={styles.head}>
        <h1 tabIndex={-1} data-long={sentence.length > 64 || undefined}>
          <Figures>{sentence}</Figures>
        </h1>
        <NextMove {...evaluated} />
      </div>
      <VerdictFigures evaluated={evaluated} awaited={outlook} />
    </div>
  )
}

/** The one thing to do next: see why, or what would settle a close call; or first say what is missing. */
function NextMove({
  workload: { options, preset },
  workloadDecision: { state, toAnswer },
}: EvaluatedWorkload) {
  if (toAnswer) {
    return (
      <Link
        to="/questions/$section"
        params={{ section: toAnswer.section }}
        search={{ from: 'check' }}
        className={buttonClass('primary')}
      >
        Answer this question
      </Link>
    )
  }
  if (options.length > 0) {
    const isClose = state === 'close'
    return (
      <Link to={isClose ? '/why/change' : '/why'} className={buttonClass('primary')}>
        {isClose ? 'Settle it' : 'See why'}
      </Link>
    )
  }
  // What is not priced by the token has nothing that could be proposed.
  return isByQuotes(preset) ? (
    <Link to="/why/options" className={buttonClass('primary')}>
      Enter quotes
    </Link>
  ) : (
    <Button kind="primary" onClick={() => void proposeOptions()}>
      Suggest options
    </Button>
  )
}

/** Fetched when needed: what proposes options has no part in showing a verdict. */
async function proposeOptions(): Promise<void> {
  const { withProposals } = await import('#app/state/proposed-options.ts')
  usePlanStore.getState().edit(withProposals)
}

/** Holds the place of the analysis until it has arrived, so that nothing jumps. */
function Awaited() {
  return <div className={styles.awaited} aria-busy="true" />
}
