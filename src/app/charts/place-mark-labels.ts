export interface MarkPoint {
  readonly x: number
  readonly y: number
  readonly text: string
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

const CHARACTER_WIDTH = 6.6
const HALF_HEIGHT = 8

/** Right below first: two rising lines that cross leave room there; then above on the left, then further off. */
const PLACES: readonly { dx: number; dy: number; anchor: MarkLabel['anchor'] }[] = [
  { dx: 9, dy: 14, anchor: 'start' },
  { dx: -9, dy: -13, anchor: 'end' },
  { dx: 0, dy: 20, anchor: 'middle' },
  { dx: 0, dy: -18, anchor: 'middle' },
  { dx: 9, dy: 30, anchor: 'start' },
  { dx: -9, dy: -29, anchor: 'end' },
  { dx: -9, dy: 14, anchor: 'end' },
  { dx: 9, dy: -13, anchor: 'start' },
]

/**
 * A place for the text of each mark, clear of the other texts and marks and inside the plot; earlier marks
 * choose first. Null where there is none: the point stays, and its text is in the table.
 */
export function placeMarkLabels(marks: readonly MarkPoint[], plot: Room): readonly (MarkLabel | null)[] {
  const taken: Room[] = marks.map(({ x, y }) => around(x, y, 6, 6))
  return marks.map(({ x, y, text }, i) => {
    const own = taken[i]
    const width = text.length * CHARACTER_WIDTH
    for (const { dx, dy, anchor } of PLACES) {
      const label = { x: x + dx, y: y + dy, anchor }
      const box = boxOf(label, width)
      if (!isInside(box, plot) || taken.some((other) => other !== own && overlaps(box, other))) continue
      taken.push(box)
      return label
    }
    return null
  })
}

/** The room that a text takes. */
function boxOf({ x, y, anchor }: MarkLabel, width: number): Room {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT }
}

function around(x: number, y: number, dx: number, dy: number): Room {
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy }
}

function isInside(box: Room, plot: Room): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
}

function overlaps(a: Room, b: Room): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
