import { isCalendarDay } from '#core/units/calendar.ts'

/** What a command says: its text, and what is wrong, a sentence each. */
export interface Said {
  readonly text: string
  readonly problems: readonly string[]
}

export interface Arguments {
  readonly operands: readonly string[]
  readonly flags: Readonly<Record<string, string | undefined>>
  readonly json: boolean
  /** Prices are those of this day, and ages are counted to it. */
  readonly today: string
}

const WITH_VALUE = ['--day', '--from', '--source', '--today']

/** The words of a command line; a sentence where one of them is not known. */
export function readArguments(words: readonly string[], clock: string): Arguments | string {
  const operands: string[] = []
  const flags: Record<string, string> = {}
  let json = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--json') json = true
    else if (WITH_VALUE.includes(word)) {
      const value = words[(at += 1)]
      if (value === undefined) return `${word}: nothing follows it: ${word} VALUE`
      flags[word.slice(2)] = value
    } else if (word.startsWith('--'))
      return `${word}: not known here: ${[...WITH_VALUE, '--json'].join(', ')}`
    else operands.push(word)
  }
  for (const name of ['day', 'today']) {
    const day = flags[name]
    if (day !== undefined && !isCalendarDay(day)) return `--${name}: ${day}: a day, such as 2026-11-20`
  }
  return { operands, flags, json, today: flags['today'] ?? clock }
}
