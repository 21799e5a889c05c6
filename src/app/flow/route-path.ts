import type { Point } from './flow-layout.ts'

/** A polyline whose corners are rounded by 6 px. */
export function roundedPath(points: readonly Point[]): string {
  const steps = points.map((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before) return `M${at(point)}`
    if (!after) return `L${at(point)}`
    return `L${at(towards(point, before, 6))}Q${at(point)} ${at(towards(point, after, 6))}`
  })
  return steps.join('')
}

/** A triangle at the end of a line, as the data of an SVG path. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const back = towards(tip, before, 7)
  const aside = { x: (back.y - tip.y) * 0.55, y: (back.x - tip.x) * 0.55 }
  return `M${at(tip)}L${at({ x: back.x + aside.x, y: back.y + aside.y })}L${at({ x: back.x - aside.x, y: back.y - aside.y })}Z`
}

function towards(from: Point, to: Point, distance: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * distance, y: from.y + Math.sign(to.y - from.y) * distance }
}

function at({ x, y }: Point): string {
  return `${String(x)} ${String(y)}`
}
