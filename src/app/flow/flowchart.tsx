import { memo, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { boxAfter } from './box-after.ts'
import { FlowBox, type BoxNode } from './flow-box.tsx'
import type { BoxId } from './flow-layout.ts'
import { FlowLine, type LineEdge } from './flow-line.tsx'
import type { FlowPicture, PictureBox, PictureLine } from './flow-picture.ts'
import { FlowSelection } from './flow-selection.ts'
import styles from './flow.module.css'
import { LARGEST, SMALLEST, zoomToFit } from './zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

/**
 * A flowchart as a picture to read: nothing in it moves or can be edited, the page scrolls over it,
 * and the keyboard walks the path with one tab stop.
 */
export const Flowchart = memo(function Flowchart({
  id,
  picture,
  name,
  selected,
  onSelect,
}: {
  /** Sets it apart from other flowcharts of the page. */
  id: string
  picture: FlowPicture
  /** What the picture says, for those who can't see it. */
  name: string
  selected: BoxId | null
  onSelect: (box: BoxId) => void
}) {
  const { size } = picture
  const [first] = picture.boxes
  const start = first ? first.x + first.width / 2 : 0
  const [zoom, setZoom] = useState(1)
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (frame.current) setZoom(zoomToFit(frame.current, size.width))
  }, [size])
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Where the chart is wider than its room, it opens on the first question, which stands near its middle.
    const room = scroller.current
    if (room) room.scrollLeft = start * zoom - room.clientWidth / 2
  }, [zoom, start])
  const nodes = useMemo(() => picture.boxes.map(nodeOf), [picture])
  const edges = useMemo(() => picture.lines.map(edgeOf), [picture])
  const current = selected ?? picture.path[0] ?? null

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    // With Shift through all boxes, since those off the path have something to say, too.
    const way = event.shiftKey ? picture.boxes.map((box) => box.id) : picture.path
    const next = boxAfter(way, current, event.key)
    if (next === null) return
    event.preventDefault()
    onSelect(next)
    focusBox(event.currentTarget, next)
  }

  return (
    <div ref={frame} className={styles.chart}>
      <ZoomButtons zoom={zoom} onZoom={setZoom} naturalWidth={size.width} />
      <div ref={scroller} className={styles.scroller}>
        <div
          className={styles.canvas}
          style={{ width: size.width * zoom, height: size.height * zoom }}
          onKeyDown={walk}
        >
          <FlowSelection.Provider value={useMemo(() => ({ current, onSelect }), [current, onSelect])}>
            <ReactFlow
              id={id}
              aria-label={name}
              nodes={nodes}
              edges={edges}
              nodeTypes={NODE_TYPES}
              edgeTypes={EDGE_TYPES}
              viewport={{ x: 0, y: 0, zoom }}
              onViewportChange={stay}
              minZoom={SMALLEST}
              maxZoom={LARGEST}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              panOnDrag={false}
              panOnScroll={false}
              zoomOnScroll={false}
              zoomOnPinch={false}
              zoomOnDoubleClick={false}
              preventScrolling={false}
              deleteKeyCode={null}
              selectionKeyCode={null}
              multiSelectionKeyCode={null}
              panActivationKeyCode={null}
              zoomActivationKeyCode={null}
              disableKeyboardA11y
              ariaLabelConfig={LABELS}
              proOptions={CREDITED_ELSEWHERE}
            />
          </FlowSelection.Provider>
        </div>
      </div>
    </div>
  )
})

/** The library's own words speak of moving and deleting, which nobody can do here. */
const LABELS = {
  'node.a11yDescription.default': 'Press the arrow keys to walk along the path.',
  'node.a11yDescription.keyboardDisabled': 'Press the arrow keys to walk along the path.',
  'node.a11yDescription.ariaLiveMessage': () => '',
  'edge.a11yDescription.default': 'A line from a question to what follows from its answer.',
  'handle.ariaLabel': 'End of a line',
}

/** The link to the library stands in the key, so that the chart itself has one tab stop. */
const CREDITED_ELSEWHERE = { hideAttribution: true }

const NODE_TYPES = { box: FlowBox }
const EDGE_TYPES = { line: FlowLine }

function stay(): void {
  // The page scrolls instead; the picture stays where it is.
}

function nodeOf(box: PictureBox): BoxNode {
  const { id, x, y, width, height } = box
  return {
    id,
    type: 'box',
    position: { x, y },
    width,
    height,
    data: { box },
    style: { pointerEvents: 'all' },
    domAttributes: { 'aria-roledescription': undefined, tabIndex: undefined },
  }
}

function edgeOf(line: PictureLine): LineEdge {
  return {
    id: line.id,
    type: 'line',
    ariaLabel: line.text,
    source: line.from,
    target: line.to,
    data: { line },
    zIndex: line.taken ? 1 : 0,
    domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
  }
}

function focusBox(within: HTMLElement, box: BoxId): void {
  within.querySelector<HTMLElement>(`[data-box="${box}"]`)?.focus()
}
