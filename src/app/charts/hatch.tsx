import { useId } from 'react'
import type { OptionKind } from '#core/plan/schema.ts'
import styles from './charts.module.css'
import { optionStyle } from './option-style.ts'

/** Hatches beside the colours, in the order of the options: none, then lines of one way and another, then dots. */
const HATCHES = [null, 45, -45, 'dots', 0, 90] as const

/** The hatch of an option, drawn in its colour. */
export function Hatch({ id, kind, index }: { id: string; kind: OptionKind; index: number }) {
  const hatch = HATCHES[index % HATCHES.length] ?? null
  const { colour } = optionStyle(kind, 0)
  return (
    <pattern
      id={id}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      {...(typeof hatch === 'number' ? { patternTransform: `rotate(${String(hatch)})` } : {})}
    >
      {hatch === 'dots' ? <circle cx="4" cy="4" r="1.2" fill={colour} fillOpacity="0.5" /> : null}
      {typeof hatch === 'number' ? <rect width="1.2" height="8" fill={colour} fillOpacity="0.5" /> : null}
    </pattern>
  )
}

/** Beside a name in a legend. */
export function Swatch({ kind, index }: { kind: OptionKind; index: number }) {
  const id = useId()
  return (
    <svg width="22" height="14" className={styles.swatch} aria-hidden="true">
      <Hatch id={id} kind={kind} index={index} />
      <rect width="22" height="14" fill={optionStyle(kind, 0).colour} fillOpacity="0.2" />
      <rect width="22" height="14" fill={`url(#${id})`} />
      <rect x="0.5" y="0.5" width="21" height="13" fill="none" stroke="var(--border)" />
    </svg>
  )
}
