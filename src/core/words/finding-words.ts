import type { Formats } from '../units/format.ts'
import type { CapacityWarning } from '../engine/capacity/warnings.ts'
import type { Finding } from '../engine/evaluation.ts'
import type { FindingId } from '../engine/findings.ts'
import { spokenName } from './figure-names.ts'
import { capitalised, plural } from './phrases.ts'

/** What a finding carries, read as text or as a number. */
interface Values {
  readonly text: (key: string) => string
  readonly number: (key: string) => number
}

type FindingSentence = (values: Values, formats: Formats) => string

const WORDS: Record<FindingId, FindingSentence> = {
  'catalogue-changed': ({ text }) => `This plan was last decided with the catalogue ${text('pinned')}; its figures here come from the catalogue ${text('present')}.`,
  'demand-unknown': ({ text }) => `Nothing can be costed yet: ${DEMAND_PARTS[text('missing')] ?? text('missing')} not known.`,
  'cache-shares-over-one': ({ number }, { percent }) =>
      `More than all of the input is cached: ${percent(number('cachedInputShare'))} read and ${percent(number('cacheWriteShare'))} written. Lower one of them.`,
  'peak-out-of-reach': ({ number }, { words }) =>
      `The hours of use cannot peak at ${words(number('peakToAverage'))} times their mean; ${words(number('reached'))} times is used.`,
  'model-unknown': ({ text }) => `The catalogue has no open model "${text('model')}". Choose one that it has.`,
  'model-not-in-catalogue': ({ text }) => `The catalogue has no price for "${text('model')}". Choose another model or enter its price.`,
  'model-not-current': ({ text }) => `${text('model')} is ${STATUSES[text('status')] ?? text('status')}. Check that you can still have it.`,
  'hardware-unknown': ({ text }) => `The catalogue has no hardware "${text('hardware')}". Choose one that it has.`,
  'price-unknown': ({ text }) => `No price is known for ${text('hardware')}. Enter one to see its cost.`,
  'rental-unknown': ({ text }) => `No rent is known for ${text('hardware')}. Enter one to see its cost.`,
  'power-unknown': ({ text }) => `The power that ${text('hardware')} draws is not known, so its electricity cannot be costed.`,
  'rates-unknown': ({ text }) => `How fast ${text('hardware')} is cannot be worked out: its ${RATE_FIGURES[text('figure')] ?? text('figure')} is not known.`,
  'host-unknown': ({ text }) => `${text('hardware')} is a bare card, and no host for it is known. Enter the price of one.`,
  'sold-in-servers-only': ({ text }) => `${text('hardware')} is sold inside servers only. Choose such a server, or rent it.`,
  'cache-price-unknown': ({ text }) => `No price for cached input is known for ${text('model')}; it counts at the full price.`,
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
  'stale-price': ({ text }) =>
      `${capitalised(spokenName(text('figure')))} dates from ${text('asOf')} and is more than 90 days old. Check it.`,
  'does-not-fit': ({ text, number }, { words }) =>
      `${text('model')} needs ${words(number('needGB'))} GB; ${machines(number('devices'), text('hardware'))} ${number('devices') === 1 ? 'offers' : 'offer'} ${words(number('usableGB'))} GB.`,
  'no-room-for-requests': ({ text, number }, { words }) =>
      `${text('model')} leaves no room for a request: with one it needs ${words(number('needGB'))} GB; ${machines(number('devices'), text('hardware'))} ${number('devices') === 1 ? 'offers' : 'offer'} ${words(number('usableGB'))} GB.`,
  'too-slow': ({ text, number }, { words, estimate }) =>
      `${text('model')} on ${text('hardware')} writes at most ${estimate(number('tokensPerSecond'))} tokens a second; you need ${words(number('minTokensPerSecond'))}.`,
  'capacity-warning': ({ text }) => {
      const words: Readonly<Record<string, string>> = CAPACITY_WARNINGS
      return words[text('warning')] ?? text('warning')
    },
  'capacity-steps': ({ number }) =>
      `Growth asks for more machines: ${number('units')} at the start, ${number('laterUnits')} from month ${number('month')} on.`,
  'over-quoted-capacity': ({ number }, { words }) =>
      `The offer serves ${words(number('capacityRequestsPerDay'))} requests a day; month ${number('month')} needs ${words(number('requestsPerDay'))}.`,
  'hybrid-part-missing': ({ text }) => `Its ${text('part')} part "${text('reference')}" is not an option of this workload.`,
  'hybrid-part-kind': ({ text }) =>
      `Its ${text('part')} part "${text('reference')}" is ${KINDS[text('kind')] ?? text('kind')}, which cannot be that part of a mix.`,
  'hybrid-part-not-costed': ({ text }) => `Its ${text('part')} part "${text('reference')}" could not be costed.`,
  'forced-shares-over-one': ({ number }, { percent }) =>
      `More than all requests are forced: ${percent(number('forcedLocalShare'))} local and ${percent(number('forcedCloudShare'))} cloud. Lower one of them.`,
  'forced-share-over-capacity': ({ number }, { percent }) =>
      `Its machines cannot serve the ${percent(number('forcedLocalShare'))} that must stay local from month ${number('month')} on.`,
  'no-bridge': ({ number }) =>
      `The machines arrive after ${number('leadTimeMonths')} ${plural(number('leadTimeMonths'), 'month')}, and no cloud option covers the wait. Add one.`,
  'lease-runs-past-horizon': ({ number }) =>
      `The lease runs for ${number('leaseTermMonths')} months, past the ${number('horizonMonths')} that are counted.`,
  'idle-watts-assumed': ({ text, number }, { words }) =>
      `The idle power of ${text('hardware')} is not published; ${words(number('watts'))} W, a fifth of its load, is assumed.`,
  'host-assumed': ({ text, number }, { aboutMoney }) =>
      `${text('hardware')} is a bare card; a host at ${aboutMoney(number('usd'))} for up to ${number('cards')} ${plural(number('cards'), 'card')} is assumed.`,
} // prettier-ignore

