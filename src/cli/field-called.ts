import { INPUTS } from '#core/inputs/registry.ts'
import type { Input } from '#core/inputs/input.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { controlLabel, figureLabel, spokenName } from '#core/words/figure-names.ts'

/** What a text can be read for: a name of a kind, or a figure of the plan. */
export type Field =
  | { readonly kind: 'hardware' | 'model' | 'open' | 'hosted' | 'quantisation' | 'engine' | 'provider' }
  | { readonly kind: 'figure'; readonly input: string }

const NAMED: Readonly<Record<string, Exclude<Field['kind'], 'figure'>>> = {
  hardware: 'hardware',
  machine: 'hardware',
  gpu: 'hardware',
  model: 'model',
  'open model': 'open',
  'hosted model': 'hosted',
  quantisation: 'quantisation',
  quantization: 'quantisation',
  'number format': 'quantisation',
  engine: 'engine',
  provider: 'provider',
  host: 'provider',
}

/** A field by its name in the file, its label or its unit; else the names that come near. */
export function fieldCalled(text: string): Field | { readonly near: readonly string[] } {
  const wanted = text.trim().toLowerCase()
  const kind = Object.hasOwn(NAMED, wanted) ? NAMED[wanted] : undefined
  if (kind !== undefined) return { kind }
  const last = wanted.split('/').at(-1) ?? wanted
  const inputs = Object.entries(INPUTS as Readonly<Record<string, Input>>)
  const input = inputs.find(
    ([id, { unit }]) =>
      id.toLowerCase() === last ||
      [figureLabel(id), controlLabel(id), spokenName(id).replace(/^the /, ''), unit].some(
        (name) => name.toLowerCase() === wanted,
      ),
  )?.[0]
  if (input !== undefined) return { kind: 'figure', input }
  return { near: nearestIds(last, [...Object.keys(NAMED), ...inputs.map(([id]) => id)]) }
}
