import { readCommand, readEngine } from '#core/names/read-command.ts'
import { readField, type FieldReading } from '#core/names/read-field.ts'
import { readFormat } from '#core/names/read-format.ts'
import type { HardwareReading, ModelKind, ModelReading, NameReading } from '#core/names/name-reading.ts'
import type { Names } from '#core/names/names.ts'
import { ENGINES, QUANTISATIONS } from '#core/plan/schema.ts'
import { oneOf } from '#core/plan/unknown-id.ts'
import { saysUnknown } from '#core/units/quantities/plain-text.ts'
import { formatQuestion, nameQuestion, type NamedThing } from '#core/words/name-words.ts'
import { ALONE, wrong, type Answer, type Command, type Problems } from '../command.ts'
import { fieldCalled, type Field } from '../field-called.ts'
import type { Meaning } from '../meaning.ts'
import { namesHere } from '../names-here.ts'
import { namesText } from '../text/names-text.ts'

export const namesCommand: Command = {
  name: 'names',
  usage: 'names TEXT [--field FIELD] [--locale LOCALE] [--json]',
  operands: ['TEXT'],
  flags: { field: { value: 'FIELD' }, locale: { value: 'LOCALE' }, json: ALONE },
  does: 'What a text means here: a machine and how many, a model and its number format, a pasted command, or for --field a figure; or the question that it leaves open.',
  answer: ({ operands: [text = ''], flags }) => {
    const { field, locale = 'en' } = flags
    const meanings = meaningsOf(text, typeof field === 'string' ? field : null, String(locale))
    if ('problems' in meanings) return Promise.resolve(meanings)
    const answer: Answer =
      flags['json'] === true ? { json: { text, meanings } } : { text: namesText(text, meanings) }
    return Promise.resolve(answer)
  },
}

/** What a text means for a field, or for anything where none is named. */
export function meaningsOf(text: string, field: string | null, locale = 'en'): readonly Meaning[] | Problems {
  if (!isLocale(locale)) return wrong('--locale', locale, 'a language such as en, de or en-IN')
  const names = namesHere()
  return field === null ? ofAnything(text, names) : ofField(text, field, locale, names)
}

function isLocale(text: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(text).length > 0
  } catch {
    return false
  }
}

function ofField(text: string, called: string, locale: string, names: Names): readonly Meaning[] | Problems {
  const field = fieldCalled(called)
  if ('near' in field) {
    const right = field.near.join(', ') || 'hardware, model, quantisation, or a figure such as requestsPerDay'
    return wrong('--field', called, right)
  }
  return [meaningOf(text, field, locale, names)]
}

function meaningOf(text: string, field: Field, locale: string, names: Names): Meaning {
  if (field.kind !== 'figure' && saysUnknown(text)) return { as: field.kind, kind: 'unknown' }
  switch (field.kind) {
    case 'figure':
      return ofFigure(field.input, readField(field.input, text, locale))
    case 'hardware':
      return ofHardware(text, names.hardware(text), names)
    case 'model':
      return ofModel(text, names.model(text), names, 'model')
    case 'open':
    case 'hosted':
      return ofModel(text, names.model(text, [field.kind] satisfies ModelKind[]), names, field.kind)
    case 'provider':
      return ofName(text, names.provider(text), (id) => id, 'provider')
    case 'quantisation':
      return ofFormat(text)
    case 'engine': {
      const engine = readEngine(text)
      return engine === null
        ? {
            as: 'engine',
            kind: 'refuses',
            sentence: `“${text}” is no engine here. Enter ${oneOf(ENGINES)}.`,
            ids: [],
          }
        : idMeaning('engine', engine)
    }
  }
}

/** Everything that the text may be; what says nothing is left out unless nothing says anything. */
function ofAnything(text: string, names: Names): readonly Meaning[] {
  const command = readCommand(text)
  if (command !== null) {
    return [
      ...(command.engine ? [idMeaning('engine', command.engine)] : []),
      ...(command.model ? [ofModel(command.model, names.model(command.model), names, 'model')] : []),
      ...(command.format ? [ofFormat(command.format.typed)] : []),
      ...(command.context ? [ofFigure('contextTokens', command.context)] : []),
      ...(command.concurrency ? [ofFigure('concurrency', command.concurrency)] : []),
      ...(command.devices ? [numberMeaning('devices', command.devices)] : []),
      ...(command.gpuMemoryShare ? [numberMeaning('share of the memory', command.gpuMemoryShare)] : []),
    ]
  }
  if (readFormat(text) !== null) return [ofFormat(text)]
  const parts = /^(.+?)\s+(?:on|@|auf)\s+(.+)$/i.exec(text)
  if (parts) {
    const [, model = '', hardware = ''] = parts
    const [read, machine] = [names.model(model), names.hardware(hardware)]
    if (
      read.kind !== 'none' &&
      (machine.kind === 'found' || machine.kind === 'several') &&
      names.provider(hardware).kind !== 'found'
    )
      return [ofModel(model, read, names, 'model'), ofHardware(hardware, machine, names)]
  }
  const both = [
    ofHardware(text, names.hardware(text), names),
    ofModel(text, names.model(text), names, 'model'),
  ]
  const found = both.filter(({ kind }) => kind === 'id')
  if (found.length > 0) return found
  const open = both.filter((meaning) => meaning.kind === 'asks' && meaning.ids.length > 0)
  return open.length > 0 ? open : both.slice(0, 1)
}

function ofHardware(text: string, reading: HardwareReading, names: Names): Meaning {
  const meaning = ofName(text, reading, names.nameOf, 'hardware')
  return meaning.kind === 'id' ? { ...meaning, count: reading.count ?? 1 } : meaning
}

function ofModel(
  text: string,
  reading: ModelReading,
  names: Names,
  thing: 'model' | 'open' | 'hosted',
): Meaning {
  const meaning = ofName(text, reading, names.nameOf, thing)
  if (meaning.kind !== 'id') return meaning
  if (reading.otherFormat !== null)
    return {
      as: thing,
      kind: 'asks',
      sentence: formatQuestion(reading.otherFormat, reading.quantisations),
      ids: [meaning.id],
    }
  return { ...meaning, quantisations: reading.quantisations }
}

function ofName(
  text: string,
  reading: NameReading,
  nameOf: (id: string) => string,
  thing: NamedThing,
): Meaning {
  return reading.kind === 'found'
    ? idMeaning(thing, reading.id, nameOf(reading.id))
    : {
        as: thing,
        kind: 'asks',
        sentence: nameQuestion(text, reading, thing, nameOf),
        ids: 'ids' in reading ? reading.ids : [],
      }
}

function ofFormat(text: string): Meaning {
  const format = readFormat(text)
  const [only, ...others] = format?.formats ?? []
  if (only !== undefined && others.length === 0) return idMeaning('quantisation', only)
  const choices = format === null ? QUANTISATIONS : format.formats.length > 0 ? format.formats : format.near
  return { as: 'quantisation', kind: 'asks', sentence: formatQuestion(text, choices), ids: choices }
}

function idMeaning(as: string, id: string, name = id): Extract<Meaning, { kind: 'id' }> {
  return { as, kind: 'id', id, name, count: null, quantisations: [] }
}

function numberMeaning(as: string, value: number): Meaning {
  return { as, kind: 'number', value, currency: null }
}

function ofFigure(input: string, reading: FieldReading): Meaning {
  switch (reading.kind) {
    case 'asks':
    case 'refuses':
      return { as: input, kind: reading.kind, sentence: reading.sentence, ids: [] }
    case 'unknown':
    case 'number':
    case 'range':
      return { as: input, ...reading }
  }
}
