import { catalogue } from '#app/state/whole-catalogue.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import { formatSaid } from '#core/names/format-said.ts'
import { namesOf } from '#core/names/names.ts'
import type { NameReading } from '#core/names/name-reading.ts'
import type { Quantisation } from '#core/plan/schema.ts'
import { countNote, formatNote, nameQuestion, type NamedThing } from '#core/words/name-words.ts'
import type { TypedMeaning } from '#app/ui/combobox.tsx'

export interface NameMeaning extends TypedMeaning {
  /** The number format that the name of a model says. */
  readonly quantisation: Quantisation | null
}

/** What a text that was typed into a picker may mean. It brings the tables of names along, so it is loaded when asked for. */
export function askNames(): (typed: string, thing: NamedThing) => NameMeaning {
  const names = namesOf(withOwnEntries(catalogue, usePlanStore.getState().plan.own))
  return (typed, thing) => {
    const { reading, note, quantisation } = readingOf(typed, thing)
    if (reading.kind === 'found') return { values: [reading.id], sentence: note, quantisation }
    // Of a short beginning the list itself is the answer.
    if (typed.trim().length < 3) return { values: [], sentence: null, quantisation: null }
    const question = nameQuestion(typed.trim(), reading, thing, names.nameOf)
    return {
      values: 'ids' in reading ? reading.ids.slice(0, MOST_SHOWN) : [],
      sentence: note === null || reading.kind === 'none' ? question : `${question} ${note}`,
      quantisation,
    }
  }

  function readingOf(typed: string, thing: NamedThing): Read {
    if (thing === 'provider') return { reading: names.provider(typed), note: null, quantisation: null }
    if (thing === 'hardware') {
      const reading = names.hardware(typed)
      return { reading, note: countNote(reading.count), quantisation: null }
    }
    const reading = names.model(typed, [thing === 'model' ? 'api' : thing])
    return { reading, note: formatNote(reading, thing), quantisation: formatSaid(reading) }
  }
}

interface Read {
  readonly reading: NameReading
  /** What becomes of what was typed beside the name. */
  readonly note: string | null
  readonly quantisation: Quantisation | null
}

const MOST_SHOWN = 6
