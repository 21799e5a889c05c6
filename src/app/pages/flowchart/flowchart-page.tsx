import { useMemo, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { explainPath } from '#core/decision/explain.ts'
import { FLOWCHART } from '#core/decision/graph.ts'
import { flowOutcome } from '#core/decision/words.ts'
import { FlowKey } from '#app/flow/flow-key.tsx'
import { FlowList } from '#app/flow/flow-list.tsx'
import { flowPicture } from '#app/flow/flow-picture.ts'
import type { BoxId } from '#app/flow/flow-layout.ts'
import { Flowchart } from '#app/flow/flowchart.tsx'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { usePageTitle } from '#app/ui/page-title.ts'
import { BoxDetail } from './box-detail.tsx'
import { useIsWide } from './use-is-wide.ts'
import styles from './flowchart-page.module.css'

export type FlowView = 'chart' | 'list'

/** The decision's way through the published flowchart, as a chart and as a list. */
export function FlowchartPage({
  view: asked,
  onView,
}: {
  /** Undefined: a chart where there is room for one. */
  view: FlowView | undefined
  onView: (view: FlowView) => void
}) {
  usePageTitle('Flowchart')
  const { complete, workloadEvaluation, workloadDecision, workloadId, workload } = useEvaluation()
  const isWide = useIsWide()
  const [selected, setSelected] = useState<BoxId | null>(null)
  const { path } = workloadDecision
  const pathInWords = path.steps.map(({ edge }) => edge).join(' ')
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the same steps make the same picture, whichever object holds them
  const picture = useMemo(() => flowPicture(FLOWCHART, path), [pathInWords])
  const completeWorkload = complete.workloads.find(({ id }) => id === workloadId)
  const explanations = completeWorkload
    ? explainPath(complete, completeWorkload, workloadEvaluation, workloadDecision)
    : []
  const outcome = flowOutcome(path.outcome)
  const name = `Flowchart for ${workload.name}: it ends at “${outcome.label}”`
  const view = asked ?? (isWide ? 'chart' : 'list')
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>
          The flowchart says: {outcome.label.charAt(0).toLowerCase() + outcome.label.slice(1)}.
        </h1>
        <p className={styles.intro}>
          {outcome.explanation} It asks six questions in order and knows nothing of the costs beyond its own
          cost question; the verdict weighs it against the figures.
        </p>
      </div>
      <div className={styles.views} role="group" aria-label="Show as">
        {(['chart', 'list'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={styles.view}
            aria-pressed={view === one}
            onClick={() => {
              onView(one)
            }}
          >
            {one === 'chart' ? 'Show as chart' : 'Show as list'}
          </button>
        ))}
      </div>
      {view === 'chart' ? (
        <div className={`${styles.columns ?? ''} no-print`}>
          <div className={styles.chart}>
            <FlowKey />
            <Flowchart picture={picture} name={name} selected={selected} onSelect={setSelected} />
          </div>
          <BoxDetail box={selected ?? picture.path[0] ?? null} explanations={explanations} />
        </div>
      ) : null}
      <div className={view === 'list' ? undefined : 'print-only'}>
        <FlowList
          graph={FLOWCHART}
          path={path}
          detail={(node) =>
            node === 'cost' ? (
              <p className={styles.engine}>{explanations.find((one) => one.node === node)?.answer}</p>
            ) : (
              <p>
                <Link to="/questions/$section" params={{ section: node }} search={{ from: 'check' }}>
                  Change<span className="only-for-screen-readers"> the answer: {node}</span>
                </Link>
              </p>
            )
          }
        />
      </div>
    </div>
  )
}
