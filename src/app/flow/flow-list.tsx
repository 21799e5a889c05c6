import type { ReactNode } from 'react'
import type { FlowPath } from '#core/decision/decision.ts'
import type { ToldGraph } from '#core/words/flow-graph-words.ts'
import layout from '#app/ui/layout.module.css'
import styles from './flow.module.css'

/** The path in words: each question, its answer, what follows from it, and where it all ends. */
export function FlowList<Node extends string, Outcome extends string>({
  graph,
  path,
  detail,
}: {
  graph: ToldGraph<Node, Outcome>
  path: FlowPath<Node, Outcome>
  /** What to add below a question, such as a way to change its answer. */
  detail: (node: Node) => ReactNode
}) {
  const outcome = graph.outcomes.find(({ id }) => id === path.outcome)
  return (
    <ol className={styles.steps}>
      {path.steps.map(({ node: id, answer, edge: edgeId }) => {
        const node = graph.nodes.find((one) => one.id === id)
        const edge = graph.edges.find((one) => one.id === edgeId)
        return (
          <li key={id} className={styles.step}>
            <p className={layout.grey}>{node?.question}</p>
            <p className={layout.title}>
              {node?.answers.find((one) => one.id === answer)?.label}
              {node?.answeredBy === 'engine' && <span className={styles.aside}> (worked out)</span>}
            </p>
            <p className={styles.consequence}>
              {edge?.reason}
              {edge?.ours && answer !== 'unknown' && (
                <span className={styles.aside}> This line is an addition of ours.</span>
              )}
            </p>
            {detail(id)}
          </li>
        )
      })}
      <li className={styles.end}>
        <p className={layout.title}>{outcome?.label}</p>
        <p className={styles.consequence}>{outcome?.explanation}</p>
      </li>
    </ol>
  )
}
