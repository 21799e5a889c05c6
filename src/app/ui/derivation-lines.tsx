import type { ToldDerivation } from '#core/words/derivation-words.ts'
import { Disclosure } from './disclosure.tsx'
import layout from './layout.module.css'

/** How requests and tokens follow from what is known: a line each, which opens into its steps. */
export function DerivationLines({ derivations }: { derivations: readonly ToldDerivation[] }) {
  return (
    <div className={layout.stack4}>
      {derivations.map(({ figure, line, steps }) => (
        <Disclosure key={figure} summary={line}>
          <dl className={layout.lined}>
            {steps.map((step) => (
              <div key={step.path ?? step.id} className={layout.between}>
                <dt>{step.label}</dt>
                <dd>
                  {step.text} <span className={layout.small}>{step.from}</span>
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ))}
    </div>
  )
}
