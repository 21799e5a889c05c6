import { useState, type ReactNode } from 'react'
import { Combobox, type ComboboxOption, type TypedMeaning } from '#app/ui/combobox.tsx'
import type { NamedThing } from '#core/words/name-words.ts'

type AskNames = (typed: string, thing: NamedThing) => TypedMeaning

/** A machine or a model out of the catalogue, found by whatever people call it; the names are fetched when it is entered. */
export function NamePicker({
  label,
  thing,
  value,
  options,
  onChange,
}: {
  label: ReactNode
  thing: NamedThing
  value: string
  options: readonly ComboboxOption[]
  onChange: (value: string) => void
}) {
  const [ask, setAsk] = useState<{ readonly names: AskNames } | null>(null)
  return (
    <Combobox
      label={label}
      value={value}
      options={options}
      meaningOf={(typed) => (ask && typed.trim() !== '' ? ask.names(typed, thing) : null)}
      onEnter={() => {
        if (ask) return
        import('./ask-names.ts').then(
          ({ askNames }) => {
            setAsk({ names: askNames() })
          },
          () => {
            // Without the names the list is still found by its letters.
          },
        )
      }}
      onChange={onChange}
    />
  )
}
