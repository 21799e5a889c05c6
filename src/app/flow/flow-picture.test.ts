import { describe, expect, it } from 'vitest'
import { walk } from '#core/decision/conditions.ts'
import { FLOWCHART } from '#core/decision/graph.ts'
import { BOXES, CHART_SIZE, ROUTES, type Box, type BoxId, type Point } from './flow-layout.ts'
import { flowPicture, type PictureLine } from './flow-picture.ts'

const answers = {
  sensitivity: 'internal',
  latency: 'interactive',
  pattern: 'growing',
  capability: 'good-enough',
  team: 'intermediate',
} as const
const picture = flowPicture(FLOWCHART, walk(FLOWCHART, answers, 'local-cheaper'))
const boxes = Object.entries(BOXES) as [BoxId, Box][]

describe('the layout of the flowchart', () => {
  it('has a box for every question and outcome, and no other', () => {
    const drawn = new Set(picture.boxes.map(({ id }) => id.split(':')[0]))
    expect(drawn).toEqual(new Set([...FLOWCHART.nodes, ...FLOWCHART.outcomes].map(({ id }) => id)))
    expect(picture.boxes).toHaveLength(boxes.length)
  })

  it('has a line for every edge, and no other', () => {
    const edges = picture.lines.flatMap((line) => line.edges)
    expect(edges.toSorted()).toEqual(FLOWCHART.edges.map(({ id }) => id).toSorted())
    expect(picture.lines.map(({ id }) => id).toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  it('lets no two boxes touch and keeps all inside the chart', () => {
    for (const [id, box] of boxes) {
      expect(box.x, id).toBeGreaterThanOrEqual(0)
      expect(box.y, id).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width, id).toBeLessThanOrEqual(CHART_SIZE.width)
      expect(box.y + box.height, id).toBeLessThanOrEqual(CHART_SIZE.height)
      for (const [other, otherBox] of boxes) {
        if (other !== id) expect(overlap(box, otherBox), `${id} and ${other}`).toBe(false)
      }
    }
  })

  it('starts and ends every line on the edge of its box', () => {
    for (const line of picture.lines) {
      expect(onEdge(line.points[0], BOXES[line.from]), `${line.id} starts`).toBe(true)
      expect(onEdge(line.points.at(-1), BOXES[line.to]), `${line.id} ends`).toBe(true)
    }
  })

  it('runs every line straight, past all boxes and across no other line', () => {
    for (const line of picture.lines) {
      for (const segment of segments(line)) {
        expect(segment.width === 0 || segment.height === 0, line.id).toBe(true)
        for (const [id, box] of boxes) {
          const isOwn = id === line.from || id === line.to
          expect(overlap(segment, isOwn ? shrunk(box) : box), `${line.id} through ${id}`).toBe(false)
        }
        for (const other of picture.lines) {
          if (other === line) continue
          for (const crossed of segments(other)) {
            expect(touch(segment, crossed), `${line.id} across ${other.id}`).toBe(false)
          }
        }
      }
    }
  })

  it('keeps the text of lines clear of boxes, of lines and of each other', () => {
    const texts = picture.lines.map((line) => ({ id: line.id, box: textBox(line) }))
    for (const { id, box } of texts) {
      for (const [name, other] of boxes) expect(overlap(box, other), `${id} over ${name}`).toBe(false)
      for (const line of picture.lines) {
        for (const segment of segments(line)) expect(touch(box, segment), `${id} on ${line.id}`).toBe(false)
      }
      for (const other of texts) {
        if (other.id !== id) expect(overlap(box, other.box), `${id} over ${other.id}`).toBe(false)
      }
      expect(box.x + box.width, id).toBeLessThanOrEqual(CHART_SIZE.width)
    }
  })
})

describe('a path through the flowchart', () => {
  it('is marked on its boxes and lines, and on no others', () => {
    expect(picture.path).toEqual(['sensitivity', 'latency', 'pattern', 'cost', 'team', 'local-with-fallback'])
    expect(picture.boxes.filter(({ onPath }) => onPath).map(({ id }) => id)).toEqual(picture.path)
    expect(picture.lines.filter(({ taken }) => taken).map(({ id }) => id)).toEqual([
      'sensitivity>latency',
      'latency>pattern',
      'pattern>cost',
      'cost>team',
      'team>local-with-fallback+',
    ])
  })

  it('shows the answer given at each question that was reached', () => {
    const given = picture.boxes.filter(({ answer }) => answer !== null).map(({ id, answer }) => [id, answer])
    expect(given).toEqual([
      ['sensitivity', 'Internal'],
      ['latency', 'Seconds'],
      ['pattern', 'Growing'],
      ['cost', 'Local is cheaper'],
      ['team', 'Intermediate'],
    ])
  })

  it('ends beside the question that is still open', () => {
    const open = walk(FLOWCHART, { ...answers, latency: 'unknown' }, 'unknown')
    expect(flowPicture(FLOWCHART, open).path).toEqual(['sensitivity', 'latency', 'not-enough-data:latency'])
  })

  it('moves nothing when an answer changes', () => {
    const other = flowPicture(FLOWCHART, walk(FLOWCHART, { ...answers, sensitivity: 'critical' }, 'unknown'))
    const places = ({ boxes: drawn }: typeof picture) => drawn.map(({ id, x, y }) => [id, x, y])
    expect(places(other)).toEqual(places(picture))
  })

  it('names the answers of a line that stands for several edges', () => {
    const line = picture.lines.find(({ id }) => id === 'sensitivity>strong-local')
    expect(line?.text).toBe('Critical · Regulated')
  })
})

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** As overlap, but edges count, so that lines without width can meet. */
function touch(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }
}

function segments({ points }: PictureLine): Box[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
  })
}

function onEdge(point: Point | undefined, box: Box): boolean {
  if (!point) return false
  const insideX = point.x >= box.x && point.x <= box.x + box.width
  const insideY = point.y >= box.y && point.y <= box.y + box.height
  const onX = point.x === box.x || point.x === box.x + box.width
  const onY = point.y === box.y || point.y === box.y + box.height
  return (onX && insideY) || (onY && insideX)
}

/** The room that 12 px text takes, at most: 6.4 px a character. */
function textBox({ text, label }: PictureLine): Box {
  const width = text.length * 6.4
  const shift = { start: 0, middle: width / 2, end: width }[label.anchor]
  return { x: label.x - shift, y: label.y - 7, width, height: 14 }
}
