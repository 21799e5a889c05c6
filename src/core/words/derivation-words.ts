import type { Derivation, DerivationStep } from '../decision/derivations.ts'
import type { Origin } from '../plan/numeric-input.ts'
import type { Use } from '../plan/schema.ts'
import type { Currency, Formats } from '../units/format.ts'
import { figureLabel } from './figure-names.ts'
import { formatsOf, plural } from './phrases.ts'

/** A derivation as it is read: one line, and each of its steps. */
export interface ToldDerivation extends Derivation {
  /** "1,000 people × 35 % of them on a day × 6 messages each = 2,100 requests a working day" */
  readonly line: string
  readonly steps: readonly ToldStep[]
}

export interface ToldStep extends DerivationStep {
  readonly label: string
  readonly text: string
  readonly from: string
}

export interface OfDemand {
  readonly use: Use | null
  readonly daysPerWeek: number
}

export function toldDerivation(derivation: Derivation, of: OfDemand, currency: Currency): ToldDerivation {
  const formats = formatsOf(currency)
  const products = derivation.products
    .map((steps) => steps.filter((step, at) => at === 0 || step.value !== 1))
    .filter((steps, _, all) => all.length === 1 || steps.every(({ value }) => value !== 0))
  const sum = products.map((steps) => productText(steps, of, formats)).join(' + ')
  const capped = derivation.isCapped ? ', held at its ceiling' : ''
  return {
    ...derivation,
    line: products.flat().length > 1 ? `${sum} = ${resultText(derivation, of, formats)}${capped}` : sum,
    steps: products.flat().map((step) => ({
      ...step,
      label: labelOf(step.id),
      text: stepText(step, of, formats),
      from: FROM[step.origin ?? 'catalogue'],
    })),
  }
}

function productText(steps: readonly DerivationStep[], of: OfDemand, formats: Formats): string {
  return steps
    .map((step, at) => `${at === 0 ? '' : step.over ? ' ÷ ' : ' × '}${stepText(step, of, formats)}`)
    .join('')
}

function resultText({ figure, value }: Derivation, { daysPerWeek }: OfDemand, { figure: number }: Formats): string {
  const rounded = number(Number(value.toPrecision(4)))
  switch (figure) {
    case 'requestsPerDay':
      return `${rounded} requests ${daysPerWeek < 7 ? 'a working day' : 'a day'}`
    case 'inputTokens':
      return `${rounded} tokens read`
    case 'outputTokens':
      return `${rounded} tokens written`
  }
} // prettier-ignore

function stepText({ id, value }: DerivationStep, { use }: OfDemand, formats: Formats): string {
  const { figure, percent, unitPrice, money } = formats
  const number = figure(Number(value.toPrecision(4)))
  // As many digits as the other figures have: a share in the thousands is not 0 %, and the line adds up as it is read.
  const share = percent(Number(value.toPrecision(4)), 5)
  const things = (use && TASKS[use]) ?? 'tasks'
  const unit = (use && UNITS[use]) ?? 'unit'
  switch (id) {
    case 'people':
      return `${number} ${plural(value, 'person', 'people')}`
    case 'dailyShare':
      return `${share} of them on a day`
    case 'tasksPerPersonDay':
      return `${number} ${things} each`
    case 'seenShare':
      return `${share} of those given to it`
    case 'itemsPerMonth':
      return `${number} a month`
    case 'items':
      return `${number} in all`
    case 'requestsPerTask':
      return `${number} ${plural(value, 'request')} each`
    case 'unitsPerItem':
      return `${number} ${plural(value, unit)} each`
    case 'requestsPerUnit':
      return `${number} ${plural(value, 'request')} ${each(unit)}`
    case 'weeks-of-a-month':
      return `${number} weeks of a month`
    case 'weeks-left':
      return `${number} weeks left`
    case 'daysPerWeek':
      return `${number} days a week`
    case 'standingTokens':
      return `${number} tokens of instructions`
    case 'taskTokens':
      return `${number} tokens of its own`
    case 'answerTokens':
      return `${number} tokens of the answer`
    case 'inputTokensPerUnit':
    case 'outputTokensPerUnit':
      return `${number} tokens ${each(unit)}`
    case 'monthlyUsd':
      return `${money(value)} a month`
    case 'usd-of-request':
      return `${unitPrice(value)} a request`
    case 'active-days':
      return `${figure(Number(value.toPrecision(3)))} active days`
    default:
      return number
  }
}

/** What a task of a person is, by the kind of use. */
const TASKS: Readonly<Partial<Record<Use, string>>> = {
  'chat-assistant': 'messages',
  'code-completion': 'suggestions',
  'code-chat': 'questions',
  'code-agent': 'steps',
  'support-chatbot': 'conversations',
}

/** What an item is counted in. */
const UNITS: Readonly<Partial<Record<Use, string>>> = {
  'doc-summary': 'page',
  'ocr-page': 'page',
  embeddings: 'page',
  'voice-agent': 'minute',
  translation: 'word',
  meeting: 'hour',
}

function each(unit: string): string {
  return `${unit === 'hour' ? 'an' : 'a'} ${unit}`
}

const CALCULATED: Readonly<Record<string, string>> = {
  'weeks-of-a-month': 'Weeks of a month',
  'weeks-left': 'Weeks left until it is done',
  'usd-of-request': 'What a request costs on today’s model',
  'active-days': 'Active days of a month',
}

function labelOf(id: string): string {
  return CALCULATED[id] ?? (id === 'monthlyUsd' ? 'Today’s bill' : figureLabel(id))
}

const FROM: Readonly<Record<Origin, string>> = {
  said: 'yours',
  measured: 'measured',
  unconfirmed: 'from the preset, not confirmed',
  catalogue: 'of the calendar',
  derived: 'by the kind of use',
  assumed: 'assumed',
}
