import { useId } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { fieldsOf } from '#core/inputs/fields-of.ts'
import type { ChainRow, Workload } from '#core/plan/schema.ts'
import { costOfPart, offerPrice, offerSource, partLabel, partText } from '#core/words/chain-words.ts'
import type { formatsOf } from '#core/words/words.ts'
import styles from '#app/pages/options/options.module.css'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PlanNumber } from '../plan-number.tsx'
import { withOffer, withOwn, withoutPart } from './chain-edits.ts'

/** Only of a part that runs on machines of one's own. */
const ON_OWN: readonly string[] = ['ownGib', 'ownSeconds']
const NOWHERE = ''

/** One part of the chain: who sells it, for how much, and how much of it is used. */
export function ChainRowEditor({
  row,
  workload,
  evaluation,
  formats,
}: {
  row: ChainRow
  workload: Workload
  evaluation: WorkloadEvaluation
  formats: ReturnType<typeof formatsOf>
}) {
  const heading = useId()
  const edit = usePlanStore((state) => state.edit)
  const change = (to: (one: Workload) => Workload, gesture?: string) => {
    edit((plan) => withWorkload(plan, workload.id, to), gesture)
  }
  const { part, own } = row
  const at = `workloads/${workload.id}/pipeline/${part}`
  const offers = catalogue.chain.filter((offer) => offer.part === part)
  const sold = offers.filter(({ isForOwnMachines }) => !isForOwnMachines)
  const software = offers.filter(({ isForOwnMachines }) => isForOwnMachines)
  const offer = sold.find(({ id }) => id === row.offer)
  const fields = fieldsOf(part).filter(({ id }) => own !== undefined || !ON_OWN.includes(id))
  const choices = sold.map((one) => ({ value: one.id, label: `${one.name}: ${offerPrice(one)}` }))
  return (
    <section className={classes(layout.stack16, styles.part, styles.wide)} aria-labelledby={heading}>
      <div className={layout.between}>
        <h3 id={heading}>{partLabel(part)}</h3>
        <p>{costOfPart(part, evaluation, formats)}</p>
      </div>
      <p className={layout.grey}>{partText(part)}</p>
      <Select
        label="Offer"
        value={row.offer}
        options={offer ? choices : [{ value: row.offer, label: row.offer }, ...choices]}
        onChange={(id) => {
          change((one) => withOffer(one, part, id))
        }}
      />
      {offer && <p className={layout.grey}>Prices: {offerSource(offer)}.</p>}
      <div className={layout.fields}>
        {fields.map(({ id }) => (
          <PlanNumber key={id} path={`${at}/${id}`} />
        ))}
      </div>
      {software.length > 0 && (
        <Select
          label="On your own machines, where an option has some"
          value={own?.offer ?? NOWHERE}
          options={[
            { value: NOWHERE, label: 'No: its offer is paid' },
            ...software.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            change((one) => withOwn(one, part, id === NOWHERE ? null : { ...own, offer: id }))
          }}
        />
      )}
      {own && (
        <TextField
          label="What showed that it does"
          hint="Until something does, its offer is paid with your own machines too."
          value={own.evidence ?? ''}
          maxLength={300}
          onChange={(evidence) => {
            const said = evidence === '' ? { offer: own.offer } : { offer: own.offer, evidence }
            change((one) => withOwn(one, part, said), `${at}/own/evidence`)
          }}
        />
      )}
      <p>
        <Button
          kind="quiet"
          onClick={() => {
            change((one) => withoutPart(one, part))
          }}
        >
          Remove {partLabel(part).toLowerCase()}
        </Button>
      </p>
    </section>
  )
}
