import type { SettledBy, SwitchingValue } from '../decision/decision.ts'
import type { Case } from '../decision/case.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Formats } from '../units/format.ts'
import { isNoDifference } from '../units/no-difference.ts'
import { figureLabel, subjectName } from './figure-names.ts'
import { nameOf } from './naming.ts'
import { afterColon, capitalised, formatsOf, likelyText, list, plural } from './phrases.ts'
import { switchPlace } from './switch-words.ts'
import { isShare, quantity } from './units.ts'

type Input = Pick<NumericInput, 'path' | 'option'>

/** "Requests a day"; of an option with its name: "Operations of Haiku 5.5". */
export function inputName(input: Input, named: Pick<Case, 'evaluation'>): string {
  return figureLabel(input.path) + ofOption(input, named)
}

/** The same at the beginning of a sentence: "The yearly change in API prices". */
export function inputSubject(input: Input, named: Pick<Case, 'evaluation'>): string {
  return subjectName(input.path) + ofOption(input, named)
}

function ofOption({ option }: Input, named: Pick<Case, 'evaluation'>): string {
  return option === null ? '' : ` of ${nameOf(named, option)}`
}

/** A figure for an axis or the end of a bar, to three digits and without the words of its unit: "127,000", "−18 %", "$8,600". */
export function bareFigure(
  value: number,
  unit: string,
  { figure, money, percent, unitPrice }: Formats,
): string {
  const rounded = roughly(value)
  if (isShare(unit)) return percent(rounded, 1)
  if (!unit.startsWith('$')) return figure(rounded)
  return Math.abs(rounded) >= WHOLE_DOLLARS ? money(rounded) : unitPrice(rounded)
}

const WHOLE_DOLLARS = 100

/** The same with its unit: "127,000 a day", "120 hours a year". */
export function roughQuantity(value: number, unit: string, formats: Formats): string {
  return unit.startsWith('$')
    ? bareFigure(value, unit, formats) + unit.slice(1)
    : quantity(roughly(value), unit, formats)
}

function roughly(value: number): number {
  return Number(value.toPrecision(3))
}

/** What of its likely range changes the answer, in a title: the names of the inputs that do so alone. */
export function changesTitle(names: readonly string[], isAsked: boolean): string {
  if (!isAsked) return 'Nothing is recommended yet that an input could change.'
  const [first] = names
  if (first === undefined) return 'No single input changes the answer inside its likely range.'
  if (names.length > MOST_NAMES)
    return `${names.length} inputs can each change the answer inside their likely range.`
  const alone = list(
    names.map((name, at) => (at === 0 ? name : afterColon(name))),
    'or',
  )
  return `${alone} alone can change the answer.`
}

const MOST_NAMES = 2

/** "−26 %", or for shares "−1.7 points": how far the nearest change lies from now; null where nothing is now. */
export function distanceText(
  { at }: Pick<Turn, 'at'>,
  { current, unit }: Pick<NumericInput, 'current' | 'unit'>,
  { figure, percent }: Formats,
): string | null {
  if (isShare(unit)) return `${signOf(at - current)}${figure(roughly((at - current) * 100))} points`
  return current === 0 ? null : awayText((at - current) / Math.abs(current), percent)
}

/** "+45 %", and "−99.9 %" or "+0.1 %" at most where it is nearly all of it, or nearly nothing. */
export function awayText(share: number, percent: Formats['percent']): string {
  const isNearlyAll = share > -1 && share < -0.99
  const isNearlyNone = share !== 0 && Math.abs(share) < 0.01
  if (!isNearlyAll && !isNearlyNone) return `${signOf(share)}${percent(share)}`
  const shown = isNearlyAll ? Math.max(share, -0.999) : Math.sign(share) * Math.max(Math.abs(share), 0.001)
  return `${signOf(share)}${percent(shown, 1)}`
}

function signOf(change: number): string {
  return change > 0 ? '+' : ''
}

/** "below 134,000" and whose it is then: "Groq gpt-oss-120b"; where it is only put otherwise, that it is about the same. */
export function turnText(
  { turn, switching }: { readonly turn: Turn | null; readonly switching: SwitchingValue },
  unit: string,
  named: Pick<Case, 'evaluation'>,
  formats: Formats,
): { readonly place: string; readonly then: string } | null {
  if (turn === null) return null
  const then = turn.to === null ? 'nothing passes' : nameOf(named, turn.to)
  return { place: switchPlace(switching, turn, (at) => bareFigure(at, unit, formats)), then }
}

