import type { ToldDerivation } from '#core/words/derivation-words.ts'
import layout from '#app/ui/layout.module.css'
import styles from './derivation-lines.module.css'

/** How requests and tokens follow from what is known: a line each, which opens into its steps. */
export function DerivationLines({ derivations }: { derivations: readonly ToldDerivation[] }) {
  return (
    <div className={styles.lines}>
      {derivations.map(({ figure, line, steps }) => (
        <details key={figure} className={styles.line}>
          <summary>{line}</summary>
          <dl className={styles.steps}>
            {steps.map((step) => (
              <div key={step.path ?? step.id}>
                <dt>{step.label}</dt>
                <dd>
                  {step.text} <span className={layout.small}>{step.from}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  )
}
