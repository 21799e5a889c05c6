import type { FlowPath, NodeId, OutcomeId } from '#core/decision/decision.ts'
import type { FlowEdge, FlowGraph } from '#core/decision/graph.ts'
import { BOXES, ROUTES, type Box, type BoxId, type Route, type RouteId } from './flow-layout.ts'

/** The flowchart with one path through it, ready to be drawn. Edges that share both ends are one line. */
export interface FlowPicture {
  /** In reading order. */
  readonly boxes: readonly PictureBox[]
  readonly lines: readonly PictureLine[]
  /** Boxes of the path, from the first question to the outcome. */
  readonly path: readonly BoxId[]
}

export interface PictureBox extends Box {
  readonly id: BoxId
  readonly kind: 'question' | 'outcome' | 'open'
  readonly title: string
  /** The answer on the path; null for outcomes and for questions that were not reached. */
  readonly answer: string | null
  readonly onPath: boolean
}

export interface PictureLine extends Route {
  readonly id: RouteId
  /** Ids of the edges that it stands for. */
  readonly edges: readonly string[]
  readonly from: BoxId
  readonly to: BoxId
  readonly text: string
  readonly taken: boolean
  readonly ours: boolean
}

export function flowPicture(graph: FlowGraph, path: FlowPath): FlowPicture {
  const taken = new Set(path.steps.map(({ edge }) => edge))
  const lines = linesOf(graph, taken)
  const onPath = boxesOfPath(path)
  return { boxes: boxesOf(graph, path, onPath), lines, path: onPath }
}

/** The box of an edge's end. */
export function boxOfEnd(from: NodeId, to: NodeId | OutcomeId): BoxId {
  return to === 'not-enough-data' ? `not-enough-data:${from}` : to
}

function boxesOfPath({ steps, outcome }: FlowPath): readonly BoxId[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  return [...steps.map(({ node }) => node), boxOfEnd(last.node, outcome)]
}

function boxesOf(graph: FlowGraph, path: FlowPath, onPath: readonly BoxId[]): readonly PictureBox[] {
  const questions = graph.nodes.map(({ id, label, answers }): PictureBox => {
    const step = path.steps.find(({ node }) => node === id)
    return {
      ...BOXES[id],
      id,
      kind: 'question',
      title: label,
      answer: answers.find((answer) => answer.id === step?.answer)?.label ?? null,
      onPath: step !== undefined,
    }
  })
  const outcomes = graph.outcomes.flatMap(({ id, label }): PictureBox[] => {
    const boxes: BoxId[] = id === 'not-enough-data' ? graph.nodes.map((node) => boxOfEnd(node.id, id)) : [id]
    return boxes.map((box) => ({
      ...BOXES[box],
      id: box,
      kind: id === 'not-enough-data' ? 'open' : 'outcome',
      title: label,
      answer: null,
      onPath: onPath.includes(box),
    }))
  })
  return [...questions, ...outcomes]
}

function linesOf(graph: FlowGraph, taken: ReadonlySet<string>): readonly PictureLine[] {
  const together = new Map<RouteId, FlowEdge[]>()
  for (const edge of graph.edges) {
    const id: RouteId = `${edge.from}>${boxOfEnd(edge.from, edge.to)}${edge.ours ? '+' : ''}`
    together.set(id, [...(together.get(id) ?? []), edge])
  }
  return [...together].map(([id, edges]) => {
    const route = ROUTES[id]
    const [first] = edges
    if (route === undefined || first === undefined) throw new Error(`The layout has no line for ${id}.`)
    return {
      ...route,
      id,
      edges: edges.map((edge) => edge.id),
      from: first.from,
      to: boxOfEnd(first.from, first.to),
      text: edges.map((edge) => answerLabel(graph, edge)).join(' · '),
      taken: edges.some((edge) => taken.has(edge.id)),
      ours: first.ours,
    }
  })
}

function answerLabel(graph: FlowGraph, { from, answer }: FlowEdge): string {
  const node = graph.nodes.find(({ id }) => id === from)
  return node?.answers.find(({ id }) => id === answer)?.label ?? answer
}
