import { useState } from 'react'
import type { Review } from '#core/plan/data-fields.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { regionLabel, sellersNamed } from '#core/story/reviews.ts'
import { isVisible } from '#core/units/visible.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckRows } from '#app/ui/check-rows.tsx'
import { classes } from '#app/ui/classes.ts'
import { DayField } from '#app/ui/day-field.tsx'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import styles from './questions.module.css'

const NO_REGIONS: readonly string[] = []

/** Contracts that somebody has read for this data: with whom, for which regions, by whom and when. */
export function Reviews({
  plan,
  workload,
  regions,
}: {
  plan: Plan
  workload: Workload
  /** Those that are asked for. */
  regions: readonly { readonly value: string; readonly label: string }[]
}) {
  const { edit } = usePlanStore.getState()
  const sellers = sellersNamed(catalogue)
  const [provider, setProvider] = useState('')
  const [covered, setCovered] = useState(NO_REGIONS)
  const [by, setBy] = useState('')
  const [on, setOn] = useState(plan.asOf)
  const reviews = workload.answers.reviews ?? []
  const nameOf = (id: string) => sellers.find(({ value }) => value === id)?.label ?? id
  const keep = (next: readonly Review[]) => {
    edit((now) =>
      withWorkload(now, workload.id, ({ answers: { reviews: _former, ...answers }, ...one }) => ({
        ...one,
        answers: next.length === 0 ? answers : { ...answers, reviews: [...next] },
      })),
    )
  }
  const isTooLate = on > plan.asOf
  const isWhole = provider !== '' && isVisible(by) && on !== '' && !isTooLate
  return (
    <section aria-labelledby="reviews" className={layout.stack24}>
      <h2 id="reviews">Contracts that were reviewed</h2>
      {reviews.length === 0 ? <p>None yet. A review stands for a year from its day.</p> : null}
      <ul className={layout.bullets}>
        {reviews.map((review, at) => (
          <li key={`${review.provider} ${review.on} ${String(at)}`}>
            {nameOf(review.provider)}, {scopeOf(review)}: read by {review.by} on {review.on}.{' '}
            <Button
              kind="quiet"
              aria-label={`Remove the review of ${nameOf(review.provider)}`}
              onClick={() => {
                keep(reviews.filter((_, index) => index !== at))
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <fieldset className={classes(layout.panel, layout.stack12, styles.kind)}>
        <legend>Add a review</legend>
        <Select
          label="Provider"
          value={provider}
          options={[{ value: '', label: 'Choose one' }, ...sellers]}
          onChange={setProvider}
        />
        <CheckRows
          legend="Regions that it covers"
          hint="None chosen: all of them."
          rows={regions}
          values={covered}
          onChange={setCovered}
        />
        <TextField label="Read by" maxLength={120} value={by} onChange={setBy} />
        <DayField
          id={`${workload.id}-review-day`}
          label="On"
          value={on}
          error={isTooLate ? `Enter a day up to ${plan.asOf}, the plan’s own` : undefined}
          onChange={setOn}
        />
        <Button
          disabled={!isWhole}
          onClick={() => {
            const scope = covered.length === 0 ? {} : { regions: [...covered] }
            keep([...reviews, { provider, ...scope, by, on }])
            setProvider('')
            setCovered(NO_REGIONS)
          }}
        >
          Add this review
        </Button>
      </fieldset>
    </section>
  )
}

function scopeOf({ regions = [] }: Review): string {
  return regions.length === 0 ? 'all regions' : regions.map(regionLabel).join(', ')
}
