import type { BreakEvenVolume } from '../engine/break-even-volume.ts'
import type { Formats } from '../units/format.ts'
import { list, plural } from './phrases.ts'

/** Whole requests a day, both ends counted, over which the same one of two options is the cheaper one. */
export interface VolumeStretch {
  readonly from: number
  /** Null where it goes on as far as volumes were looked at. */
  readonly to: number | null
  /** The id of the cheaper option. */
  readonly cheaper: string
}

/** How two options are called in a sentence. */
export interface PairNames {
  readonly option: string
  readonly against: string
}

/** Every stretch from one request a day on, in order; none where one has no cost, or can serve no request. */
export function volumeStretches(found: BreakEvenVolume): readonly VolumeStretch[] {
  const { kind, option, against, startsCheaper, crossings, ceilingRequestsPerDay } = found
  if (kind === 'not-costed' || servesNothing(found)) return []
  const begins = [{ requestsPerDay: 1, cheaper: startsCheaper ? option : against }, ...crossings]
  const end = ceilingRequestsPerDay === null ? null : Math.floor(ceilingRequestsPerDay)
  return begins.map(({ requestsPerDay, cheaper }, i) => {
    const next = begins[i + 1]
    return { from: requestsPerDay, to: next ? next.requestsPerDay - 1 : end, cheaper }
  })
}

/**
 * From which volume on one option is cheaper than another, in full sentences: the finding first, then what
 * bounds it. "Own hardware is cheaper than the API from 6,900 to 41,000 and from 52,000 requests a day on."
 */
export function breakEvenVolumeSentences(
  found: BreakEvenVolume,
  names: PairNames,
  formats: Formats,
): readonly string[] {
  const { kind, crossings, ceilingRequestsPerDay, isComplete } = found
  const ceiling = ceilingRequestsPerDay === null ? null : formats.count(Math.floor(ceilingRequestsPerDay))
  if (kind === 'not-costed') return ['One of the two has no cost, so there is no volume to name.']
  if (servesNothing(found)) return ['One of the two could not serve one request a day, growth counted.']
  if (kind !== 'crossings') return [oneThroughout(found, names, ceiling), ...notAllSeen(isComplete)]
  return [
    `${names.option} is cheaper than ${names.against} ${whereCheaper(found, formats)}.`,
    ...(crossings.length > 1 ? ['Machines come whole, so the lead can change more than once.'] : []),
    ...(ceiling === null ? [] : [`More than ${ceiling} a day is more than one of them can serve.`]),
    ...notAllSeen(isComplete),
  ]
}

function servesNothing({ ceilingRequestsPerDay }: BreakEvenVolume): boolean {
  return ceilingRequestsPerDay !== null && ceilingRequestsPerDay < 1
}

function oneThroughout({ startsCheaper }: BreakEvenVolume, names: PairNames, ceiling: string | null): string {
  const { option, against } = names
  const volumes =
    ceiling === null
      ? 'from 1 to 1 billion requests a day'
      : `that both can serve, up to ${ceiling} requests a day`
  return startsCheaper
    ? `${option} costs no more than ${against} at any volume ${volumes}.`
    : `${option} costs more than ${against} at every volume ${volumes}.`
}

/** More stretches than this are not told one by one. */
const TOLD = 3

function whereCheaper(found: BreakEvenVolume, { count }: Formats): string {
  const stretches = volumeStretches(found)
  const own = stretches.filter(({ cheaper }) => cheaper === found.option)
  const last = stretches.at(-1)
  const told = ({ from, to }: VolumeStretch) => {
    if (from === 1) return `up to ${count(to)}`
    if (to === null) return `from ${count(from)}`
    const [first, last] = [count(from), count(to)]
    return first === last ? `at ${first}` : `from ${first} to ${last}`
  }
  if (own.length <= TOLD)
    return `${list(own.map(told))} requests a day${own.at(-1)?.to === null ? ' on' : ''}`
  const [first] = found.crossings
  const outer = stretches.filter((one) => own.includes(one) && (one.from === 1 || one === last))
  const changes = found.crossings.length - 2
  const between = `between ${count(first?.requestsPerDay ?? null)} and ${count(last?.from ?? null)}`
  if (outer.length === 0) return `only in ${own.length} stretches ${between} requests a day`
  return `${list(outer.map(told))} requests a day${last?.to === null && outer.includes(last) ? ' on' : ''}; ${between} the lead changes ${changes} ${plural(changes, 'time')}`
}

function notAllSeen(isComplete: boolean): readonly string[] {
  return isComplete
    ? []
    : [
        'There are more steps of machines than could be looked at, so there may be other stretches in between.',
      ]
}
