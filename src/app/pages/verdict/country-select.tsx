import { knownCountries } from '#core/inputs/known-countries.ts'
import { USUAL_COUNTRY } from '#core/inputs/traits.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'
import styles from './verdict.module.css'

/** Where the plan's machines and people are, which decides what counts of figures that nobody has said. */
export function CountrySelect() {
  const country = usePlanStore(({ plan }) => plan.site?.country ?? '')
  const { edit } = usePlanStore.getState()
  return (
    <div className={classes(layout.stack4, styles.country)}>
      <Select
        label="Country"
        value={country}
        options={optionsWith(country)}
        onChange={(code) => {
          edit((plan) => withPlanValueAt(plan, 'site/country', code === '' ? undefined : code))
        }}
      />
      <p className={layout.small}>
        Decides electricity and its carbon, the staff rate, and tax and shipping, as far as you have not said
        them.
      </p>
    </div>
  )
}

function optionsWith(country: string): readonly { readonly value: string; readonly label: string }[] {
  const codes = knownCountries()
  const shown = country === '' || codes.includes(country) ? codes : [...codes, country]
  return [
    { value: '', label: `Not said, counts as ${NAMES.of(USUAL_COUNTRY) ?? USUAL_COUNTRY}` },
    ...shown
      .map((code) => ({ value: code, label: NAMES.of(code) ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
  ]
}

const NAMES = new Intl.DisplayNames('en', { type: 'region' })
