import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './questions.module.css'

const HOURS = 168
const HEIGHT = 40
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** A week of counts, an hour a bar, from Monday. */
export function WeekPicture({ profile }: { profile: readonly number[] }) {
  const most = Math.max(...profile)
  const busiest = profile.indexOf(most)
  const day = DAYS[Math.floor(busiest / 24)] ?? ''
  const label = `A week by the hour, busiest on ${day} from ${String(busiest % 24)}:00.`
  return (
    <figure className={styles.picture}>
      <svg
        viewBox={`0 0 ${String(HOURS)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {profile.map((count, hour) => {
          const height = most > 0 ? (count / most) * HEIGHT : 0
          return <rect key={hour} x={hour} y={HEIGHT - height} width={0.8} height={height} />
        })}
      </svg>
      <figcaption className={classes(layout.small, styles.days)} aria-hidden="true">
        {DAYS.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </figcaption>
    </figure>
  )
}
