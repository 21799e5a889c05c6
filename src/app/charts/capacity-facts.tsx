import type { CapacityFigures, RateBand } from '#core/engine/evaluation.ts'
import type { Formats } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { MethodLink } from '../ui/method-link.tsx'
import { MemoryBar } from './memory-bar.tsx'
import styles from './tables.module.css'

/** What the machines hold and serve: units, how busy they are, their ceiling, their speeds and their memory. */
export function CapacityFacts({ capacity, formats }: { capacity: CapacityFigures; formats: Formats }) {
  const facts = factsOf(capacity, formats)
  return (
    <>
      <dl className={classes(layout.pairs, styles.capacity)}>
        {facts.map(({ term, detail }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd translate="no">{detail}</dd>
          </div>
        ))}
      </dl>
      <MemoryBar memory={capacity.memory} formats={formats} />
      <p className={classes(layout.small, styles.note)}>
        {capacity.basis === 'measured'
          ? `Speeds were measured: ${capacity.basisSource ?? 'source not known'}. `
          : 'Speeds are estimated. '}
        In brackets: what nine and what one of ten machines reach.{' '}
        <MethodLink part="capacity" section="rates" />
      </p>
    </>
  )
}

function factsOf(capacity: CapacityFigures, { count, estimate, percent }: Formats) {
  const { units, replicas, devices, busyShare, ceilingRequestsPerDay, batch } = capacity
  const rate = (band: RateBand | null, unit: string) =>
    band === null ? null : `${estimate(band.expected)} ${unit} (${estimate(band.low)}–${estimate(band.high)})`
  const minute = (busiest: CapacityFigures['busiestMinute']) => {
    if (busiest === null) return null
    if (busiest.waits === null) return 'more than a replica can serve'
    const { firstTokenSeconds, firstTokenSecondsP95, streamTokensPerSecond } = busiest.waits
    return `first token after ${estimate(firstTokenSeconds)} s, 19 of 20 within ${estimate(firstTokenSecondsP95)} s, then ${estimate(streamTokensPerSecond)} tokens/s`
  }
  const facts = [
    { term: 'Units', detail: fromTo(units, count) },
    { term: 'Replicas', detail: fromTo(replicas, count) },
    { term: 'Devices to a replica', detail: count(devices) },
    { term: 'Share of the time busy', detail: fromTo(busyShare, (share) => percent(share)) },
    { term: 'Ceiling of month 1', detail: `${count(ceilingRequestsPerDay)} requests a day` },
    { term: 'Requests at once to a replica', detail: count(batch) },
    { term: 'One stream alone', detail: rate(capacity.singleStream, 'tokens/s') },
    { term: 'Writing, a replica', detail: rate(capacity.decode, 'tokens/s') },
    { term: 'Reading, a replica', detail: rate(capacity.prefill, 'tokens/s') },
    { term: 'First token after', detail: rate(capacity.timeToFirstTokenSeconds, 's') },
    { term: 'In the busiest minute', detail: minute(capacity.busiestMinute) },
  ]
  return facts.flatMap(({ term, detail }) => (detail === null ? [] : [{ term, detail }]))
}

/** "2" where it stays, "2, later 5" where growth changes it. */
function fromTo(months: readonly number[], write: (value: number) => string): string {
  const first = write(months[0] ?? 0)
  const last = write(months.at(-1) ?? 0)
  return first === last ? first : `${first}, at the end ${last}`
}
