import { useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { controlLabel } from '#core/words/figure-names.ts'
import { OPTION_KINDS } from '#core/words/words.ts'
import { inputNamed } from '#core/inputs/fields-of.ts'
import type { Option, OptionKind, Uncertain, Workload } from '#core/plan/schema.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import { NumberField } from '#app/ui/number-field.tsx'
import { scaleOf } from '#app/ui/scale-of.ts'
import { newOption, newQuote, newSubscription } from './new-option.ts'
import styles from './options.module.css'

const KINDS = Object.entries(OPTION_KINDS) as readonly [OptionKind, (typeof OPTION_KINDS)[OptionKind]][]

/** One button a kind; what only the user can know is asked for first, so that nothing stands at zero unnoticed. */
export function AddOption({ workload, onAdd }: { workload: Workload; onAdd: (option: Option) => void }) {
  const [asked, setAsked] = useState<'quote' | 'subscription' | null>(null)
  return (
    <ul className={layout.stack8}>
      {KINDS.map(([kind, { label, text }]) => {
        const isStated = kind === 'quote' || kind === 'subscription'
        const fresh = isStated ? null : newOption(kind, workload, catalogue)
        return (
          <li key={kind} className={styles.kind}>
            <Button
              disabled={!isStated && fresh === null}
              aria-expanded={isStated ? asked === kind : undefined}
              onClick={() => {
                if (isStated) setAsked(asked === kind ? null : kind)
                else if (fresh) onAdd(fresh)
              }}
            >
              {label}
            </Button>
            <span className={layout.grey}>{text}</span>
            {isStated && asked === kind && (
              <StatedForm
                kind={kind}
                onDone={(first, second) => {
                  setAsked(null)
                  onAdd(
                    kind === 'quote'
                      ? newQuote(workload, first, second)
                      : newSubscription(workload, first, second),
                  )
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface Asked {
  readonly figure: string
  readonly unit: string
}

const ASKED: Readonly<Record<'quote' | 'subscription', readonly [Asked, Asked]>> = {
  quote: [
    { figure: 'upFrontUsd', unit: '$' },
    { figure: 'monthlyUsd', unit: '$' },
  ],
  subscription: [
    { figure: 'seats', unit: 'seats' },
    { figure: 'usdPerSeatPerMonth', unit: '$' },
  ],
}

function StatedForm({
  kind,
  onDone,
}: {
  kind: 'quote' | 'subscription'
  onDone: (first: Uncertain, second: Uncertain) => void
}) {
  const [figures, setFigures] = useState<readonly [Uncertain | null, Uncertain | null]>([null, null])
  const [first, second] = figures
  return (
    <form
      className={styles.form}
      aria-label={`Figures of the ${OPTION_KINDS[kind].label.toLowerCase()}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (first !== null && second !== null) onDone(first, second)
      }}
    >
      {ASKED[kind].map(({ figure, unit }, i) => (
        <NumberField
          key={figure}
          id={`new-${kind}-${String(i)}`}
          label={controlLabel(figure)}
          value={figures[i] ?? null}
          unit={unit}
          range={scaleOf(inputNamed(figure), figure)}
          {...rangeRules(figure)}
          mayBeEmpty
          onChange={(value) => {
            setFigures(i === 0 ? [value, second] : [first, value])
          }}
        />
      ))}
      <Button kind="primary" type="submit" disabled={first === null || second === null}>
        Add
      </Button>
    </form>
  )
}
