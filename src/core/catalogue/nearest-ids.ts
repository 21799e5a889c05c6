/**
 * The known ids closest to one that is not known, nearest first, for "did you mean". Distance is counted in
 * letters to add, drop or change; an id that holds the unknown one, or is held by it, counts as very near.
 */
export function nearestIds(unknownId: string, ids: readonly string[], count = 3): readonly string[] {
  const wanted = unknownId.slice(0, MAX_LENGTH).toLowerCase()
  return ids
    .flatMap((id) => {
      const distance = distanceBetween(wanted, id.toLowerCase())
      return distance === null ? [] : [{ id, distance }]
    })
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}

/** Ids in the catalogue are shorter; what a file says may be anything. */
const MAX_LENGTH = 120

/** Null where they are too far apart for one to be meant by the other. */
function distanceBetween(wanted: string, id: string): number | null {
  if (wanted.length >= 3 && (id.includes(wanted) || wanted.includes(id))) {
    return 1 + Math.abs(id.length - wanted.length) / MAX_LENGTH
  }
  // The host and the model are right, and only what the host writes between them is missing.
  if (firstPart(wanted) === firstPart(id) && lastPart(wanted) === lastPart(id)) return 1
  const whole = ifNear(wanted, id)
  const last = lastPart(id) === id ? null : ifNear(wanted, lastPart(id))
  if (last === null) return whole
  return whole === null ? last + 1 : Math.min(whole, last + 1)
}

/** Four letters in ten may be wrong, of short words two, but never all of them. */
function ifNear(wanted: string, other: string): number | null {
  const distance = editDistance(wanted, other)
  const length = Math.max(wanted.length, other.length)
  return distance <= Math.max(2, Math.ceil(length * 0.4)) && distance < Math.min(wanted.length, other.length)
    ? distance
    : null
}

/** What follows the last slash: people leave the provider out. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function firstPart(id: string): string {
  return id.slice(0, id.indexOf('/') + 1)
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
