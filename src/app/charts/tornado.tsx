import { useId } from 'react'
import type { OptionKind } from '#core/plan/schema.ts'
import { tickText } from './map-layout.ts'
import { optionStyle } from './option-style.ts'
import type { SwingBar, SwingBars } from './swing-bars.ts'
import styles from './tornado.module.css'

/** What stands beside a bar, in words. */
export interface TornadoRow {
  readonly bar: SwingBar
  readonly name: string
  readonly leftText: string
  readonly rightText: string
  /** What the bar says, for those who can't see it. */
  readonly aloud: string
  readonly now: string
  readonly place: string
  readonly then: string | null
  readonly distance: string
  readonly isWithin: boolean
}

/** How far each input moves the lead over its likely range, beside the value at which it changes the answer. */
export function Tornado({
  bars,
  rows,
  heads,
  nowText,
  tick,
  kindOf,
  recommended,
  label,
}: {
  bars: SwingBars
  rows: readonly TornadoRow[]
  heads: { readonly left: string; readonly right: string }
  nowText: string
  tick: (usd: number) => string
  kindOf: (option: string | null) => OptionKind | null
  recommended: string
  label: string
}) {
  const hatch = useId()
  const colourOf = (option: string | null) => {
    const kind = kindOf(option)
    return kind === null ? 'var(--border)' : optionStyle(kind, 0).colour
  }
  return (
    <table className={styles.tornado} aria-label={label} data-tornado="">
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col" className={styles.bars}>
            <span className="only-for-screen-readers">Lead over its likely range</span>
            <span className={styles.sides} aria-hidden="true">
              <span>← {heads.left} is cheaper</span>
              <span>{heads.right} is cheaper by →</span>
            </span>
            <svg className={styles.axis} aria-hidden="true">
              <text
                x={percent(bars.now)}
                y={14}
                textAnchor={bars.now > 0.75 ? 'end' : bars.now < 0.25 ? 'start' : 'middle'}
                className={styles.today}
              >
                {nowText}
              </text>
              {bars.ticks.map(({ usd, at }) => (
                <text key={usd} x={percent(at)} y={34} textAnchor="middle">
                  {usd === 0 ? 'equal' : tick(usd)}
                </text>
              ))}
            </svg>
          </th>
          <th scope="col" className={styles.figure}>
            Now
          </th>
          <th scope="col" className={styles.figure}>
            Changes
          </th>
          <th scope="col" className={styles.figure}>
            Away by
          </th>
          <th scope="col" className={styles.figure}>
            Likely?
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bar, ...row }) => (
          <tr key={bar.path} data-within={row.isWithin || undefined}>
            <th scope="row">{row.name}</th>
            <td className={styles.bars}>
              <span className="only-for-screen-readers">{row.aloud}</span>
              <span className={styles.ends} aria-hidden="true">
                <span>{row.leftText}</span>
                <span>{row.rightText}</span>
              </span>
              <svg className={styles.drawn} aria-hidden="true">
                {bar.behind ? (
                  <pattern
                    id={`${hatch}${bar.path}`}
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <rect width="5" height="5" fill={colourOf(bar.behind.best)} />
                    <rect width="1.5" height="5" fill="var(--paper)" fillOpacity="0.55" />
                  </pattern>
                ) : null}
                <rect width={percent(bars.equal)} height="100%" className={styles.other} />
                {bars.ticks.map(({ usd, at }) => (
                  <line key={usd} x1={percent(at)} x2={percent(at)} y2="100%" stroke="var(--hairline)" />
                ))}
                <svg y="50%" overflow="visible">
                  {bar.behind ? (
                    <rect
                      x={percent(bar.behind.from)}
                      width={percent(bar.behind.to - bar.behind.from)}
                      y="-8"
                      height="16"
                      fill={`url(#${hatch}${bar.path})`}
                    />
                  ) : null}
                  {bar.ahead ? (
                    <rect
                      x={percent(bar.ahead.from)}
                      width={percent(bar.ahead.to - bar.ahead.from)}
                      y="-8"
                      height="16"
                      fill={colourOf(recommended)}
                      fillOpacity="0.85"
                    />
                  ) : null}
                </svg>
                <line
                  x1={percent(bars.equal)}
                  x2={percent(bars.equal)}
                  y2="100%"
                  stroke="var(--border)"
                  strokeWidth="1.5"
                />
                <line
                  x1={percent(bars.now)}
                  x2={percent(bars.now)}
                  y2="100%"
                  stroke="var(--accent)"
                  strokeWidth="2"
                />
                <text x={percent(bar.left.at)} dx={-6} dy={4} y="50%" textAnchor="end" className={styles.end}>
                  {tickText(row.leftText)}
                </text>
                <text x={percent(bar.right.at)} dx={6} dy={4} y="50%" className={styles.end}>
                  {tickText(row.rightText)}
                </text>
              </svg>
            </td>
            <Cell head="Now">{row.now}</Cell>
            <Cell head="Changes" isWide>
              <b>{row.place}</b>
              {row.then === null ? null : <span className={styles.then}>then {row.then}</span>}
            </Cell>
            <Cell head="Away by">{row.distance}</Cell>
            <Cell head="Likely?">{row.isWithin ? <b>yes</b> : 'no'}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({
  head,
  isWide = false,
  children,
}: {
  head: string
  isWide?: boolean
  children: React.ReactNode
}) {
  return (
    <td className={styles.figure} data-wide={isWide || undefined}>
      <span className={styles.label} aria-hidden="true">
        {head}
      </span>
      <span>{children}</span>
    </td>
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
