import type { CapacityWarning } from '../engine/capacity/warnings.ts'
import type { Finding } from '../engine/evaluation.ts'
import type { FindingId } from '../engine/findings.ts'
import type { Formats } from '../units/format.ts'
import { spokenName } from './figure-names.ts'
import { LINE_ITEMS } from './line-item-words.ts'
import { capitalised, plural, span } from './phrases.ts'
import { spokenDay } from './spoken-day.ts'
import { sayFinding, STOPPING_WORDS, type FindingSentence } from './stopping-words.ts'

const WORDS: Record<FindingId, FindingSentence> = {
  ...STOPPING_WORDS,
  'catalogue-changed': ({ text }) => `This plan was last decided with the catalogue ${text('pinned')}; its figures here come from the catalogue ${text('present')}.`,
  'chain-not-proven': ({ text }) =>
      `${lineItemLabel(text('part'))} is to run on your own machines, and nothing says that it was tried. Its offer is paid until something does.`,
  'context-under-request': ({ number }, { words }) =>
      `One request has ${words(number('requestTokens'))} tokens, more than the longest context of ${words(number('contextTokens'))} that you gave. The request counts.`,
  'peak-out-of-reach': ({ number }, { words }) =>
      `The hours of use cannot peak at ${words(number('peakToAverage'))} times their mean; ${words(number('reached'))} times is used.`,
  'model-of-your-own': ({ text }) => `“${text('model')}” is not in the catalogue: your price counts, and nothing limits what it reads and writes.`,
  'device-not-sized': ({ text }) => `Whether ${text('model')} fits the device cannot be worked out: the memory left in each, the tokens of a request or the model’s architecture is not known.`,
  'speed-on-device-unknown': ({ text, number }, { words }) =>
      `${text('model')} needs ${words(number('needGB'))} of the ${words(number('usableGB'))} GB left in each device. How fast it writes there is not known: measure it on one.`,
  'model-not-current': ({ text }) => `${text('model')} is ${STATUSES[text('status')] ?? text('status')}. Check that you can still have it.`,
  'cache-price-unknown': ({ text, number }, { percent }) =>
      `No price for cached input is published for ${text('model')}: it counts at ${percent(number('counts'))} of the input price, and may be anything from a tenth to all of it. Ask for it.`,
  'cache-write-price-unknown': ({ text }) => `No price for writing to the cache is known for ${text('model')}; it counts at the full input price.`,
  'batch-discount-unknown': ({ text, number }, { percent }) =>
      `No batch discount is known for ${text('model')}, so the ${percent(number('batchShare'))} sent in batches costs as much as the rest.`,
  'batch-discount-replaces-cache': ({ text }) => `${text('model')} gives either the batch discount or the cache price; the larger saving is used.`,
  'long-context-price': ({ text, number }, { words }) =>
      `${text('model')} charges more above ${words(number('overInputTokens'))} input tokens, and your requests have ${words(number('inputTokens'))}.`,
  'promotion-without-end': ({ text }) => `The price of ${text('model')} is an offer without a known end; it is used throughout.`,
  'promotion-ends': ({ text, number }) =>
      `The offer for ${text('model')} ends; from month ${number('month')} on it costs its regular price.`,
  'scheduled-price': ({ text, number }) => `${text('model')} has an announced price from month ${number('month')} on.`,
  'time-of-day-price': ({ text, number }, { percent }) =>
      `${text('model')} costs more at certain hours; ${percent(number('peakShare'))} of your requests fall into them.`,
  'flex-may-wait': ({ text }) => `${text('model')} is bought for when there is room: an answer may take minutes, or be refused. Check that the work can wait.`,
  'region-unknown': ({ text }) => `No price is known for ${text('model')} in the region ${text('region')}; what it costs anywhere counts. Ask for one.`,
  'regional-price': ({ text, number }, { figure }) => `${text('model')} costs ${figure(number('factor'))} times its usual price in the region ${text('region')}.`,
  'no-cache-price-in-region': ({ text }) => `No price for cached input is known for ${text('model')} in the region ${text('region')}, so the cache saves nothing there.`,
  'commitment-not-used': ({ number }, { money }) =>
      `${number('unusedMonths')} ${plural(number('unusedMonths'), 'month')} ${number('unusedMonths') === 1 ? 'does' : 'do'} not use up the ${money(number('committedUsdPerMonth'))} that you commit to; together ${money(number('unusedUsd'))} is paid for nothing.`,
  'stale-price': ({ text }) =>
      `${capitalised(spokenName(text('figure')))} dates from ${spokenDay(text('asOf'))} and is more than 90 days old. Check it.`,
  'fits-if': ({ text, number }, formats) => fitSentence(text('condition'), number('value'), formats),
  'capacity-warning': ({ text }) => {
      const words: Readonly<Record<string, string>> = CAPACITY_WARNINGS
      return words[text('warning')] ?? text('warning')
    },
  'seats-for-people': () => 'A seat is one person’s: a program may not use it. Ask the vendor what runs without people.',
  'beyond-reserved': ({ number }, { percent }) =>
      `In its busiest month ${percent(number('share'))} of the requests find no room in the reserved units and spill over.`,
  'first-part-takes-all': ({ text }) =>
      `"${text('reference')}" has no limit, so it takes everything. Give it a share or a capacity to leave something for the other part.`,
  'capacity-steps': ({ number }) =>
      `Growth asks for more machines: ${number('units')} at the start, ${number('laterUnits')} from month ${number('month')} on.`,
  'shares-machines': ({ text, number }, { words, percent }) =>
      `It runs on the machines of ${text('payer')} (“${text('work')}”), which pays for them; its cost holds only where that runs there. Together they need ${words(number('needGB'))} of ${words(number('usableGB'))} GB and, in the peak hour, ${percent(number('ownTime') + number('otherTime'))} of the time; ${percent(number('mostTime'))} may be used.`,
  'pays-for-others': ({ text }) => `${text('sharer')} (“${text('work')}”) runs on its machines too, which are paid for here.`,
  'lease-runs-past-horizon': ({ number }) =>
      `The lease runs for ${number('leaseTermMonths')} months, past the ${number('horizonMonths')} that are counted.`,
  'term-runs-past-horizon': ({ number }) =>
      `The rent is bound for ${number('termMonths')} months, past the ${number('horizonMonths')} that are counted; what falls due later is not.`,
  'term-round-the-clock': ({ number }) =>
      `Bound for ${span(number('termMonths'))}, the machines are paid round the clock, whatever their billing says.`,
  'rent-interrupted': ({ number }, { words }) =>
      `Others may take these machines: about ${words(number('interruptionsPerMonth'))} ${plural(number('interruptionsPerMonth'), 'time')} a month, ${words(number('lostHours'))} hours without them. Not for work that must be back within minutes.`,
  'idle-watts-assumed': ({ text, number }, { words }) =>
      `The idle power of ${text('hardware')} is not published; ${words(number('watts'))} W, a fifth of its load, is assumed.`,
  'host-assumed': ({ text, number }, { aboutMoney }) =>
      `${text('hardware')} is a bare card; a host at ${aboutMoney(number('usd'))} for up to ${number('cards')} ${plural(number('cards'), 'card')} with ${number('memoryGB')} GB of memory is assumed.`,
  'at-once-is-rate': ({ number }, { words }) =>
      `${words(number('atOnce'))} requests at once, ${words(number('perReplica'))} on each replica and each held for ${words(number('secondsEach'))} s, are ${words(number('perSecond'))} requests a second to these machines. They are sized for that.`,
  'host-memory-short': ({ text, number }, { words }) =>
      `Experts kept in main memory take ${words(number('needGB'))} GB, and the host assumed for ${text('hardware')} has ${number('memoryGB')} GB. Enter the price of one with more.`,
  'unit-idles-above-load': ({ text, number }, { words }) =>
      `${text('hardware')} was measured at ${words(number('idleWatts'))} W idle and ${words(number('loadWatts'))} W under load. Check the two.`,
  'host-idles-above-load': ({ text, number }, { words }) =>
      `The host of ${text('hardware')} draws ${words(number('idleWatts'))} W idle, more than its ${words(number('loadWatts'))} W under load. Give it at least as much under load as idle.`,
} // prettier-ignore

