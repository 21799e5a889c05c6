import type { Edge, EdgeProps } from '@xyflow/react'
import type { PictureLine } from './flow-picture.ts'
import styles from './flow.module.css'
import { arrowHead, roundedPath } from './route-path.ts'

export type LineEdge = Edge<{ line: PictureLine }, 'line'>

/** A line of the flowchart along its laid-out route; thick when taken, dashed when not; ours is dotted, and hollow when taken. */
export function FlowLine({ data }: EdgeProps<LineEdge>) {
  if (!data) return null
  const { points, label, text, taken, ours } = data.line
  const looks = taken ? styles.taken : ours ? styles.ours : styles.untaken
  const way = roundedPath(points)
  return (
    <g className={looks}>
      <path className={styles.route} d={way} />
      {taken && ours && <path className={styles.hollow} d={way} />}
      <path className={styles.head} d={arrowHead(points)} />
      <text
        className={styles.text}
        x={label.x}
        y={label.y}
        textAnchor={label.anchor}
        dominantBaseline="central"
      >
        {text}
      </text>
    </g>
  )
}
