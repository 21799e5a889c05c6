import { catalogue } from '#app/state/whole-catalogue.ts'
import { OPTION_KINDS } from '#core/words/words.ts'
import type { Option, OptionKind, Workload } from '#core/plan/schema.ts'
import { isVisible } from '#core/units/visible.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withOption, withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AcceptUnproven } from './accept-unproven.tsx'
import { FailoverField } from './failover-field.tsx'
import { HybridFields } from './hybrid-fields.tsx'
import { MachineFields } from './machine-fields.tsx'
import { MoreFigures } from './more-figures.tsx'
import { withKind, type CatalogueKind } from './new-option.ts'
import { withoutOption } from './option-edits.ts'
import styles from './options.module.css'
import { StatedFields } from './stated-fields.tsx'
import { TokenFields } from './token-fields.tsx'

const CATALOGUE_KINDS = [
  'api',
  'hosted',
  'rented',
  'owned',
  'hybrid',
] as const satisfies readonly CatalogueKind[]

/** What an option is, for the user to change: each change is one step back with undo. */
export function OptionEditor({
  option,
  name,
  workload,
}: {
  option: Option
  name: string
  workload: Workload
}) {
  const edit = usePlanStore((state) => state.edit)
  const change = (next: (option: Option) => Option, gesture?: string) => {
    edit((plan) => withOption(plan, workload.id, option.id, next), gesture)
  }
  return (
    <div className={layout.stack16} role="group" aria-label={`Change ${name}`}>
      <div className={classes(layout.fields, styles.wide)}>
        <Select
          label="Kind"
          value={option.kind}
          options={kindsFor(option.kind)}
          onChange={(kind) => {
            if (kind === 'quote' || kind === 'subscription') return
            edit((plan) =>
              withWorkload(plan, workload.id, (one) => withKind(one, option.id, kind, catalogue)),
            )
          }}
        />
        <TextField
          label="Name"
          value={option.name ?? ''}
          maxLength={120}
          onChange={(text) => {
            change(
              ({ name: _former, ...rest }) => (isVisible(text) ? { ...rest, name: text } : rest),
              `name of ${option.id}`,
            )
          }}
        />
        {(option.kind === 'api' || option.kind === 'hosted') && (
          <>
            <TokenFields option={option} workload={workload} onChange={change} />
            <FailoverField option={option} workload={workload} onChange={change} />
          </>
        )}
        {(option.kind === 'rented' || option.kind === 'owned') && (
          <>
            <MachineFields option={option} workload={workload} onChange={change} />
            <FailoverField option={option} workload={workload} onChange={change} />
          </>
        )}
        <AcceptUnproven option={option} onChange={change} />
        {option.kind === 'hybrid' && <HybridFields option={option} workload={workload} onChange={change} />}
        {(option.kind === 'quote' || option.kind === 'subscription') && (
          <StatedFields option={option} workload={workload} onChange={change} />
        )}
      </div>
      <Disclosure summary="More figures">
        <MoreFigures option={option} workload={workload} />
      </Disclosure>
      <p>
        <Button
          onClick={() => {
            edit((plan) => withWorkload(plan, workload.id, (one) => withoutOption(one, option.id)))
          }}
        >
          Remove this option
        </Button>
      </p>
    </div>
  )
}

/** A quote can become something else, but nothing else can become a quote without its figures. */
function kindsFor(current: OptionKind): readonly { readonly value: OptionKind; readonly label: string }[] {
  const kinds: readonly OptionKind[] = CATALOGUE_KINDS
  return [...kinds, ...(kinds.includes(current) ? [] : [current])].map((value) => ({
    value,
    label: OPTION_KINDS[value].label,
  }))
}
