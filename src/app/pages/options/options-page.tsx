import { useMemo, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { USE_CASE_WORDS } from '#core/words/use-case-words.ts'
import type { Option } from '#core/plan/schema.ts'
import { workloadViews } from '#core/story/report-input.ts'
import { formatsOf } from '#core/words/words.ts'
import { shownName } from '#core/units/direction.ts'
import { OptionsTable } from '#app/charts/options-table.tsx'
import { usePlanStore, workloadInView } from '#app/state/plan-store.ts'
import { withProposal } from '#app/state/proposed-options.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { AddOption } from './add-option.tsx'
import { withNewOption } from './option-edits.ts'
import { ChainPanel } from './chain/chain-panel.tsx'
import { OpenOption } from './open-option.tsx'
import { TodaySection } from './today-section.tsx'

/** All options of the workload, what is behind each, and everything about them that can be changed. */
export function OptionsPage() {
  usePageTitle('Options')
  const { plan, complete, evaluation, decision, workloadId, workloadEvaluation, facts } = useEvaluation()
  const workload = usePlanStore(workloadInView)
  const edit = usePlanStore((state) => state.edit)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [added, setAdded] = useState<string | null>(null)
  const [view] = useMemo(
    () => workloadViews({ plan, complete, evaluation, decision, catalogue, workloadId }),
    [plan, complete, evaluation, decision, workloadId],
  )
  if (view === undefined) return null
  const { currency } = evaluation
  const byQuotes = USE_CASE_WORDS[workload.preset ?? '']?.notByToken ?? null
  const toggle = (id: string) => {
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }
  const add = (option: Option) => {
    edit((now) => withWorkload(now, workloadId, (one) => withNewOption(one, option)))
    setOpen((before) => new Set([...before, option.id]))
    setAdded(option.id)
  }
  return (
    <div className={layout.stack40}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>Options</h1>
        <p className={layout.grey}>
          {shownName(workload.name)}. Open an option to see what is behind its figures, or to change it.
        </p>
      </div>
      {workload.options.length === 0 ? (
        <p>There is no option yet. {byQuotes ?? 'Add one below, or let your answers propose some.'}</p>
      ) : (
        <section aria-labelledby="all-options">
          <h2 id="all-options" className="only-for-screen-readers">
            All options
          </h2>
          <OptionsTable
            view={view}
            open={open}
            onToggle={toggle}
            added={added}
            detail={(row) => <OpenOption row={row} view={view} />}
          />
        </section>
      )}
      <PanelBoundary title="The comparison with today could not be shown" of={facts}>
        <TodaySection facts={facts} />
      </PanelBoundary>
      <PanelBoundary title="The rest of the chain could not be shown" of={workload}>
        <ChainPanel workload={workload} evaluation={workloadEvaluation} formats={formatsOf(currency)} />
      </PanelBoundary>
      <section className={layout.stack16} aria-labelledby="add-option">
        <h2 id="add-option">Add an option</h2>
        <AddOption workload={workload} onAdd={add} />
        {byQuotes === null && (
          <p>
            <Button
              kind="quiet"
              onClick={() => {
                edit((now) => withProposal(now, workloadId))
              }}
            >
              {workload.options.length === 0
                ? 'Propose options from my answers'
                : 'Replace all by what my answers propose'}
            </Button>
          </p>
        )}
      </section>
    </div>
  )
}
