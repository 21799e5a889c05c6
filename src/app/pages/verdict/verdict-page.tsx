import { lazy, useMemo, type ReactNode } from 'react'
import { riskWanted } from '#core/decision/risk-wanted.ts'
import { shortVerdict } from '#core/words/short-verdict.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluation, useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { useNextMove } from '#app/state/use-next-move.ts'
import { useOutlook } from '#app/state/use-outlook.ts'
import { Figures } from '#app/ui/figures.tsx'
import { Later } from '#app/ui/later.tsx'
import { NextMoveButton } from '#app/ui/next-move.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { OutlookContext, usePageOutlook } from './outlook-context.ts'
import { useSettled } from '#app/state/use-settled.ts'
import layout from '#app/ui/layout.module.css'
import type { OpenedOption } from './opened-option.ts'
import { VerdictFigures } from './verdict-figures.tsx'
import styles from './verdict.module.css'

const CostAnalysis = lazy(async () => ({ default: (await import('./cost-analysis.tsx')).CostAnalysis }))
const BelowTheFold = lazy(async () => ({ default: (await import('./below-the-fold.tsx')).BelowTheFold }))

/** The verdict in one sentence and four figures, and at once under it what argues for it and what moves it. */
export function VerdictPage({ OpenOption }: { OpenOption: OpenedOption }) {
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
          <CostAnalysis OpenOption={OpenOption} />
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
        <h1
          tabIndex={-1}
          className={layout.clamp}
          data-long={sentence.length > 64 ? sentence.length > 78 : undefined}
        >
          <Figures>{sentence}</Figures>
        </h1>
        <NextMoveButton move={useNextMove()} />
      </div>
      <VerdictFigures evaluated={evaluated} awaited={outlook} />
    </div>
  )
}

/** Holds the place of the analysis until it has arrived, so that nothing jumps. */
function Awaited() {
  return <div className={styles.awaited} aria-busy="true" />
}