export const FINDING_WORDS: Readonly<Record<string, FindingSentence>> = WORDS

/** A finding as a sentence in the plan's currency. */
export function findingSentence(finding: Finding, formats: Formats): string {
  return sayFinding(FINDING_WORDS, finding, formats)
}

function lineItemLabel(part: string): string {
  const lines: Readonly<Record<string, { readonly label: string }>> = LINE_ITEMS
  return lines[part]?.label ?? part
}

const CAPACITY_WARNINGS: Record<CapacityWarning, string> = {
  'no-measurements': 'No measurement of this engine on such machines is known, so the range is wider.',
  'few-measurements': 'Few measurements of this engine on such machines are known, so the range is wider.',
  'tensor-parallel-over-network': 'How fast boxes talk over their network is estimated, not measured.',
  'strix-halo-prefill':
    'This machine reads prompts at 65 to 80 % of this estimate with other backends than the best.',
  'amd-experts-spread':
    'Measured AMD cards differ from this estimate by a factor of two and more with expert models.',
  'experts-in-main-memory':
    'Experts are read from main memory, which is slow; how slow is estimated, not measured.',
  'speculation-depends-on-text':
    'How much drafts help depends on the text and on how many requests run at once.',
  'format-not-read-by-engine': 'This engine does not read this number format. Choose another of the two.',
  'engine-not-on-machine': 'This engine does not run on this machine. Choose another.',
  'context-beyond-model': 'You ask for more context than the model was made for, so the text would be cut.',
  'attention-width-assumed': 'The width of the model’s attention is not published and was derived.',
}

/** With what setting a model fits that does not fit as it is. */
export function fitSentence(condition: string, value: number, { figure, percent }: Formats): string {
  switch (condition) {
    case 'kv-bits':
      return `It fits with a cache of ${figure(value)} bits.`
    case 'wired-limit':
      return `It fits if the memory that macOS lends the GPU is raised to ${figure(value)} GB.`
    case 'memory-share':
      return `It fits if the engine may take ${percent(value)} of the memory.`
    default:
      return `It fits with ${percent(value)} of its experts in main memory, which is slow.`
  }
}

const STATUSES: Readonly<Record<string, string>> = {
  legacy: 'an older model',
  preview: 'a preview',
  unconfirmed: 'not confirmed as on offer',
  retired: 'retired',
}
