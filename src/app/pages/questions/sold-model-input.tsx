import { tokenPriceAt } from '#core/catalogue/price-at.ts'
import { formatsOf } from '#core/words/words.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { Select } from '#app/ui/select.tsx'

const { unitPrice } = formatsOf({ code: 'USD', perUsd: 1 })

/** A model that is sold by the token, with what a million of its tokens cost to read and to write. */
export function SoldModelInput({
  label,
  value,
  day,
  onChange,
}: {
  label: string
  value: string
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
    <Select
      label={label}
      value={value}
      options={[{ value: '', label: 'Choose a model' }, ...options]}
      onChange={onChange}
    />
  )
}
