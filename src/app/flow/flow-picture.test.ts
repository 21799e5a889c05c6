import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { walk } from '#core/decision/rules/walk.ts'
import { decide } from '#core/decision/decide.ts'
import { FLOWCHART } from '#core/decision/rules/graph.ts'
import { walkVolumeTree } from '#core/decision/rules/volume-tree.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import type { Box, Point } from './flow-layout.ts'
import { flowPicture, idOfBox, type PictureBox, type PictureLine } from './flow-picture.ts'
import { MAIN_LAYOUT } from './main-layout.ts'
import { VOLUME_LAYOUT } from './volume-layout.ts'
import { TOLD_FLOWCHART } from '#core/words/told-flowchart.ts'
import { TOLD_VOLUME_TREE } from '#core/words/told-volume-tree.ts'

const answers = {
  sensitivity: 'internal',
  latency: 'interactive',
  pattern: 'growing',
  capability: 'good-enough',
  team: 'intermediate',
} as const
const main = flowPicture(TOLD_FLOWCHART, walk(FLOWCHART, answers, 'local-cheaper'), MAIN_LAYOUT)
const volume = flowPicture(
  TOLD_VOLUME_TREE,
  walkVolumeTree(50_000, { kind: 'never', month: null }),
  VOLUME_LAYOUT,
)

describe.each([
  ['the main flowchart', TOLD_FLOWCHART, MAIN_LAYOUT, main],
  ['the volume tree', TOLD_VOLUME_TREE, VOLUME_LAYOUT, volume],
])('the picture of %s', (_, graph, { boxes: places, routes }, { boxes, lines, size }) => {
  it('has a box for every question and outcome, and no other', () => {
    const drawn = new Set(boxes.map(({ id }) => idOfBox(id)))
    expect(drawn).toEqual(new Set([...graph.nodes, ...graph.outcomes].map(({ id }) => id)))
    expect(boxes.map(({ id }) => id).toSorted()).toEqual(Object.keys(places).toSorted())
  })

  it('has a line for every edge, and no other', () => {
    const drawn = lines.flatMap((line) => line.edges)
    expect(drawn.toSorted()).toEqual(graph.edges.map(({ id }) => id).toSorted())
    expect(lines.map(({ id }) => id).toSorted()).toEqual(Object.keys(routes).toSorted())
  })

  it('draws every line between the boxes of its edges, and marks those of ours', () => {
    for (const { edges, from, to, ours, text } of lines) {
      for (const id of edges) {
        const edge = graph.edges.find((one) => one.id === id)
        expect([edge?.from, edge?.to, edge?.ours]).toEqual([from, idOfBox(to), ours])
      }
      expect(text.startsWith('+ ')).toBe(ours)
    }
  })

  it('lets no two boxes touch and keeps all inside the chart', () => {
    for (const box of boxes) {
      const { id } = box
      expect(box.x, id).toBeGreaterThanOrEqual(0)
      expect(box.y, id).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width, id).toBeLessThanOrEqual(size.width)
      expect(box.y + box.height, id).toBeLessThanOrEqual(size.height)
      for (const other of boxes) {
        if (other !== box) expect(overlap(box, other), `${id} and ${other.id}`).toBe(false)
      }
    }
  })

  it('starts and ends every line on the edge of its box', () => {
    for (const line of lines) {
      expect(onEdge(line.points[0], boxCalled(boxes, line.from)), `${line.id} starts`).toBe(true)
      expect(onEdge(line.points.at(-1), boxCalled(boxes, line.to)), `${line.id} ends`).toBe(true)
    }
  })

  it('runs every line straight, past all boxes and across no other line', () => {
    for (const line of lines) {
      for (const segment of segments(line)) {
        expect(segment.width === 0 || segment.height === 0, line.id).toBe(true)
        for (const box of boxes) {
          const { id } = box
          const isOwn = id === line.from || id === line.to
          expect(overlap(segment, isOwn ? shrunk(box) : box), `${line.id} through ${id}`).toBe(false)
        }
        for (const other of lines) {
          if (other === line) continue
          for (const crossed of segments(other)) {
            expect(touch(segment, crossed), `${line.id} across ${other.id}`).toBe(false)
          }
        }
      }
    }
  })

  it('keeps the text of lines clear of boxes, of lines and of each other', () => {
    const texts = lines.map((line) => ({ id: line.id, box: textBox(line) }))
    for (const { id, box } of texts) {
      for (const other of boxes) expect(overlap(box, other), `${id} over ${other.id}`).toBe(false)
      for (const line of lines) {
        for (const segment of segments(line)) expect(touch(box, segment), `${id} on ${line.id}`).toBe(false)
      }
      for (const other of texts) {
        if (other.id !== id) expect(overlap(box, other.box), `${id} over ${other.id}`).toBe(false)
      }
      expect(box.x + box.width, id).toBeLessThanOrEqual(size.width)
    }
  })
})

