import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NodeId } from '#core/decision/decision.ts'
import { explainOpenQuestion, explainPath } from '#core/words/explain.ts'
import { explainVolumeTree } from '#core/words/explain-volume-tree.ts'
import type { VolumeNodeId } from '#core/decision/volume-ids.ts'
import type { Change } from '#core/words/what-changed.ts'
import { reasonSentence } from '#core/words/reason-words.ts'
import { whyHeadline } from '#core/words/why-words.ts'
import { strandsOf } from '#core/story/strands.ts'
import { StrandsFigure } from '#app/charts/strands.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { flowOutcome } from '#core/words/words.ts'
import { shownName } from '#core/units/direction.ts'
import { FlowKey } from '#app/flow/flow-key.tsx'
import { MAIN_LAYOUT } from '#app/flow/main-layout.ts'
import { VOLUME_LAYOUT } from '#app/flow/volume-layout.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { useLastChange } from '#app/state/use-last-change.ts'
import { verdictFor } from '#app/state/verdict.ts'
import { Figures } from '#app/ui/figures.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { AnswerChoices } from './answer-choices.tsx'
import { ChangeNote } from './change-note.tsx'
import { FlowSection, type FlowView } from './flow-section.tsx'
import { useIsWide } from './use-is-wide.ts'
import { TOLD_FLOWCHART } from '#core/words/told-flowchart.ts'
import { TOLD_VOLUME_TREE } from '#core/words/told-volume-tree.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './flowchart.module.css'

export type { FlowView } from './flow-section.tsx'

/** The decision's way through the two published flowcharts, as charts and as lists. */
export function FlowchartPage({
  view: asked,
  onView,
}: {
  /** Undefined: charts where there is room for them. */
  view: FlowView | undefined
  onView: (view: FlowView) => void
}) {
  usePageTitle('Why')
  const { facts, workloadDecision, workload, stale } = useEvaluation()
  const isWide = useIsWide()
  const lastChange = useLastChange(facts, announced)
  const [changedAt, setChangedAt] = useState<NodeId | null>(null)
  const volume = explainVolumeTree(facts)
  const outcome = flowOutcome(workloadDecision.path.outcome)
  const volumeOutcome = TOLD_VOLUME_TREE.outcomes.find(({ id }) => id === volume.path.outcome)
  const inVerdict = workloadDecision.reasons.find(({ rule }) => rule === 'S3-F1')
  const open = explainOpenQuestion(facts)
  const view = asked ?? (isWide ? 'chart' : 'list')
  return (
    <div className={layout.stack24}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>
          <Figures>{whyHeadline(facts)}</Figures>
        </h1>
        <p
          className={classes(layout.lead, styles.verdict, stale ? layout.old : undefined)}
          data-verdict=""
          aria-busy={stale || undefined}
        >
          <Figures>{`The verdict: ${verdictFor(facts).headline}`}</Figures>
        </p>
      </div>
      {workload.options.length > 0 ? (
        <PanelBoundary title="What decides could not be drawn" of={facts}>
          <StrandsFigure told={strandsOf(facts)} label="Options and what takes them out" />
        </PanelBoundary>
      ) : null}
      <div className={classes(layout.stack8, layout.section)}>
        <h2>The flowchart says: {lowered(outcome.label)}.</h2>
        <p className={styles.intro}>
          {inVerdict ? (
            <span className={styles.reason}>
              <Figures>{reasonSentence(inVerdict, facts)}</Figures>{' '}
            </span>
          ) : null}
          {open ? (
            <span className={styles.reason}>
              Open: {open.question} {open.leads.join(' ')}{' '}
            </span>
          ) : null}
          It asks six questions in order and knows no costs beyond its own cost question; above, your rules
          come first and then the money.
        </p>
      </div>
      <div className={classes(layout.row, styles.tools, 'no-print')}>
        <div className={layout.tabs} role="group" aria-label="Show as">
          {(['chart', 'list'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => {
                onView(one)
              }}
            >
              {one === 'chart' ? 'Show as charts' : 'Show as lists'}
            </button>
          ))}
        </div>
        {view === 'chart' ? <FlowKey /> : null}
      </div>
      <section className={classes(layout.stack16, styles.section)} aria-label="The main flowchart">
        <FlowSection
          id="main-flowchart"
          title="the main flowchart"
          graph={TOLD_FLOWCHART}
          layout={MAIN_LAYOUT}
          path={workloadDecision.path}
          nodes={explainPath(facts)}
          name={`Flowchart for ${shownName(workload.name)}: it ends at “${outcome.label}”`}
          view={view}
          level="h3"
          change={(node, labelledBy, shownAs) =>
            node === 'cost' ? null : (
              <AnswerChoices
                node={node}
                labelledBy={labelledBy}
                brief={shownAs === 'chart'}
                onChange={() => {
                  setChangedAt(node)
                }}
              />
            )
          }
          link={(node) => <NodeLink node={node} />}
          note={(node) =>
            changedAt !== null && lastChange && (node === null || node === changedAt) ? (
              <ChangeNote change={lastChange} />
            ) : null
          }
        />
      </section>
      <section className={classes(layout.stack16, styles.section)} aria-labelledby="volume-tree">
        <div className={layout.stack8}>
          <h2 id="volume-tree">The volume tree says: {lowered(volumeOutcome?.label ?? '')}.</h2>
          <p className={styles.intro}>
            {volumeOutcome?.explanation} It looks at calls a month alone, and in one band at the payback.{' '}
            <Link to="/why/opinions">Beside the other opinions</Link>
          </p>
        </div>
        <FlowSection
          id="volume-flowchart"
          title="the volume tree"
          graph={TOLD_VOLUME_TREE}
          layout={VOLUME_LAYOUT}
          path={volume.path}
          nodes={volume.nodes}
          name={`Volume tree for ${shownName(workload.name)}: it ends at “${volumeOutcome?.label ?? ''}”`}
          view={view}
          level="h3"
          change={() => null}
          link={(node) => <VolumeLink node={node} />}
          note={() => null}
        />
      </section>
    </div>
  )
}

function NodeLink({ node }: { node: NodeId }) {
  return node === 'cost' ? (
    <Link to="/verdict" className={styles.link}>
      See the costs
    </Link>
  ) : (
    <Link
      to="/questions/$section"
      params={{ section: node }}
      search={{ from: 'check' }}
      className={styles.link}
    >
      What each answer means, and more<span className="only-for-screen-readers">: {node}</span>
    </Link>
  )
}

function VolumeLink({ node }: { node: VolumeNodeId }) {
  return node === 'payback' ? (
    <Link to="/verdict" className={styles.link}>
      See the costs
    </Link>
  ) : (
    <Link
      to="/questions/$section"
      params={{ section: 'pattern' }}
      search={{ from: 'check' }}
      className={styles.link}
    >
      Change the volume
    </Link>
  )
}

function announced({ options, verdict }: Change): string {
  return [...options, verdict].join(' ')
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