export const FINDING_WORDS: Readonly<Record<string, FindingSentence>> = WORDS

/** A finding as a sentence in the plan's currency. */
export function findingSentence(finding: Finding, formats: Formats): string {
  const words = Object.hasOwn(FINDING_WORDS, finding.id) ? FINDING_WORDS[finding.id] : undefined
  if (!words) throw new Error(`There are no words for the finding ${finding.id}.`)
  const { values } = finding
  return words(
    { text: (key) => String(values[key] ?? ''), number: (key) => Number(values[key] ?? 0) },
    formats,
  )
}

const CAPACITY_WARNINGS: Record<CapacityWarning, string> = {
  'llama-cpp-on-datacenter-gpu': 'llama.cpp on data-centre cards reaches a third to a half of this estimate.',
  'gpt-oss-on-hopper': 'gpt-oss on Hopper cards with many streams reaches 36 to 70 % of this estimate.',
  'latent-attention-over-eight':
    'With few streams over eight GPUs, recent engines are 1.4 to 1.8 times faster than this estimate.',
  'tensor-parallel-over-pcie': 'More than two cards over PCIe may not be faster than two.',
  'strix-halo-prefill': 'This machine may read prompts a quarter slower than estimated.',
  'apple-spread': 'Measured Apple machines differ from this estimate by a fifth either way.',
  'instinct-spread': 'Measured AMD Instinct cards differ from this estimate by up to a factor of two.',
  'serving-on-unified-memory': 'No measurement is known for a serving engine on unified memory.',
  'tensor-parallel-over-network': 'The loss over the network between boxes is taken to be that of PCIe.',
  'format-not-read-by-engine': 'This engine does not read this number format. Choose another of the two.',
  'engine-not-on-machine': 'This engine does not run on this machine. Choose another.',
  'context-beyond-model': 'You ask for more context than the model was made for.',
  'attention-width-assumed': 'The width of the model’s attention is not published and was derived.',
}

function machines(count: number, hardware: string): string {
  return count === 1 ? hardware : `${count} × ${hardware}`
}

const RATE_FIGURES: Readonly<Record<string, string>> = {
  fp16DenseTflops: 'computing rate',
}

const DEMAND_PARTS: Readonly<Record<string, string>> = {
  requestsPerDay: 'the number of requests a day is',
  inputTokens: 'the input tokens a request are',
  outputTokens: 'the output tokens a request are',
}

const STATUSES: Readonly<Record<string, string>> = {
  legacy: 'an older model',
  preview: 'a preview',
  unconfirmed: 'not confirmed as on offer',
  retired: 'retired',
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
