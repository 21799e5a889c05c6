/** The most bytes of an answer: what a program reads besides its own work. */
export const MOST_BYTES = 8000

/** Dollars to the cent; what is not known stays null. */
export function cents(usd: number | null | undefined): number | null {
  return usd === null || usd === undefined ? null : Number(usd.toFixed(2))
}

/** A figure that is no money, to four digits. */
export function fourDigits(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(4))
}

/** At most so many of a list, evenly, with both its ends. */
export function thinned<One>(list: readonly One[], most: number): readonly One[] {
  if (list.length <= most) return list
  const step = (list.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, at) => list[Math.round(at * step)]).filter(
    (one) => one !== undefined,
  )
}

/**
 * As many of a list as go into an answer, and how many are left out. What surrounds them is measured with it; the first
 * is in always.
 */
export function fitting<One>(
  list: readonly One[],
  answerWith: (shown: readonly One[], leftOut: readonly One[]) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const answerOf = (shown: number) => answerWith(list.slice(0, shown), list.slice(shown))
  let [most, tooMany, shown] = [1, list.length + 1, list.length]
  while (tooMany - most > 1) {
    const bytes = bytesOf(answerOf(shown))
    if (bytes <= MOST_BYTES) most = shown
    else tooMany = shown
    // Entries are about as long as one another, so what goes in is soon found.
    const likely = Math.floor((shown * MOST_BYTES) / bytes)
    shown = Math.min(tooMany - 1, Math.max(most + 1, likely))
  }
  return answerOf(most)
}

/** How long an answer is as it is sent. */
export function bytesOf(answer: unknown): number {
  return new TextEncoder().encode(JSON.stringify(answer)).length
}
