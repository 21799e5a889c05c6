import { formatSaid } from '../names/format-said.ts'
import type { ModelReading, NameReading } from '../names/name-reading.ts'

/** What is asked where a name is not clear: the choices with what tells them apart, and the way by hand. */
export function nameQuestion(
  typed: string,
  reading: Exclude<NameReading, { kind: 'found' }>,
  thing: NamedThing,
  nameOf: (id: string) => string,
): string {
  const written = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed
  const { plural, byHand } = THINGS[thing]
  switch (reading.kind) {
    case 'several':
      return `“${written}” fits several ${plural}: ${choices(reading.ids, nameOf)}. Which one do you mean?`
    case 'near':
      return `The catalogue has no “${written}”. Did you mean ${choices(reading.ids, nameOf)}? If not, ${byHand}.`
    case 'none':
      return `The catalogue has nothing like “${written}”. You can ${byHand}.`
  }
}

/** The same where a file or a flag said it, in few words. */
export function nameChoices(
  reading: Exclude<NameReading, { kind: 'found' }>,
  thing: NamedThing,
  nameOf: (id: string) => string,
): string {
  const { byHand } = THINGS[thing]
  switch (reading.kind) {
    case 'several':
      return `which of these: ${choices(reading.ids, nameOf, idFirst)}?`
    case 'near':
      return `did you mean ${choices(reading.ids, nameOf, idFirst)}? If not, ${byHand}`
    case 'none':
      return `nothing like it is known here; ${byHand}`
  }
}

/** What was found where a name is not clear, to stand before what would be right. */
export function nameFound(typed: string, reading: NameReading): string {
  const written = JSON.stringify(typed.length > 40 ? `${typed.slice(0, 40)}…` : typed)
  return `${written}, ${reading.kind === 'several' ? 'which means several things here' : 'which the catalogue does not know'}`
}

/** Which number format is meant, or which comes near one that can't be worked with. */
export function formatQuestion(typed: string, formats: readonly string[]): string {
  return formats.length === 0
    ? `“${typed}” is no number format that can be worked with here.`
    : `“${typed}” does not say which number format is meant. Choose ${choices(formats, (id) => id)}.`
}

/** What becomes of the number that was typed with a machine; an option has none. */
export function countNote(count: number | null): string | null {
  return count === null || count === 1
    ? null
    : `How many are needed is worked out from the load, so the number ${String(count)} is not kept.`
}

/** What becomes of the number format that was typed with the name of a model. */
export function formatNote(
  reading: Pick<ModelReading, 'quantisations' | 'otherFormat'>,
  thing: 'model' | 'hosted' | 'open',
): string | null {
  const { quantisations, otherFormat } = reading
  const typed = otherFormat ?? quantisations[0]
  if (typed === undefined) return null
  if (thing !== 'open') return `The number format is the provider’s, so ${typed} is not kept.`
  const format = formatSaid(reading)
  if (format !== null) return `Its number format becomes ${format}.`
  return otherFormat === null
    ? `The number format may be ${choices(quantisations, (id) => id)}: choose it below.`
    : `${formatQuestion(otherFormat, quantisations)} It stays as published.`
}

export type NamedThing = 'hardware' | 'model' | 'hosted' | 'open' | 'provider'

const BY_OWN_PRICE = 'give the option a price of its own'

const THINGS: Readonly<Record<NamedThing, { readonly plural: string; readonly byHand: string }>> = {
  hardware: {
    plural: 'machines',
    byHand: 'take a machine like it and enter its price as your own, or add its offer as a quote',
  },
  model: { plural: 'models', byHand: BY_OWN_PRICE },
  hosted: { plural: 'hosted models', byHand: BY_OWN_PRICE },
  provider: {
    plural: 'providers',
    byHand: 'take a model of another provider and enter its prices as your own',
  },
  open: {
    plural: 'open models',
    byHand: 'take an open model of its size, or add an offer for it as a quote',
  },
}

/** More would not help to choose. */
const MOST_SHOWN = 6

function nameFirst(id: string, name: string): string {
  return `${name} (${id})`
}

/** In a file the id is what is copied. */
function idFirst(id: string, name: string): string {
  return `${id} (${name})`
}

function choices(ids: readonly string[], nameOf: (id: string) => string, write = nameFirst): string {
  const shown = ids.slice(0, MOST_SHOWN).map((id) => {
    const name = nameOf(id)
    return name === id ? id : write(id, name)
  })
  const more = ids.length - shown.length
  const all = more > 0 ? [...shown, `${String(more)} more`] : shown
  const last = all.at(-1) ?? ''
  if (all.length < 2) return last
  return `${all.slice(0, -1).join(', ')} ${more > 0 ? 'and' : 'or'} ${last}`
}
