import { formatsFor, type Currency, type Formats } from '../units/format.ts'

/** Sentences are English, with figures in the plan's currency. */
export function formatsOf(currency: Currency): Formats {
  return formatsFor('en', currency)
}

export function plural(count: number, singular: string, several = `${singular}s`): string {
  return count === 1 ? singular : several
}

/** "3 years" rather than 36 months, and months where they are no whole years. */
export function span(months: number): string {
  const years = months / 12
  return Number.isInteger(years)
    ? `${years} ${plural(years, 'year')}`
    : `${months} ${plural(months, 'month')}`
}

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** "$91K to $140K", and one figure where both ends read the same. */
export function fromTo(low: string, high: string, joint = ' to '): string {
  return low === high ? low : `${low}${joint}${high}`
}

/** "likely $91K to $140K", and "likely about $91K" where both ends read the same. */
export function likelyText(low: string, high: string): string {
  return `likely ${low === high ? 'about ' : ''}${fromTo(low, high)}`
}

/** "48 %" of a whole, "over 99 %" where it is not all but would read so, and "under 1 %" where it is not nothing. */
export function partInWords(share: number, percent: Formats['percent']): string {
  if (share > 0 && share < 0.005) return `under ${percent(0.01)}`
  return share >= 0.995 && share < 1 ? `over ${percent(0.99)}` : percent(share)
}

/** Words that a name may follow; any other with a capital or a figure behind it is part of the name itself. */
const BEFORE_NAMES = /^(The|A|An|For|On|No|Its|Your|Only|Both|Have)$/

/** The first letter small, so that a sentence can follow a colon; abbreviations and names of models keep theirs. */
export function afterColon(sentence: string): string {
  const [word = '', next = ''] = sentence.split(' ')
  const startsName = /^[A-Z0-9]/.test(next) && !BEFORE_NAMES.test(word)
  return /^[A-Z][a-z]*[,:;.]?$/.test(word) && !startsName
    ? word.toLowerCase() + sentence.slice(word.length)
    : sentence
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A sentence without its full stop, to go on with. */
export function unfinished(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
