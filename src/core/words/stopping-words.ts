import type { StoppingFindingId } from '../decision/rules/feasibility.ts'
import type { Finding } from '../engine/evaluation.ts'
import type { Formats } from '../units/format.ts'
import { plural } from './phrases.ts'

/** What a finding carries, read as text or as a number. */
interface Values {
  readonly text: (key: string) => string
  readonly number: (key: string) => number
}

export type FindingSentence = (values: Values, formats: Formats) => string

/** Of the findings for which an option is out: the verdict's reasons say them, so they come with the first load. */
export const STOPPING_WORDS: Record<StoppingFindingId, FindingSentence> = {
  'demand-unknown': ({ text }) => `Nothing can be costed yet: ${DEMAND_PARTS[text('missing')] ?? text('missing')} not known.`,
  'chain-unknown': () => 'The rest of the chain cannot be costed: requests, their tokens or an offer is not known.',
  'cache-shares-over-one': ({ number }, { percent }) =>
      `More than all of the input is cached: ${percent(number('cachedInputShare'))} read and ${percent(number('cacheWriteShare'))} written. Lower one of them.`,
  'model-unknown': ({ text }) => `The catalogue has no open model "${text('model')}". Choose one that it has, or enter what this costs as a quote.`,
  'model-not-in-catalogue': ({ text }) => `The catalogue has no price for "${text('model')}". Choose another model or enter its price.`,
  'tier-not-sold': ({ text }) => `${text('model')} is not sold at the tier ${text('tier')}. Choose another tier or enter its price.`,
  'hardware-unknown': ({ text }) => `The catalogue has no hardware "${text('hardware')}". Choose some that it has, or enter what it costs as a quote.`,
  'price-unknown': ({ text }) => `No price is known for ${text('hardware')}. Enter one to see its cost.`,
  'rental-unknown': ({ text }) => `No rent is known for ${text('hardware')}. Enter one to see its cost.`,
  'power-unknown': ({ text }) => `The power that ${text('hardware')} draws is not known, so its electricity cannot be costed.`,
  'rates-unknown': ({ text }) =>
      text('figure') === 'capacityFamily'
        ? `How fast ${text('hardware')} is cannot be estimated: no machine like it was measured. Measure it.`
        : `How fast ${text('hardware')} is cannot be worked out: its ${RATE_FIGURES[text('figure')] ?? text('figure')} is not known.`,
  'architecture-unknown': ({ text }) => `The architecture of ${text('model')} is not published, so what it needs cannot be worked out.`,
  'host-unknown': ({ text }) => `${text('hardware')} is a bare card, and no host for it is known. Enter the price of one.`,
  'sold-in-servers-only': ({ text }) => `${text('hardware')} is sold inside servers only. Choose such a server, or rent it.`,
  'does-not-fit': ({ text, number }, { words }) =>
      `${text('model')} needs ${words(number('needGB'))} GB; ${machines(number('devices'), text('hardware'))} ${number('devices') === 1 ? 'offers' : 'offer'} ${words(number('usableGB'))} GB.`,
  'no-room-for-requests': ({ text, number }, { words }) =>
      `${text('model')} leaves no room for a request: with one it needs ${words(number('needGB'))} GB; ${machines(number('devices'), text('hardware'))} ${number('devices') === 1 ? 'offers' : 'offer'} ${words(number('usableGB'))} GB.`,
  'too-slow': ({ text, number }, { words, estimate }) =>
      `${text('model')} on ${text('hardware')} writes at most ${estimate(number('tokensPerSecond'))} tokens a second; you need ${words(number('minTokensPerSecond'))}.`,
  'over-quoted-capacity': ({ number }, { words }) =>
      `The offer serves ${words(number('capacityRequestsPerDay'))} requests a day; month ${number('month')} needs ${words(number('requestsPerDay'))}.`,
  'over-allowance': ({ number }, { words }) =>
      `The seats include ${words(number('included'))} requests a month; month ${number('month')} needs ${words(number('attempts'))}. Enter a price beyond it, or mix them with another option.`,
  'allowance-without-price': () => 'An allowance in dollars needs a price of requests or tokens to be used up by. Enter one.',
  'reserved-figure-missing': ({ text }) =>
      text('figure') === 'price' ? 'Enter what a reserved unit costs.' : 'Enter how much a reserved unit serves: tokens a minute or requests a day.',
  'named-option-missing': ({ text }) => `Its ${text('field')} "${text('reference')}" is not another option of this workload.`,
  'failover-not-costed': ({ text }) => `"${text('reference')}", which stands by for it, could not be costed.`,
  'hybrid-part-missing': ({ text }) => `Its ${text('part')} part "${text('reference')}" is not an option of this workload.`,
  'hybrid-part-kind': ({ text }) =>
      `Its ${text('part')} part "${text('reference')}" is ${KINDS[text('kind')] ?? text('kind')}, which cannot be that part of a mix.`,
  'hybrid-part-not-costed': ({ text }) => `Its ${text('part')} part "${text('reference')}" could not be costed.`,
  'forced-shares-over-one': ({ number }, { percent }) =>
      `More than all requests are forced: ${percent(number('forcedLocalShare'))} local and ${percent(number('forcedCloudShare'))} cloud. Lower one of them.`,
  'split-share-unknown': ({ text }) =>
      text('splitBy') === 'difficulty'
        ? 'Nobody has said how many requests are hard, so it is not known what goes where. Say their share.'
        : 'Nobody has said how many requests are sensitive, so it is not known what goes where. Say their share.',
  'forced-share-over-capacity': ({ number }, { percent }) =>
      `Its machines cannot serve the ${percent(number('forcedLocalShare'))} that must stay local from month ${number('month')} on.`,
  'shared-reference': ({ text }) =>
      `It cannot run on the machines of "${text('reference')}": ${SHARING_FAULTS[text('fault')] ?? text('fault')}.`,
  'shared-payer-out': ({ text }) => `${text('payer')}, on whose machines it runs, cannot do its own work, “${text('work')}”.`,
  'shared-payer-elsewhere': ({ text }) => `Nobody buys these machines: “${text('work')}” runs on something other than ${text('payer')}.`,
  'shared-memory-short': ({ text, number }, { words }) =>
      number('overGB') > 0
        ? `Beside “${text('work')}” it does not fit: together they need ${words(number('needGB'))} GB, ${words(number('overGB'))} GB more than ${machines(number('devices'), text('hardware'))} may use.`
        : `It needs more devices than the ${machines(number('devices'), text('hardware'))} of ${text('payer')}.`,
  'shared-time-short': ({ text, number }, { percent }) =>
      `Beside “${text('work')}” the machines are too busy: in the peak hour it takes ${percent(number('ownTime'))} of their time and the others ${percent(number('otherTime'))}, ${percent(number('overTime'))} more than the ${percent(number('mostTime'))} that may be used.`,
  'shared-machines-not-there': ({ text }) => `Nobody pays for the machines that it runs on: "${text('reference')}" is not among the options.`,
  'over-spend-cap': ({ number }, { percent, aboutMoney }) =>
      `The cap of ${aboutMoney(number('capUsd'))} a month leaves ${percent(number('unserved'))} of the requests unanswered in month ${number('month')}. Raise it, or ask for less.`,
  'over-most-replicas': ({ number }, { percent, words }) =>
      `${words(number('maxReplicas'))} ${plural(number('maxReplicas'), 'replica')} at most leave ${percent(number('unserved'))} of the requests unserved in month ${number('month')}. Raise the most, or let a mix take the rest.`,
  'no-bridge': ({ number }) =>
      `The machines arrive after ${number('leadTimeMonths')} ${plural(number('leadTimeMonths'), 'month')}, and no cloud option that passes the gates covers the wait. Add one, or set the lead time to 0 where the work can wait for them.`,
} // prettier-ignore

