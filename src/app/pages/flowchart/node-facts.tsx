import type { NodeExplanation } from '#core/words/explain.ts'
import { list } from '#core/words/words.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './flowchart.module.css'

/** What a node ruled out, what would change it, and the lines there that are ours. */
export function NodeFacts({
  explanation: { ruledOut, otherwise },
  withOtherwise,
}: {
  explanation: NodeExplanation<string>
  /** Said by the answers themselves where they can be chosen. */
  withOtherwise: 'shown' | 'in print'
}) {
  const ours = otherwise.filter((one) => one.ours !== null)
  return (
    <dl className={classes(layout.facts, layout.stack16, styles.facts)}>
      {ruledOut.length > 0 ? (
        <div>
          <dt>What it ruled out</dt>
          <dd>
            <ul>
              {ruledOut.map(({ key, names, sentence, unlock }) => (
                <li key={key}>
                  {list(names)}. {sentence} <span className={layout.grey}>{unlock}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      {otherwise.length > 0 ? (
        <div className={withOtherwise === 'shown' ? undefined : 'print-only'}>
          <dt>What would have to change</dt>
          <dd>
            <ul>
              {otherwise.map(({ answer, sentence }) => (
                <li key={answer}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      {ours.length > 0 ? (
        <div>
          <dt>Added by us</dt>
          <dd>
            <ul>
              {ours.map(({ answer, label, ours: reason }) => (
                <li key={answer}>
                  “{label}”: {reason}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
