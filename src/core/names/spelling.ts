/** A name as people type it, in one spelling: small letters, one kind of dash, of blank and of multiplication sign. */
export function spelled(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(NOT_SEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[×✕✖⨯х]/g, 'x')
    .replace(/["“”„'‘’`«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Longer than any name and any command line that is worth reading. */
const MOST_CHARACTERS = 2000
/** Signs of trade marks, and what takes no room. */
const NOT_SEEN = /[®™©\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Letters and digits alone: "GPT-4o mini", "gpt4o-mini" and "gpt_4o_mini" are one. */
export function squashed(text: string): string {
  return spelled(text).replace(/[^a-z0-9]/g, '')
}

/** The pieces between blanks, slashes and dashes; a dot within a number stays. */
export function piecesOf(text: string): readonly string[] {
  return spelled(text)
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .split(' ')
    .filter((piece) => piece !== '')
}

/** One letter added, dropped, changed or swapped with its neighbour; in long words two. Digits are never guessed. */
export function isSlipOf(typed: string, word: string): boolean {
  const longer = Math.max(typed.length, word.length)
  const allowed = longer >= 9 ? 2 : longer >= 4 ? 1 : 0
  // What costs least tells most pairs apart.
  if (Math.abs(typed.length - word.length) > allowed) return false
  return digitsOf(typed) === digitsOf(word) && slipsBetween(typed, word) <= allowed
}

function digitsOf(word: string): string {
  return word.replace(/[^0-9.]/g, '')
}

/** The distance of Damerau and Levenshtein, with swaps of neighbours as one slip. */
export function slipsBetween(one: string, other: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + same,
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = previous
    previous = current
  }
  return previous.at(-1) ?? 0
}