describe('a path through the main flowchart', () => {
  it('is marked on its boxes and lines, and on no others', () => {
    expect(main.path).toEqual(['sensitivity', 'latency', 'pattern', 'cost', 'team', 'local-with-fallback'])
    expect(main.boxes.filter(({ onPath }) => onPath).map(({ id }) => id)).toEqual(main.path)
    expect(main.lines.filter(({ taken }) => taken).map(({ id }) => id)).toEqual([
      'sensitivity>latency',
      'latency>pattern',
      'pattern>cost',
      'cost>team',
      'team>local-with-fallback+',
    ])
  })

  it('shows the answer given at each question that was reached', () => {
    const given = main.boxes.filter(({ answer }) => answer !== null).map(({ id, answer }) => [id, answer])
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
    expect(flowPicture(TOLD_FLOWCHART, open, MAIN_LAYOUT).path).toEqual([
      'sensitivity',
      'latency',
      'not-enough-data:latency',
    ])
  })

  it('names the answers of a line that stands for several edges', () => {
    const line = main.lines.find(({ id }) => id === 'sensitivity>strong-local')
    expect(line?.text).toBe('Critical · Regulated')
  })

  it('has a note on the box that it belongs to', () => {
    const path = walk(FLOWCHART, answers, 'local-cheaper')
    const { boxes } = flowPicture(TOLD_FLOWCHART, path, MAIN_LAYOUT, { cost: 'month 14' })
    expect(boxes.filter(({ note }) => note !== null).map(({ id, note }) => [id, note])).toEqual([
      ['cost', 'month 14'],
    ])
  })
})

describe('a path through the volume tree', () => {
  it('comes by the payback in the middle band, and ends beside it where it is not known', () => {
    expect(volume.path).toEqual(['calls', 'payback', 'cloud-nearly-every-time'])
    expect(flowPicture(TOLD_VOLUME_TREE, walkVolumeTree(50_000, null), VOLUME_LAYOUT).path).toEqual([
      'calls',
      'payback',
      'not-enough-data:payback',
    ])
    expect(flowPicture(TOLD_VOLUME_TREE, walkVolumeTree(500_000, null), VOLUME_LAYOUT).path).toEqual([
      'calls',
      'local-likely',
    ])
  })
})

describe('the same plan', () => {
  const drawn = (plan: Plan) => {
    const complete = completePlan(plan, catalogue)
    const { workloads } = decide(complete, evaluate(complete, catalogue), catalogue)
    return JSON.stringify(workloads.map(({ path }) => flowPicture(TOLD_FLOWCHART, path, MAIN_LAYOUT)))
  }

  it.each(EXAMPLE_PLANS)('makes the same picture ($id)', ({ plan }) => {
    expect(drawn(structuredClone(plan))).toBe(drawn(plan))
  })

  it('with another answer has its boxes where they were', () => {
    const other = flowPicture(
      TOLD_FLOWCHART,
      walk(FLOWCHART, { ...answers, sensitivity: 'critical' }, 'unknown'),
      MAIN_LAYOUT,
    )
    const places = ({ boxes }: typeof main) => boxes.map(({ id, x, y }) => [id, x, y])
    expect(places(other)).toEqual(places(main))
  })
})

function boxCalled(boxes: readonly PictureBox[], id: string): Box {
  const found = boxes.find((box) => box.id === id)
  if (!found) throw new Error(`no box ${id}`)
  return found
}

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
