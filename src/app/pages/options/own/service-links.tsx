import { lazy, useState } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import type { Option, Workload } from '#core/plan/schema.ts'
import { withoutOwnService } from '#core/plan/with-own-entries.ts'
import styles from '#app/pages/options/options.module.css'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { newOption } from '../new-option.ts'
import { withApiModel } from '../option-edits.ts'

const ServiceForm = lazy(async () => ({ default: (await import('./service-form.tsx')).ServiceForm }))

type Part = 'new-service' | 'service' | null

/** Below the fields of a service by the token: a price sheet of one's own, to enter, change or take out. */
export function ServiceLinks({
  option,
  workload,
}: {
  option: Extract<Option, { kind: 'api' | 'hosted' }>
  workload: Workload
}) {
  const said = usePlanStore(({ plan }) => plan.own?.services)?.find(({ id }) => id === option.model) ?? null
  const [part, setPart] = useState<Part>(null)
  const close = () => {
    setPart(null)
  }
  const remove = () => {
    const fresh = newOption(option.kind, workload, catalogue)
    if (!said || !fresh || !('price' in fresh || fresh.kind === 'api' || fresh.kind === 'hosted')) return
    const instead = fresh.model
    usePlanStore
      .getState()
      .edit((plan) => withoutOwnService(plan, said.id, (one) => withApiModel(one, instead)))
    announce(`${said.name} is out of the plan. Undo takes it back.`)
  }
  return (
    <>
      <p className={classes(layout.row, styles.links)}>
        <Button
          kind="quiet"
          onClick={() => {
            setPart('new-service')
          }}
        >
          Enter a price sheet
        </Button>
        {said ? (
          <>
            <Button
              kind="quiet"
              onClick={() => {
                setPart('service')
              }}
            >
              Change its prices
            </Button>
            <Button kind="quiet" onClick={remove}>
              Remove {said.name}
            </Button>
          </>
        ) : null}
      </p>
      {part === null ? null : (
        <PanelBoundary
          title="The form could not be shown"
          of={part}
          awaited={<p className={layout.grey}>Opening…</p>}
          onClose={close}
        >
          <ServiceForm
            key={part}
            option={option}
            workload={workload}
            said={part === 'service' ? said : null}
            onDone={close}
          />
        </PanelBoundary>
      )}
    </>
  )
}
