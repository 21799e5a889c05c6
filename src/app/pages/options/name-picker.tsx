import { useState, type ReactNode } from 'react'
import { Combobox, type ComboboxOption } from '#app/ui/combobox.tsx'
import type { Quantisation } from '#core/plan/schema.ts'
import type { NamedThing } from '#core/words/name-words.ts'
import type { NameMeaning } from './ask-names.ts'

type AskNames = (typed: string, thing: NamedThing) => NameMeaning

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
  /** With the number format that was typed beside the name. */
  onChange: (value: string, quantisation: Quantisation | null) => void
}) {
  const [ask, setAsk] = useState<{ readonly names: AskNames } | null>(null)
  const meaningOf = (typed: string) => (ask && typed.trim() !== '' ? ask.names(typed, thing) : null)
  return (
    <Combobox
      label={label}
      value={value}
      options={options}
      meaningOf={meaningOf}
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
      onChange={(chosen, typed) => {
        const meaning = typed === null ? null : meaningOf(typed)
        const quantisation = meaning?.values.includes(chosen) ? meaning.quantisation : null
        if (chosen !== value || quantisation !== null) onChange(chosen, quantisation)
      }}
    />
  )
}
