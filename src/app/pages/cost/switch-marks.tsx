import type { SwitchingValue } from '#core/decision/decision.ts'
import { PLACES, placeOf, type SliderScale } from '#app/ui/slider-scale.ts'
import styles from './drivers.module.css'

/** Where on a slider the recommendation changes: a tick, and the value in words. */
export function SwitchMarks({
  switching: { switches },
  range,
  write,
}: {
  switching: Pick<SwitchingValue, 'switches'>
  range: SliderScale
  /** The value as the field beside the slider writes it. */
  write: (value: number) => string
}) {
  const inside = switches.filter(({ at }) => at >= range.low && at <= range.high)
  const [nearest] = inside
  if (nearest === undefined) return null
  return (
    <span className={styles.switches}>
      {inside.map(({ at }) => (
        <span
          key={at}
          className={styles.tick}
          style={{ '--at': placeOf(at, range) / PLACES } as Record<string, number>}
        />
      ))}
      <span className={styles.switchText}>
        changes {nearest.direction} {write(Number(nearest.at.toPrecision(3)))}
      </span>
    </span>
  )
}