/** Why an option cannot do the work or could not be costed. */
export function stoppingSentence(finding: Finding, formats: Formats): string {
  return sayFinding(STOPPING_WORDS, finding, formats)
}

/** A finding as a sentence in the plan's currency. */
export function sayFinding(
  sentences: Readonly<Record<string, FindingSentence>>,
  { id, values }: Finding,
  formats: Formats,
): string {
  const words = Object.hasOwn(sentences, id) ? sentences[id] : undefined
  if (!words) throw new Error(`There are no words for the finding ${id}.`)
  return words(
    { text: (key) => String(values[key] ?? ''), number: (key) => Number(values[key] ?? 0) },
    formats,
  )
}

function machines(count: number, hardware: string): string {
  return count === 1 ? hardware : `${count} × ${hardware}`
}

const RATE_FIGURES: Readonly<Record<string, string>> = {
  fp16DenseTflops: 'computing rate',
  throughputClass: 'speed with language models',
}

const SHARING_FAULTS: Readonly<Record<string, string>> = {
  missing: 'the plan has no such option',
  itself: 'that is this option itself',
  'same-workload': 'only one option of a workload is chosen',
  kind: 'one of the two is owned and the other rented',
  hardware: 'they are of another kind',
  chain: 'it runs on the machines of another option itself',
  'part-of-a-mix': 'they follow a mix',
  'in-a-mix': 'this option is part of a mix and has its own',
  'not-always-on': 'one of the two is rented by the hour',
}

const DEMAND_PARTS: Readonly<Record<string, string>> = {
  requestsPerDay: 'the number of requests a day is',
  inputTokens: 'the input tokens a request are',
  outputTokens: 'the output tokens a request are',
}

const KINDS: Readonly<Record<string, string>> = {
  api: 'a proprietary API',
  hosted: 'a hosted model',
  rented: 'rented',
  owned: 'owned',
  hybrid: 'a mix itself',
  quote: 'a quote',
  subscription: 'a subscription',
}
