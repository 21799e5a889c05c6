/** What a model is called by all who sell it, without the note in brackets: "Claude Opus 5.5 (Global)" is Claude Opus 5.5. */
export function plainName({ name }: { readonly name: string }): string {
  return withoutNote(name).toLowerCase()
}

export function withoutNote(name: string): string {
  return name.replace(/ \([^)]*\)$/, '')
}
