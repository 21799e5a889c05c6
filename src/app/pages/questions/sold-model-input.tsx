import { tokenPriceAt } from '#core/catalogue/price-at.ts'
import { formatsOf } from '#core/words/words.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'

const { unitPrice } = formatsOf({ code: 'USD', perUsd: 1 })

/** A model that is sold by the token, with what a million of its tokens cost to read and to write. */
export function SoldModelInput({
  id,
  label,
  value,
  error,
  day,
  onChange,
}: {
  id: string
  label: string
  value: string
  error: string | undefined
  day: string
  onChange: (id: string) => void
}) {
  const options = catalogue.apiModels.flatMap((model) => {
    const price = model.kind === 'chat' ? tokenPriceAt(model, day)?.price : null
    return price
      ? [{ value: model.id, label: `${model.name}, ${unitPrice(price.inputUsdPerMTok)} in and ${unitPrice(price.outputUsdPerMTok)} out` }]
      : []
  }).toSorted((a, b) => a.label.localeCompare(b.label, 'en')) // prettier-ignore
  return (
    <div className={layout.stack4}>
      <Select
        id={id}
        label={label}
        value={value}
        options={[{ value: '', label: 'Choose a model' }, ...options]}
        describedBy={error === undefined ? undefined : `${id}-error`}
        isWrong={error !== undefined}
        onChange={onChange}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className={layout.error}>
          {error}
        </p>
      )}
    </div>
  )
}
