import { useEffect, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { inSlices } from '#app/state/runner/in-page.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import type { OwnRun } from '#core/plan/own-schema.ts'
import { ratesWithRuns, type RateOfOption, type RatesWithRuns } from '#core/story/rates-with-runs.ts'
import { NO_RATES, RATES_OF_OPTION } from '#core/words/measured-run-words.ts'
import { formatsOf } from '#core/words/words.ts'
import layout from '#app/ui/layout.module.css'

interface Found {
  readonly of: readonly OwnRun[]
  readonly rates: RatesWithRuns | null
}

type Row = { readonly id: keyof RateOfOption; readonly rates: RatesWithRuns }

/** Rates of an option with their bands, without runs of one's own and with them. */
export function RatesTable({
  workloadId,
  optionId,
  runs,
}: {
  workloadId: string
  optionId: string
  runs: readonly OwnRun[]
}) {
  const plan = usePlanStore((state) => state.plan)
  const [found, setFound] = useState<Found | null>(null)
  useEffect(
    () =>
      inSlices(ratesWithRuns(plan, catalogue, workloadId, optionId, runs), {
        onDone: (rates) => {
          setFound({ of: runs, rates })
        },
        onFailed: () => {
          setFound({ of: runs, rates: null })
        },
      }),
    [plan, workloadId, optionId, runs],
  )
  if (found?.of !== runs) return <p className={layout.grey}>Working out the rates…</p>
  const { rates } = found
  if (rates === null) return <p>The rates could not be worked out.</p>
  if (rates.before === null && rates.after === null) return <p>{NO_RATES}</p>
  const rows = (Object.keys(RATES_OF_OPTION) as Row['id'][]).flatMap((id) =>
    (rates.before?.[id] ?? rates.after?.[id] ?? null) === null ? [] : [{ id, rates }],
  )
  return (
    <div className={layout.stack12} role="status">
      <h4>What that makes of the rates</h4>
      <p className={layout.grey}>
        In tokens a second; in brackets what nine and what one of ten machines reach.
      </p>
      <DataTable
        caption="Rates without measurements and with them"
        captionHidden
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

const { estimate } = formatsOf({ code: 'USD', perUsd: 1 })

const COLUMNS: readonly Column<Row>[] = [
  { id: 'rate', title: 'Rate', cell: ({ id }) => RATES_OF_OPTION[id] },
  {
    id: 'before',
    title: 'Without measurements',
    figures: true,
    cell: ({ id, rates }) => <Band rates={rates.before} id={id} />,
  },
  {
    id: 'after',
    title: 'With them',
    figures: true,
    cell: ({ id, rates }) => <Band rates={rates.after} id={id} />,
  },
]

function Band({ rates, id }: { rates: RateOfOption | null; id: keyof RateOfOption }) {
  const band = rates?.[id] ?? null
  return (
    <span translate="no">
      {band === null ? '–' : `${estimate(band.expected)} (${estimate(band.low)}–${estimate(band.high)})`}
    </span>
  )
}
