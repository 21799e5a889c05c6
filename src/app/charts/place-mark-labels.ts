export interface MarkPoint {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Of the crossings that the verdict speaks of: its text may cover a line if there is no better place. */
  readonly matters: boolean
}

export interface MarkLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Point {
  readonly x: number
  readonly y: number
}

const CHARACTER_WIDTH = 6.8
const HALF_HEIGHT = 8

/** Right below first: two rising lines that cross leave room there; then above on the left, then further off. */
const PLACES: readonly { dx: number; dy: number; anchor: MarkLabel['anchor'] }[] = [
  { dx: 9, dy: 14, anchor: 'start' },
  { dx: -9, dy: -13, anchor: 'end' },
  { dx: 0, dy: 20, anchor: 'middle' },
  { dx: 0, dy: -18, anchor: 'middle' },
  { dx: 12, dy: 30, anchor: 'start' },
  { dx: -12, dy: -29, anchor: 'end' },
  { dx: 0, dy: -40, anchor: 'middle' },
  { dx: 0, dy: 40, anchor: 'middle' },
  { dx: -9, dy: 14, anchor: 'end' },
  { dx: 9, dy: -13, anchor: 'start' },
]

/**
 * A place for the text of each mark, clear of other texts and inside the plot, nearer to its own mark than
 * to any other, where it covers least of the lines; earlier marks choose first. Null where there is none: the point
 * stays, and its text is in the list below the chart. What matters is written even beside the mark of another, whose
 * own text then stands elsewhere.
 */
export function placeMarkLabels(
  marks: readonly MarkPoint[],
  plot: Room,
  lines: readonly (readonly Point[])[],
): readonly (MarkLabel | null)[] {
  const dots = lines.flatMap(dotted)
  const taken: Room[] = marks.map(({ x, y }) => around(x, y, 6))
  const placeOf = ({ x, y, text }: MarkPoint, i: number, mayBeBesideAnother: boolean): Place | null => {
    let best: Place | null = null
    for (const { dx, dy, anchor } of PLACES) {
      const label = { x: x + dx, y: y + dy, anchor }
      const box = boxOf(label, text.length * CHARACTER_WIDTH)
      if (!isInside(box, plot) || taken.some((other, n) => n !== i && overlaps(box, other))) continue
      const distance = distanceTo(box, { x, y })
      const isBesideAnother = marks.some((other, n) => n !== i && distanceTo(box, other) <= distance + 2)
      if (isBesideAnother && !mayBeBesideAnother) continue
      const covered = dots.filter((dot) => holds(box, dot)).length
      if (best === null || covered < best.covered) best = { label, box, covered }
    }
    return best
  }
  return marks.map((mark, i) => {
    const best = placeOf(mark, i, false) ?? (mark.matters ? placeOf(mark, i, true) : null)
    if (best === null || (best.covered > 0 && !mark.matters)) return null
    taken.push(best.box)
    return best.label
  })
}

interface Place {
  readonly label: MarkLabel
  readonly box: Room
  readonly covered: number
}

/** A line as dots 4 pixels apart. */
function dotted(line: readonly Point[]): readonly Point[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4))
    return Array.from({ length: count }, (_, n) => ({
      x: from.x + ((to.x - from.x) * n) / count,
      y: from.y + ((to.y - from.y) * n) / count,
    }))
  })
}

/** The room that a text takes. */
function boxOf({ x, y, anchor }: MarkLabel, width: number): Room {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT }
}

function around(x: number, y: number, distance: number): Room {
  return { left: x - distance, right: x + distance, top: y - distance, bottom: y + distance }
}

function isInside(box: Room, plot: Room): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
}

function overlaps(a: Room, b: Room): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function distanceTo({ left, right, top, bottom }: Room, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

function holds(room: Room, { x, y }: Point): boolean {
  return x >= room.left && x <= room.right && y >= room.top && y <= room.bottom
}
