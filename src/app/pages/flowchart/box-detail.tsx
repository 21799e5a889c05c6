import { Link } from '@tanstack/react-router'
import type { NodeExplanation } from '#core/decision/explain.ts'
import { FLOWCHART } from '#core/decision/graph.ts'
import type { BoxId } from '#app/flow/flow-layout.ts'
import styles from './box-detail.module.css'

/** What the selected box means for this workload: its rule, the answer, what it ruled out, what would change it. */
export function BoxDetail({
  box,
  explanations,
}: {
  box: BoxId | null
  explanations: readonly NodeExplanation[]
}) {
  const id = box?.split(':')[0]
  const explanation = explanations.find(({ node }) => node === id)
  const outcome = FLOWCHART.outcomes.find((one) => one.id === id)
  return (
    <aside className={styles.detail} aria-label="About the selected box">
      {explanation && <Question explanation={explanation} />}
      {outcome && (
        <>
          <h2>{outcome.label}</h2>
          <p>{outcome.explanation}</p>
        </>
      )}
    </aside>
  )
}

function Question({ explanation }: { explanation: NodeExplanation }) {
  const { node, question, rule, ruleText, onPath, answer, reason, ruledOut, otherwise } = explanation
  return (
    <>
      <h2>{question}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{node === 'cost' ? 'What the figures say' : 'Your answer'}</dt>
          <dd>
            <strong>{answer}</strong>
            <span>{reason}</span>
            {!onPath && <span>The path does not come by this question, so it decides nothing here.</span>}
          </dd>
        </div>
        <div>
          <dt>What it ruled out</dt>
          <dd>
            {ruledOut.length === 0 ? (
              'Nothing.'
            ) : (
              <ul className={styles.list}>
                {ruledOut.map(({ option, name, sentence, unlock }) => (
                  <li key={`${option}-${sentence}`}>
                    {name}. {sentence} <span className={styles.unlock}>{unlock}</span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>What would change it</dt>
          <dd>
            <ul className={styles.list}>
              {otherwise.map(({ answer: id, sentence }) => (
                <li key={id}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Rule {rule}</dt>
          <dd>{ruleText.text}</dd>
        </div>
      </dl>
      {node === 'cost' ? (
        <Link to="/">See the costs</Link>
      ) : (
        <Link to="/questions/$section" params={{ section: node }} search={{ from: 'check' }}>
          Change this answer
        </Link>
      )}
    </>
  )
}
