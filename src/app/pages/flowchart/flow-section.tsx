import { useMemo, useState, type ReactNode } from 'react'
import type { FlowPath } from '#core/decision/decision.ts'
import { linesOfOurs, type NodeExplanation } from '#core/words/explain.ts'
import { NOT_ENOUGH_DATA } from '#core/decision/ids.ts'
import { FlowList } from '#app/flow/flow-list.tsx'
import type { BoxId, FlowLayout } from '#app/flow/flow-layout.ts'
import { flowPicture } from '#app/flow/flow-picture.ts'
import { Flowchart } from '#app/flow/flowchart.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { BoxDetail } from './box-detail.tsx'
import { NodeFacts } from './node-facts.tsx'
import type { ToldGraph } from '#core/words/flow-graph-words.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './flowchart.module.css'

export type FlowView = 'chart' | 'list'

/** One flowchart and the way through it, as a chart with the selected box explained beside it, or as a list. */
export function FlowSection<Node extends string, Outcome extends string>({
  id,
  title,
  graph,
  layout: drawn,
  path,
  nodes,
  name,
  view,
  change,
  link,
  level,
  note,
}: {
  id: string
  /** As a sentence names it: "the volume tree". */
  title: string
  graph: ToldGraph<Node, Outcome>
  layout: FlowLayout
  path: FlowPath<Node, Outcome>
  nodes: readonly NodeExplanation<Node>[]
  /** What the picture says, for those who can't see it. */
  name: string
  view: FlowView
  /** The answers to choose from, asked by what has that id; null where there are none. */
  change: (node: Node, labelledBy: string, view: FlowView) => ReactNode
  link: (node: Node) => ReactNode
  /** Of the heading of a selected box. */
  level: 'h2' | 'h3'
  /** What the last change did, below the node where it was made. */
  note: (node: Node | null) => ReactNode
}) {
  const [selected, setSelected] = useState<BoxId | null>(null)
  const notes = Object.fromEntries(
    nodes.flatMap(({ node, note: text }) => (text === null ? [] : [[node, text]])),
  )
  const inWords = JSON.stringify([path, notes])
  const picture = useMemo(
    () => flowPicture(graph, path, drawn, notes),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same words make the same picture, whichever objects hold them
    [graph, drawn, inWords],
  )
  const box = selected ?? firstBox(path)
  const lines = <LinesOfOurs graph={graph} />
  return (
    <>
      {view === 'chart' ? (
        <div className={classes(layout.stack40, styles.columns, 'no-print')}>
          <div>
            <PanelBoundary title="The chart could not be drawn; “Show as lists” says the same" of={picture}>
              <Flowchart id={id} picture={picture} name={name} selected={box} onSelect={setSelected} />
            </PanelBoundary>
          </div>
          <BoxDetail
            of={title}
            graph={graph}
            box={box}
            nodes={nodes}
            change={(node, labelledBy) => change(node, labelledBy, 'chart')}
            link={link}
            level={level}
            note={note(null)}
          />
        </div>
      ) : null}
      <div className={view === 'list' ? undefined : 'print-only'}>
        <FlowList
          graph={graph}
          path={path}
          detail={(node) => {
            const explanation = nodes.find((one) => one.node === node)
            return explanation ? (
              <ListDetail
                explanation={explanation}
                onScreen={view === 'list'}
                change={(labelledBy) => change(node, labelledBy, 'list')}
                link={link}
                note={note(node)}
              />
            ) : null
          }}
        />
      </div>
      <div className="no-print">
        <Disclosure summary="Lines added by us, and why">{lines}</Disclosure>
      </div>
      <div className="print-only">{lines}</div>
    </>
  )
}

function LinesOfOurs<Node extends string>({ graph }: { graph: ToldGraph<Node, string> }) {
  return (
    <ul className={layout.stack8}>
      {linesOfOurs(graph).map(({ key, questions, answer, reason }) => (
        <li key={key}>
          + {questions}, “{answer}”: {reason}
        </li>
      ))}
    </ul>
  )
}

/** An open question is where one can go on; otherwise the chart is read from its start. */
function firstBox<Node extends string>({ steps, outcome }: FlowPath<Node, string>): BoxId | null {
  const at = outcome === NOT_ENOUGH_DATA ? steps.at(-1) : steps[0]
  return at?.node ?? null
}

function ListDetail<Node extends string>({
  explanation,
  onScreen,
  change,
  link,
  note,
}: {
  explanation: NodeExplanation<Node>
  /** The list stands beside the chart for print, where nothing can be pressed. */
  onScreen: boolean
  change: (labelledBy: string) => ReactNode
  link: (node: Node) => ReactNode
  note: ReactNode
}) {
  const { node, question, found } = explanation
  const [isOpen, setIsOpen] = useState(false)
  const headingId = `change-${node}`
  const choices = change(headingId)
  return (
    <div className={classes(layout.stack12, styles.detail)}>
      {found === null ? null : (
        <p>
          <Figures>{found}</Figures>
        </p>
      )}
      <NodeFacts explanation={explanation} withOtherwise={choices ? 'in print' : 'shown'} />
      {onScreen ? (
        <div className={classes(layout.stack12, 'no-print')}>
          {choices ? (
            <Disclosure
              onToggle={setIsOpen}
              summary={
                <span id={headingId}>
                  Change<span className="only-for-screen-readers"> the answer: {question}</span>
                </span>
              }
            >
              <div className={layout.stack12}>
                {isOpen ? choices : null}
                <p>{link(node)}</p>
              </div>
            </Disclosure>
          ) : (
            <p>{link(node)}</p>
          )}
          {note}
        </div>
      ) : null}
    </div>
  )
}