type Turn = SwitchingValue['switches'][number]

/** "Requests a day 127,000 · API prices, change a year −18 %": what is set where several inputs are, in words. */
export function settingText(
  setting: Readonly<Record<string, number>>,
  inputs: readonly NumericInput[],
  named: Pick<Case, 'evaluation'>,
  formats: Formats,
): readonly string[] {
  return inputs.flatMap((input) => {
    const value = setting[input.path]
    return value === undefined
      ? []
      : [`${inputName(input, named)}: ${roughQuantity(value, input.unit, formats)}`]
  })
}

/** "Haiku 5.5 by $4,300"; where it is chosen although it is dearer, that it is. */
export function winnerText(
  option: string | null,
  aheadUsd: number | null,
  named: Pick<Case, 'evaluation'>,
  { aboutMoney }: Formats,
): string {
  if (option === null) return 'Nothing passes'
  const name = nameOf(named, option)
  if (aheadUsd === null) return name
  return aheadUsd >= 0 ? `${name} by ${aboutMoney(aheadUsd)}` : `${name}, ${aboutMoney(-aheadUsd)} dearer`
}

/** What settled a close call, after "Choose …". */
const SETTLED: Record<SettledBy, string> = {
  team: 'your people can run it today',
  spare: 'something stands in for it',
  quality: 'more shows that it is good enough',
  unseen: 'more shows that it is good enough, and the rest is less than a test could see',
  commitment: 'it commits you to nothing',
  chance: 'a purchase is not sure enough to pay',
  'less-to-run': 'there is less to run',
  flowchart: 'the flowchart points to it',
  cost: 'it is the cheaper of the two',
}

/** One thing that would settle a close call. */
export interface Settling {
  readonly does: string
  readonly because: string
}

/** With what to begin meanwhile, and how much less that commits. */
export function beginMeanwhile(facts: Case): Settling | null {
  const { recommended, runnerUp, settledBy, figures } = facts.decision
  if (recommended === null) return null
  const formats = formatsOf(facts.plan.currency)
  const upFront = (id: string | null) =>
    facts.options.find((one) => one.id === id)?.figures.cost?.upFrontUsd ?? null
  const [own, other] = [upFront(recommended), upFront(runnerUp)]
  const isEqual = settledBy === 'cost' && isNoDifference(figures.differenceUsd)
  const why = settledBy === null || isEqual ? 'several cost about the same' : SETTLED[settledBy]
  const instead =
    own === null || other === null || other - own < 1
      ? ''
      : ` ${formats.aboutMoney(own)} up front instead of ${formats.aboutMoney(other)}.`
  return { does: `Begin with ${nameOf(facts, recommended)}: ${why}.`, because: instead.trim() }
}

/** An input whose likely range holds both answers: from where on it is the other. */
export function knowBetter(
  changing: { readonly turn: Turn | null; readonly switching: SwitchingValue },
  input: NumericInput,
  facts: Case,
): Settling | null {
  const formats = formatsOf(facts.plan.currency)
  const turned = turnText(changing, input.unit, facts, formats)
  if (turned === null || input.range === null) return null
  const { low, high } = input.range
  const say = (figure: number) => bareFigure(figure, input.unit, formats)
  return {
    does: `Know ${afterColon(inputName(input, facts))} better.`,
    because: `${capitalised(turned.place)} it is ${turned.then}. Now ${say(input.current)}, ${likelyText(say(low), say(high))}.`,
  }
}

/** The trends and the use that one can turn by hand. */
export const OWN_CHOICES = {
  use: { label: 'Yours: use', asNow: 'as entered', less: 'half', more: 'double' },
  cloud: { label: 'Cloud prices', asNow: 'as entered', less: 'fall', more: 'rise' },
  machines: { label: 'Machines, rents', asNow: 'as entered', less: 'get cheaper', more: 'get dearer' },
} as const

/** Under a map: how it is read. */
export const MAP_NOTE =
  'Each field is decided by your rules and costs there; how sure it is, is not counted again. The box is the likely range of both.'

/** What nobody moved, and how many were. */
export function movedNote(moved: number, shown: number): string {
  const left = moved - shown
  return left <= 0 ? '' : `${left} more ${plural(left, 'input moves', 'inputs move')} it less, or not at all.`
}
