import type { ReactNode } from 'react'
import type { NodeExplanation } from '#core/words/explain.ts'
import { waysTo } from '#core/words/explain.ts'
import type { BoxId } from '#app/flow/flow-layout.ts'
import { idOfBox } from '#app/flow/flow-picture.ts'
import { Figures } from '#app/ui/figures.tsx'
import { NodeFacts } from './node-facts.tsx'
import type { ToldGraph } from '#core/words/flow-graph-words.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'

/** What the selected box means for this workload: its rule, the answer, what it ruled out, what would change it. */
export function BoxDetail<Node extends string>({
  of: chart,
  graph,
  box,
  nodes,
  change,
  link,
  level,
  note,
}: {
  /** The chart, as a sentence names it. */
  of: string
  graph: ToldGraph<Node, string>
  box: BoxId | null
  nodes: readonly NodeExplanation<Node>[]
  /** The answers to choose from, labelled by the heading with that id; null where there are none. */
  change: (node: Node, headingId: string) => ReactNode
  link: (node: Node) => ReactNode
  level: 'h2' | 'h3'
  /** What the last change did. */
  note: ReactNode
}) {
  const id = box === null ? null : idOfBox(box)
  const explanation = nodes.find(({ node }) => node === id)
  const outcome = graph.outcomes.find((one) => one.id === id)
  const Heading = level
  return (
    <aside className={layout.stack16} aria-label={`About the selected box of ${chart}`}>
      {explanation && (
        <Question explanation={explanation} change={change} link={link} level={level} note={note} />
      )}
      {outcome && (
        <>
          <Heading className={layout.title}>{outcome.label}</Heading>
          <p>{outcome.explanation}</p>
          <dl className={classes(layout.facts, layout.stack4)}>
            <dt>What leads here</dt>
            {waysTo(graph, outcome.id).map(({ node, question, answers }) => (
              <dd key={node}>
                {question} {answers}.
              </dd>
            ))}
          </dl>
          {note}
        </>
      )}
    </aside>
  )
}

function Question<Node extends string>({
  explanation,
  change,
  link,
  level: Heading,
  note,
}: {
  explanation: NodeExplanation<Node>
  change: (node: Node, headingId: string) => ReactNode
  link: (node: Node) => ReactNode
  level: 'h2' | 'h3'
  note: ReactNode
}) {
  const { node, question, rule, ruleText, onPath, answer, found, reason } = explanation
  const headingId = `about-${node}`
  const choices = change(node, headingId)
  return (
    <>
      <Heading className={layout.title} id={headingId}>
        {question}
      </Heading>
      <p>
        {answer === null ? null : <strong className={classes(layout.block, layout.strong)}>{answer}</strong>}
        {onPath ? reason : OFF_THE_PATH}
      </p>
      {found === null ? null : (
        <p>
          <Figures>{found}</Figures>
        </p>
      )}
      {choices}
      {note}
      <NodeFacts explanation={explanation} withOtherwise={choices ? 'in print' : 'shown'} />
      <p className={layout.small}>
        Rule {rule}. {ruleText.text}
      </p>
      <p>{link(node)}</p>
    </>
  )
}

const OFF_THE_PATH = 'The path does not come by this question, so it decides nothing here.'
