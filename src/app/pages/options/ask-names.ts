import { catalogue } from '#app/state/whole-catalogue.ts'
import { namesOf } from '#core/names/names.ts'
import type { NameReading } from '#core/names/name-reading.ts'
import { nameQuestion, type NamedThing } from '#core/words/name-words.ts'
import type { TypedMeaning } from '#app/ui/combobox.tsx'

/** What a text that was typed into a picker may mean. It brings the tables of names along, so it is loaded when asked for. */
export function askNames(): (typed: string, thing: NamedThing) => TypedMeaning {
  const names = namesOf(catalogue)
  return (typed, thing) => {
    const reading = readingOf(typed, thing)
    if (reading.kind === 'found') return { values: [reading.id], sentence: null }
    // Of a short beginning the list itself is the answer.
    if (typed.trim().length < 3) return { values: [], sentence: null }
    return {
      values: 'ids' in reading ? reading.ids.slice(0, MOST_SHOWN) : [],
      sentence: nameQuestion(typed.trim(), reading, thing, names.nameOf),
    }
  }

  function readingOf(typed: string, thing: NamedThing): NameReading {
    if (thing === 'hardware') return names.hardware(typed)
    if (thing === 'provider') return names.provider(typed)
    return names.model(typed, [thing === 'model' ? 'api' : thing])
  }
}

const MOST_SHOWN = 6
