import { TOLD_SECTIONS } from '#core/story/questionnaire.ts'
import { inputsIn } from '#core/inputs/inputs-in.ts'
import type { Preset } from '#core/plan/presets/preset.ts'
import { figureLabel } from '#core/words/figure-names.ts'
import { quantity } from '#core/words/units.ts'
import type { formatsOf } from '#core/words/words.ts'

/** One line of what a preset sets. */
export interface SetLine {
  readonly label: string
  readonly text: string
}

/** The answers that a preset gives, question by question, in the order in which they are asked. */
export function answersInWords({ answers }: Preset): readonly SetLine[] {
  const given: Readonly<Record<string, unknown>> = answers
  return TOLD_SECTIONS.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const value = field.path.startsWith('answers/') ? given[field.path.slice('answers/'.length)] : undefined
      if (value === undefined) return []
      if (field.kind === 'yes-no') return [{ label: field.label, text: value === true ? 'Yes' : 'No' }]
      if (field.kind !== 'choice') return []
      const chosen = field.options.find((option) => option.value === value)
      return chosen ? [{ label: field.label, text: chosen.label }] : []
    }),
  )
}

/** The same in the fewest words: "Internal · Seconds · Steady, high · Good enough". */
export function answersInShort({ answers }: Preset): string {
  const given: Readonly<Record<string, unknown>> = answers
  return SHORT.flatMap((path) => {
    const field = TOLD_SECTIONS.flatMap(({ fields }) => fields).find((one) => one.path === path)
    if (field?.kind !== 'choice') return []
    const value = given[path.slice('answers/'.length)]
    return field.options.filter((option) => option.value === value).map(({ label }) => label)
  }).join(' · ')
}

const SHORT = ['answers/sensitivity', 'answers/latency', 'answers/pattern', 'answers/capability']

/** The demand that a preset assumes, figure by figure. */
export function demandInWords({ demand }: Preset, formats: ReturnType<typeof formatsOf>): readonly SetLine[] {
  const given: Readonly<Record<string, unknown>> = demand
  const use = kindOfUse(demand)
  const figures = inputsIn('demand').flatMap(([field, { unit }]) => {
    const value = given[field]
    if (typeof value !== 'number') return []
    return [{ label: figureLabel(field), text: quantity(value, unit, formats) }]
  })
  return use ? [use, ...figures] : figures
}

/** The kind of use that a preset is of, which decides what it leaves open. */
function kindOfUse({ basis }: Preset['demand']): SetLine | null {
  const field = TOLD_SECTIONS.flatMap(({ fields }) => fields).find(({ path }) => path === 'demand/basis/use')
  const chosen = field?.kind === 'list' ? field.options.find(({ value }) => value === basis?.use) : undefined
  return field && chosen ? { label: 'Kind of use', text: chosen.label } : null
}
