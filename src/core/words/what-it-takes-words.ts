import { givesVectors } from '../engine/gates/conditions.ts'
import type { Case } from '../decision/case.ts'
import type { Taken, TakenValues } from '../decision/proposals/what-it-takes.ts'
import type { Formats } from '../units/format.ts'
import { nameOf } from './naming.ts'
import { regionName } from './need-words.ts'
import { formatsOf, plural } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

/** An option as it has to be ordered: terms with what is to be said of each. */
export interface ToldTaken extends Taken {
  readonly name: string
  readonly facts: readonly { readonly term: string; readonly detail: string }[]
}

export function toldTaken(taken: Taken, known: Pick<Case, 'plan' | 'evaluation' | 'workload'>): ToldTaken {
  const terms = givesVectors(known.workload) ? TERMS_OF_VECTORS : TERMS
  const formats = formatsOf(known.plan.currency)
  return {
    ...taken,
    name: nameOf(known, taken.option),
    facts: taken.items.map((item) => ({
      term: terms[item.id],
      detail: say(DETAILS, item, { ...known, formats }),
    })),
  }
}

const TERMS: Readonly<Record<keyof TakenValues, string>> = {
  machines: 'Order',
  runs: 'Runs',
  memory: 'Memory',
  speed: 'Speed',
  'first-token': 'First token',
  'first-token-overloaded': 'First token',
  'first-token-alone': 'First token',
  'first-token-unknown': 'First token',
  busy: 'Busy',
  power: 'Power',
  fails: 'If one fails',
  service: 'Service',
  use: 'Use',
  'service-fails': 'If it fails',
}

/** Vectors come all at once. */
const TERMS_OF_VECTORS: typeof TERMS = {
  ...TERMS,
  'first-token': 'Wait',
  'first-token-overloaded': 'Wait',
  'first-token-alone': 'Wait',
  'first-token-unknown': 'Wait',
}

type Known = Pick<Case, 'evaluation'> & { readonly formats: Formats }

const DETAILS: Sentences<TakenValues, Known> = {
  machines: (
    { hardware, devices, machines, devicesLater, devicesThere, areCards },
    { formats: { figure } },
  ) => {
    const kind = areCards ? plural(machines, 'host') : plural(machines, 'machine')
    const later = devicesLater === null ? '' : `; ${figure(devicesLater)} by the last month`
    const what = (count: number) => `${figure(count)} × ${withoutNumber(hardware)}`
    const where = `${figure(machines)} ${kind}`
    if (devicesThere === 0) return `${what(devices)} in ${where}${later}`
    if (devicesThere === devices)
      return `Nothing: ${what(devices)} in ${where} ${devices === 1 ? 'is' : 'are'} there${later}`
    return `${what(devices - devicesThere)} beside the ${figure(devicesThere)} that ${devicesThere === 1 ? 'is' : 'are'} there, ${where} in all${later}`
  },
  runs: ({ model, quantisation, replicas, devicesEach }, { formats: { figure } }) => {
    const each = devicesEach === 1 ? 'one device' : `${figure(devicesEach)} devices`
    return `${model} as ${quantisation}, ${figure(replicas)} ${plural(replicas, 'copy', 'copies')} on ${each}${replicas === 1 ? '' : ' each'}`
  },
  memory: ({ needBytes, usableBytes }) =>
    `${gb(needBytes)} of ${gb(usableBytes)} GB of each copy’s memory in use`,
  speed: ({ rate, isReading, atOnce, alone }, { formats: { figure } }) => {
    const verb = isReading ? 'read' : 'written'
    const one = alone === null ? '' : `; a single request gets ${figure(Math.round(alone.expected))}`
    return `${figure(Math.round(rate.expected))} tokens a second ${verb} by each copy, ${figure(Math.round(rate.conservative))} on the slow side, with ${figure(atOnce)} ${plural(atOnce, 'request')} at once${one}`
  },
  'first-token': ({ seconds, secondsP95 }) =>
    `${inSeconds(seconds)} in the busiest minute, queue included; 19 of 20 within ${inSeconds(secondsP95)}`,
  'first-token-overloaded': () => 'The queue grows in the busiest minute: more is asked than it can do',
  'first-token-alone': ({ band }) =>
    `${inSeconds(band.expected)} without a queue, ${inSeconds(band.conservative)} on the slow side`,
  'first-token-unknown': () => 'Not known: measure it before you promise one',
  busy: ({ share, shareLater }, { formats: { percent } }) =>
    Math.abs(share - shareLater) < 0.01
      ? `${percent(share)} of the time`
      : `${percent(share)} of the time, ${percent(shareLater)} in the last month`,
  power: ({ kw, kwhPerMonth }, { formats: { figure } }) =>
    `${kw < 10 ? kw.toFixed(kw < 1 ? 2 : 1) : figure(Math.round(kw))} kW on average, ${figure(Math.round(kwhPerMonth))} kWh a month`,
  fails: ({ machines, peakShare, instead }, known) => {
    const { percent } = known.formats
    const one = machines === 1 ? 'It is one machine' : 'One machine down'
    switch (instead.by) {
      case 'spare':
        return 'The spare takes over; the peak is still served'
      case 'option':
        return `${nameOf(known, instead.option)} takes what is not served, at its own price`
      case 'less':
        return `${one}: the rest serves ${percent(peakShare)} of the peak until it is repaired`
      case 'nothing':
        return `${one}: nothing is served until it is repaired`
    }
  },
  service: ({ model, provider, region }) =>
    `${model.includes(provider) ? model : `${model} at ${provider}`}${region === null ? '' : `, in ${regionName(region)}`}`,
  use: ({ requestsPerDay, peakPerSecond, mTokPerMonth }, { formats: { figure, words } }) =>
    `${words(requestsPerDay)} requests a day, ${peakPerSecond < 10 ? figure(Number(peakPerSecond.toPrecision(2))) : figure(Math.round(peakPerSecond))} a second at the peak; ${words(Math.round(mTokPerMonth * 1e6))} tokens a month. Check its rate limit against the peak`,
  'service-fails': ({ option, workStops }, known) =>
    option === null
      ? `Nothing takes over: add a second service${workStops ? ', since work stops without it' : ' if hours matter'}`
      : `${nameOf(known, option)} takes over`,
}

/** "8 x B200 server" is counted by its devices, so that eight of them are not eight servers. */
function withoutNumber(name: string): string {
  return /^\d+ x /.test(name) ? name.replace(/^\d+ x /, '').replace(/ server\b/, '') : name
}

function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)
}

function inSeconds(seconds: number): string {
  return `${seconds < 10 ? Number(seconds.toPrecision(2)) : Math.round(seconds)} s`
}
