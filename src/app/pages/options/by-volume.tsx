import { useId } from 'react'
import {
  breakEvenVolumeSentences,
  volumeStretches,
  type VolumeStretch,
} from '#core/words/break-even-volume-words.ts'
import { formatsOf, fromTo } from '#core/words/phrases.ts'
import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { CompletePlan } from '#core/plan/complete.ts'
import {
  comparedOption,
  isCosted,
  optionById,
  type CostedOption,
  type WorkloadView,
} from '#core/story/report-input.ts'
import type { Currency, Formats } from '#core/units/format.ts'
import { useBreakEvenVolume } from '#app/state/use-break-even-volume.ts'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { MethodLink } from '#app/ui/method-link.tsx'
import styles from './options.module.css'

/** More rows than this are put away. */
const ROWS_SHOWN = 8

/**
 * From how many requests a day on this option is cheaper than the one that the verdict would take instead.
 * Nothing where the option has no cost, or where no other has one.
 */
export function ByVolume({
  id,
  complete,
  view,
  currency,
}: {
  id: string
  complete: CompletePlan
  view: WorkloadView
  currency: Currency
}) {
  const option = optionById(view, id)
  const against = comparedOption(view, id)
  if (!isCosted(option) || !isCosted(against)) return null
  return (
    <Against
      key={against.id}
      complete={complete}
      view={view}
      pair={{ option, against }}
      currency={currency}
    />
  )
}

function Against({
  complete,
  view,
  pair: { option, against },
  currency,
}: {
  complete: CompletePlan
  view: WorkloadView
  pair: { readonly option: CostedOption; readonly against: CostedOption }
  currency: Currency
}) {
  const titleId = useId()
  const { found, stale } = useBreakEvenVolume({
    complete,
    workloadId: view.id,
    option: option.id,
    against: against.id,
  })
  const formats = formatsOf(currency)
  return (
    <section aria-labelledby={titleId} aria-busy={found === null || stale} data-by-volume="">
      <h3 id={titleId}>By volume, against {against.name}</h3>
      {found === null ? (
        <p className={layout.small}>Every volume up to 1 billion requests a day is being looked at.</p>
      ) : (
        <div className={classes(layout.stack8, styles.found)} data-stale={stale ? '' : undefined}>
          {breakEvenVolumeSentences(found, { option: option.name, against: against.name }, formats).map(
            (sentence, at) => (
              <p key={at}>
                <Figures>{sentence}</Figures>
              </p>
            ),
          )}
          <Stretches found={found} view={view} formats={formats} />
        </div>
      )}
    </section>
  )
}

function Stretches({
  found,
  view,
  formats,
}: {
  found: BreakEvenVolume
  view: WorkloadView
  formats: Formats
}) {
  const stretches = volumeStretches(found)
  if (stretches.length < 2) return null
  const entered = view.evaluation.demand?.requestsPerDay ?? null
  const table = (
    <DataTable
      caption="The cheaper of the two by requests a day in month 1"
      captionHidden
      columns={[
        { id: 'volume', title: 'Requests a day', cell: (one: VolumeStretch) => range(one, formats) },
        {
          id: 'cheaper',
          title: 'Cheaper',
          cell: ({ cheaper }: VolumeStretch) => optionById(view, cheaper)?.name ?? cheaper,
        },
        {
          id: 'entered',
          title: 'Yours',
          figures: true,
          cell: (one: VolumeStretch) => (isIn(one, entered) ? formats.figure(entered) : '–'),
        },
      ]}
      rows={stretches}
      rowKey={({ from }) => String(from)}
    />
  )
  return (
    <>
      {stretches.length <= ROWS_SHOWN ? (
        table
      ) : (
        <Disclosure summary={`All ${String(stretches.length)} stretches`}>{table}</Disclosure>
      )}
      <p className={layout.small}>
        By total, for requests a day in month 1; growth and everything else as in the plan.{' '}
        <MethodLink part="cost" section="break-even-volume" />
      </p>
    </>
  )
}

function range({ from, to }: VolumeStretch, { count }: Formats): string {
  if (to === null) return `${count(from)} and more`
  return fromTo(count(from), count(to))
}

/** Half a request a day counts to the whole one below. */
function isIn({ from, to }: VolumeStretch, requestsPerDay: number | null): requestsPerDay is number {
  if (requestsPerDay === null) return false
  return Math.floor(requestsPerDay) >= from && Math.floor(requestsPerDay) <= (to ?? Infinity)
}
