import type { Option, Workload } from '#core/plan/schema.ts'
import controls from '#app/ui/controls.module.css'
import { OptionNumber } from './option-number.tsx'
import styles from './options.module.css'

type StatedOption = Extract<Option, { kind: 'quote' | 'subscription' }>

const STATED = [
  { field: 'staysOnPremises', label: 'The data stays on our premises' },
  { field: 'dedicatedTenancy', label: 'It runs on machines dedicated to us' },
  { field: 'meetsContract', label: 'It meets our contract and its certifications' },
  { field: 'worksOffline', label: 'It works without a network' },
  { field: 'meetsCapability', label: 'It is as capable as the work needs' },
] as const

/** What a seat includes in a month, and what is paid beyond it. */
const ALLOWANCE = [
  'allowanceRequests',
  'allowanceMTok',
  'allowanceUsd',
  'allowanceCredits',
  'creditsPerSeat',
  'usdPerRequestBeyond',
  'usdPerMTokBeyond',
  'usdPerCreditBeyond',
] as const

/** Figures as somebody gave them, and what only the user can know of them. */
export function StatedFields({
  option,
  workload,
  onChange,
}: {
  option: StatedOption
  workload: Workload
  onChange: (next: (option: Option) => Option) => void
}) {
  const figure = { workload: workload.id, option: option.id }
  return (
    <>
      {option.kind === 'quote' ? (
        <>
          <OptionNumber {...figure} field="upFrontUsd" required />
          <OptionNumber {...figure} field="monthlyUsd" required />
          <OptionNumber {...figure} field="capacityRequestsPerDay" />
        </>
      ) : (
        <>
          <OptionNumber {...figure} field="seats" required />
          <OptionNumber {...figure} field="usdPerSeatPerMonth" required />
          {ALLOWANCE.map((field) => (
            <OptionNumber key={field} {...figure} field={field} />
          ))}
        </>
      )}
      <fieldset className={styles.stated}>
        <legend>What you know of it</legend>
        {STATED.map(({ field, label }) => (
          <label key={field} className={controls.check}>
            <input
              type="checkbox"
              checked={option[field] ?? false}
              onChange={(event) => {
                const isSo = event.target.checked
                onChange((now) =>
                  now.kind === 'quote' || now.kind === 'subscription' ? { ...now, [field]: isSo } : now,
                )
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  )
}
