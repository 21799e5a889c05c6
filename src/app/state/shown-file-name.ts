import { shownName } from '#core/units/direction.ts'

/** The name of a file as a sentence shows it: a very long one is cut. */
export function shownFileName({ name }: File): string {
  const letters = [...name]
  return shownName(letters.length > 60 ? `${letters.slice(0, 57).join('')}…` : name)
}
