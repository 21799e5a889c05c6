import notes from './data/notes.json' with { type: 'json' }

/**
 * What is worth knowing of an entry beside its figures, null where there is nothing. In a file of its own, because
 * nothing is worked out from it, and the page begins without.
 */
export function notesOf(list: keyof typeof notes, id: string): string | null {
  const ofList: Readonly<Record<string, string>> = notes[list]
  return Object.hasOwn(ofList, id) ? (ofList[id] ?? null) : null
}
