import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode } from 'react'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { articleAnswer, isByQuotes } from '#core/story/use-case.ts'
import { asSample } from '#core/words/verdict-words.ts'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { Later } from '#app/ui/later.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { VerdictHeadline } from '#app/ui/verdict-headline.tsx'
import styles from './start-page.module.css'

const PublishedAnswer = lazy(async () => ({
  default: (await import('./published-answer.tsx')).PublishedAnswer,
}))

const VerdictChance = lazy(async () => ({
  default: (await import('./verdict-chance.tsx')).VerdictChance,
}))

/** The result: the verdict as a headline, and below it whatever argues for it. */
export function StartPage({ children }: { children?: ReactNode }) {
  const origin = usePlanStore((state) => state.origin)
  const fromSample = usePlanStore((state) => state.fromSample)
  const key = usePlanStore((state) => state.key)
  const { workloadDecision, verdict, workload, stale } = useEvaluationAtOnce()
  usePageTitle('Result')
  const { toAnswer } = workloadDecision
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        {origin === 'sample' || fromSample ? <SampleLine isOwn={origin === 'own'} /> : null}
        <VerdictHeadline
          verdict={origin === 'sample' ? asSample(verdict) : verdict}
          stale={stale}
          chance={hasChance(workloadDecision) ? <Chance of={workloadDecision.recommended} /> : null}
        />
        {articleAnswer(workload.preset) ? (
          <PanelBoundary
            title="What an article answers could not be shown"
            of={workload.preset}
            awaited={<p className={styles.published}>&nbsp;</p>}
          >
            <PublishedAnswer />
          </PanelBoundary>
        ) : null}
        {workload.options.length === 0 && !toAnswer ? <FirstOptions preset={workload.preset} /> : null}
        {toAnswer ? (
          <p>
            <Link
              to="/questions/$section"
              params={{ section: toAnswer.section }}
              search={{ from: 'check' }}
              className={buttonClass('primary')}
            >
              Answer this question
            </Link>
          </p>
        ) : null}
      </div>
      {/* Anew for another plan, which has other lines and rows to choose from. */}
      <Later key={key} awaited={<AnalysisAwaited />}>
        {children}
      </Later>
    </div>
  )
}

/** Where something is recommended and something else could be. */
function hasChance({ recommended, state }: WorkloadDecision): boolean {
  return recommended !== null && state !== 'only-one'
}

/** The chance comes after the verdict; its room is there from the start, so that nothing jumps. */
function Chance({ of }: { of: string | null }) {
  return (
    <div className={styles.chance}>
      <PanelBoundary title="The chance could not be shown" of={of} awaited={<div aria-busy="true" />}>
        <VerdictChance />
      </PanelBoundary>
    </div>
  )
}

/** What is not priced by the token has nothing that could be proposed. */
function FirstOptions({ preset }: { preset: string | undefined }) {
  return (
    <p>
      {isByQuotes(preset) ? (
        <Link to="/options" className={buttonClass('primary')}>
          Enter quotes
        </Link>
      ) : (
        <Button kind="primary" onClick={() => void proposeOptions()}>
          Propose options from my answers
        </Button>
      )}
    </p>
  )
}

/** Fetched when needed: what proposes options has no part in showing a verdict. */
async function proposeOptions(): Promise<void> {
  const { withProposals } = await import('#app/state/proposed-options.ts')
  usePlanStore.getState().edit(withProposals)
}

/** Holds the place of the analysis until it has arrived, so that nothing jumps. */
export function AnalysisAwaited() {
  return <div className={styles.awaited} aria-busy="true" />
}

/** Of a sample, and of the plan that the first change made of it: one line, so that nothing jumps. */
function SampleLine({ isOwn }: { isOwn: boolean }) {
  const startOwn = usePlanStore((state) => state.startOwn)
  const navigate = useNavigate()
  return (
    <p className={styles.line}>
      {isOwn ? 'Your copy of a sample. Put your own figures in, or' : 'Move a slider, or'}{' '}
      <Button
        kind="quiet"
        onClick={() => {
          openAnother(() => {
            startOwn()
            void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
          })
        }}
      >
        start with my own answers
      </Button>{' '}
      (6 questions, about 3 minutes). Everything stays in this browser.
    </p>
  )
}
