import type { NameReading } from '../names/name-reading.ts'

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
      return `The catalogue has no “${written}”. Did you mean ${choices(reading.ids, nameOf)}? If not, enter it by hand: ${byHand}.`
    case 'none':
      return `The catalogue has nothing like “${written}”. Enter it by hand: ${byHand}.`
  }
}

/** The same where a file or a flag said it: what would be right, in few words. */
export function nameChoices(
  reading: Exclude<NameReading, { kind: 'found' }>,
  thing: NamedThing,
  nameOf: (id: string) => string,
): string {
  const { one, byHand } = THINGS[thing]
  switch (reading.kind) {
    case 'several':
      return `one of those it may mean: ${choices(reading.ids, nameOf, idFirst)}`
    case 'near':
      return `perhaps ${choices(reading.ids, nameOf, idFirst)}; or by hand: ${byHand}`
    case 'none':
      return `${one} that the catalogue lists; or by hand: ${byHand}`
  }
}

/** Which number format is meant, or which comes near one that can't be worked with. */
export function formatQuestion(typed: string, formats: readonly string[]): string {
  return formats.length === 0
    ? `“${typed}” is no number format that can be worked with here.`
    : `“${typed}” does not say which number format is meant. Choose ${choices(formats, (id) => id)}.`
}

export type NamedThing = 'hardware' | 'model' | 'hosted' | 'open' | 'provider'

const BY_OWN_PRICE = 'take a model like it and enter its prices as your own'

const THINGS: Readonly<
  Record<NamedThing, { readonly one: string; readonly plural: string; readonly byHand: string }>
> = {
  hardware: {
    one: 'a machine',
    plural: 'machines',
    byHand: 'take a machine like it and enter its price as your own, or add its offer as a quote',
  },
  model: { one: 'a model', plural: 'models', byHand: BY_OWN_PRICE },
  hosted: { one: 'a hosted model', plural: 'hosted models', byHand: BY_OWN_PRICE },
  provider: {
    one: 'a provider',
    plural: 'providers',
    byHand: 'take a model of another provider and enter its prices as your own',
  },
  open: {
    one: 'an open model',
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
