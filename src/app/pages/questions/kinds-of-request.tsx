import { useRef } from 'react'
import { inputNamed } from '#core/inputs/fields-of.ts'
import { baseOf } from '#core/plan/base-value.ts'
import type { RequestClass, Workload } from '#core/plan/schema.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { controlLabel } from '#core/words/figure-names.ts'
import { isShare, unitInField } from '#core/words/units.ts'
import { formatsOf } from '#core/words/words.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckRows } from '#app/ui/check-rows.tsx'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'
import { NumberField } from '#app/ui/number-field.tsx'
import { scaleOf } from '#app/ui/scale-of.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { LEAST_KINDS, MOST_KINDS, withKinds, withoutKind } from './edit-kinds.ts'
import styles from './questions.module.css'

const FIELDS = ['share', 'inputTokens', 'cachedInputShare', 'outputTokens'] as const

/** Requests of several sizes: each is named, sized and given its share, and the shares add up beside them. */
export function KindsOfRequest({ workload }: { workload: Workload }) {
  const { edit } = usePlanStore.getState()
  const heading = useRef<HTMLHeadingElement>(null)
  const kinds = workload.demand.classes ?? []
  const { percent } = formatsOf({ code: 'USD', perUsd: 1 })
  const sum = kinds.reduce((total, { share }) => total + baseOf(share), 0)
  const change = (next: (kinds: readonly RequestClass[]) => readonly RequestClass[], gesture?: string) => {
    edit((plan) => withKinds(plan, workload.id, next), gesture)
  }
  if (kinds.length === 0) {
    return (
      <Disclosure summary="Requests are of several kinds">
        <p>
          A few long requests can cost more than all the short ones. Give each kind its share and its size,
          and it is priced and fitted by its own.
        </p>
        <Button
          onClick={() => {
            change((now) => now)
          }}
        >
          Give kinds of request
        </Button>
      </Disclosure>
    )
  }
  return (
    <section aria-labelledby="kinds-of-request" className={layout.stack24}>
      <h2 id="kinds-of-request" tabIndex={-1} ref={heading}>
        Kinds of request
      </h2>
      {kinds.map((kind, at) => (
        <fieldset key={at} className={classes(layout.panel, layout.stack12, styles.kind)}>
          <legend>{kind.name ?? `Kind ${String(at + 1)}`}</legend>
          <TextField
            label="Name"
            maxLength={120}
            value={kind.name ?? ''}
            onChange={(name) => {
              change((now) =>
                replaced(now, at, ({ name: _former, ...rest }) => (name === '' ? rest : { ...rest, name })),
              )
            }}
          />
          {FIELDS.map((field) => (
            <KindNumber
              key={field}
              id={`${workload.id}-kind-${String(at)}-${field}`}
              field={field}
              kind={kind}
              onChange={(value) => {
                change(
                  (now) => replaced(now, at, (former) => withFigure(former, field, value)),
                  `${field} of kind ${String(at)}`,
                )
              }}
            />
          ))}
          <CheckRows
            legend="What sets it apart"
            hint={null}
            rows={MARKS}
            values={MARKS.flatMap(({ value }) => (kind[value] === true ? [value] : []))}
            onChange={(values) => {
              change((now) => replaced(now, at, (former) => withMarks(former, values)))
            }}
          />
          <Button
            kind="quiet"
            onClick={() => {
              change((now) => withoutKind(now, at))
              heading.current?.focus()
            }}
          >
            Remove {kind.name ?? `kind ${String(at + 1)}`}
          </Button>
        </fieldset>
      ))}
      <p role="status" className={Math.abs(sum - 1) > SUM_ROUNDED ? layout.strong : undefined}>
        {Math.abs(sum - 1) > SUM_ROUNDED
          ? `The shares add up to ${percent(sum)}; they should add up to 100 %.`
          : 'The shares add up to 100 %.'}
      </p>
      {kinds.length < MOST_KINDS ? (
        <Button
          onClick={() => {
            change((now) => [...now, { share: Math.max(0, Number((1 - sum).toFixed(4))) }])
          }}
        >
          Add a kind
        </Button>
      ) : null}
      {kinds.length === LEAST_KINDS ? (
        <p>Remove one of the two, and all requests are of the other’s size.</p>
      ) : null}
    </section>
  )
}

const SUM_ROUNDED = 0.01

const MARKS = [
  { value: 'isHard', label: 'Needs one of the strongest models' },
  { value: 'isSensitive', label: 'Its data must not leave' },
] as const

function withMarks(kind: RequestClass, values: readonly string[]): RequestClass {
  const { isHard: _hard, isSensitive: _sensitive, ...rest } = kind
  return {
    ...rest,
    ...(values.includes('isHard') ? { isHard: true } : {}),
    ...(values.includes('isSensitive') ? { isSensitive: true } : {}),
  }
}

function KindNumber({
  id,
  field,
  kind,
  onChange,
}: {
  id: string
  field: (typeof FIELDS)[number]
  kind: RequestClass
  onChange: (value: RequestClass[typeof field] | null) => void
}) {
  const input = inputNamed(field)
  const { endGesture } = usePlanStore.getState()
  return (
    <NumberField
      id={id}
      label={controlLabel(field)}
      value={kind[field] ?? null}
      unit={unitInField(input.unit)}
      range={scaleOf(input, field)}
      percent={isShare(input.unit)}
      {...rangeRules(field)}
      mayBeEmpty={field !== 'share'}
      onChange={onChange}
      onEnd={endGesture}
    />
  )
}

function replaced(
  kinds: readonly RequestClass[],
  at: number,
  change: (kind: RequestClass) => RequestClass,
): readonly RequestClass[] {
  return kinds.map((kind, index) => (index === at ? change(kind) : kind))
}

function withFigure(
  kind: RequestClass,
  field: (typeof FIELDS)[number],
  value: RequestClass[typeof field] | null,
): RequestClass {
  if (value !== null && value !== undefined) return { ...kind, [field]: value }
  if (field === 'share') return kind
  const { [field]: _former, ...rest } = kind
  return rest
}
