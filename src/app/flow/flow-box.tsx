import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import type { PictureBox } from './flow-picture.ts'
import { useFlowSelection } from './flow-selection.ts'
import styles from './flow.module.css'

export type BoxNode = Node<{ box: PictureBox }, 'box'>

/** A question or an outcome: a button that says what the path does there, and opens its explanation. */
export function FlowBox({ data: { box } }: NodeProps<BoxNode>) {
  const { current, onSelect } = useFlowSelection()
  const isCurrent = current === box.id
  const state = box.onPath ? (styles.onPath ?? '') : ''
  return (
    <>
      <Handle className={styles.handle} type="target" position={Position.Top} isConnectable={false} />
      <Handle className={styles.handle} type="source" position={Position.Bottom} isConnectable={false} />
      <button
        type="button"
        data-box={box.id}
        className={classes(styles.box, styles[box.kind], state, isCurrent ? styles.current : undefined)}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          onSelect(box.id)
        }}
      >
        <span className={styles.title}>{box.title}</span>
        {box.onPath && (
          <span className={styles.answer}>
            <Tick />
            <span>
              {box.answer ?? ''} <span className={styles.chosen}>chosen</span>
            </span>
          </span>
        )}
        {box.note !== null && (
          <span className={classes(layout.clamp, layout.small, styles.note)}>{box.note}</span>
        )}
      </button>
    </>
  )
}

function Tick() {
  return (
    <svg className={styles.tick} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.5 6.5l3 3 6-7" />
    </svg>
  )
}
