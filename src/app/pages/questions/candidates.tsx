import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { proposalFor } from '#core/story/proposals.ts'
import type { ToldCandidates } from '#core/story/questionnaire.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { describedOptions } from '#app/state/described-options.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withProposal, withProposals } from '#app/state/proposed-options.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './questions.module.css'

/** What will be compared: proposed from the answers until the user takes the list into their own hands. */
export function Candidates({
  field,
  plan,
  workload,
}: {
  field: ToldCandidates
  plan: Plan
  workload: Workload
}) {
  const { edit } = usePlanStore.getState()
  const isOwn = workload.options.length > 0
  const proposal = useMemo(() => proposalFor(plan, workload, catalogue), [plan, workload])
  const options = isOwn ? workload.options : proposal
  const described = useMemo(
    () =>
      describedOptions(
        withWorkload(plan, workload.id, (one) => ({ ...one, options: [...options] })),
        workload.id,
      ),
    [plan, workload.id, options],
  )
  const keep = (ids: readonly string[]) => {
    edit((now) =>
      withWorkload(now, workload.id, (one) => ({
        ...one,
        options: options.filter(({ id }) => ids.includes(id)),
      })),
    )
  }
  return (
    <div className={layout.stack4} role="group" aria-labelledby={field.id}>
      <h2 id={field.id} tabIndex={-1} className={layout.title}>
        {field.label}
      </h2>
      <p className={layout.grey}>
        {isOwn ? 'These are the options of your plan.' : field.hint}{' '}
        {isOwn ? (
          <Button
            kind="quiet"
            onClick={() => {
              edit((now) => withProposal(now, workload.id))
            }}
          >
            Propose again from my answers
          </Button>
        ) : null}
      </p>
      {described.length === 0 ? <p>Nothing fits these answers yet.</p> : null}
      <ul className={classes(layout.rows, styles.list)}>
        {described.map(({ id, name, description }) => (
          <li key={id}>
            <span>
              <span className={classes(layout.block, layout.medium)}>{name}</span>
              <span className={classes(layout.block, layout.grey)}>{description}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={`Remove ${name}`}
              disabled={described.length === 1}
              onClick={() => {
                keep(without(described, id))
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <p className={layout.grey}>
        Others are added, and prices changed, on the page{' '}
        <Link
          to="/why/options"
          onClick={() => {
            // What is listed here is what one expects to find there.
            if (!isOwn) edit(withProposals)
          }}
        >
          Options
        </Link>
        .
      </p>
    </div>
  )
}

/** A mix goes with either of its parts. */
function without(
  options: readonly { readonly id: string; readonly parts: readonly string[] }[],
  removed: string,
): readonly string[] {
  return options.filter(({ id, parts }) => id !== removed && !parts.includes(removed)).map(({ id }) => id)
}
