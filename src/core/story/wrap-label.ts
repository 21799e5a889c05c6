import { isolatedLines, withoutIsolates } from '../units/direction.ts'

/** A name in at most so many lines of so many characters, broken between words; the rest is an ellipsis. */
export function wrapLabel(name: string, characters: number, mostLines: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= characters) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(word)
    }
  }
  const shown = lines.slice(0, mostLines).map((line, i) => {
    const isCutOff = i === mostLines - 1 && lines.length > mostLines
    return shortened(isCutOff ? `${line}…` : line, characters)
  })
  return isolatedLines(shown)
}

/** Whether lines say all of a name. */
export function isWholeLabel(lines: readonly string[], name: string): boolean {
  return lettersOf(lines.join('')) === lettersOf(name)
}

function lettersOf(text: string): string {
  return withoutIsolates(text).replaceAll(/\s/g, '')
}

function shortened(text: string, characters: number): string {
  return lengthOf(text) <= characters
    ? text
    : `${[...text]
        .slice(0, characters - 1)
        .join('')
        .replace(/…$/, '')}…`
}

/** Characters as a reader counts them, so that nothing is cut inside one. */
function lengthOf(text: string): number {
  return [...withoutIsolates(text)].length
}
