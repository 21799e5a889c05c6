import type { FlowPath } from '#core/decision/decision.ts'
import { NOT_ENOUGH_DATA } from '#core/decision/ids.ts'
import type { Box, BoxId, FlowLayout, Route, RouteId } from './flow-layout.ts'
import type { ToldEdge, ToldGraph } from '#core/words/flow-graph-words.ts'

/** A flowchart with one path through it, ready to be drawn. Edges that share both ends are one line. */
export interface FlowPicture {
  readonly size: FlowLayout['size']
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
  /** What else there is to say on the box. */
  readonly note: string | null
  readonly onPath: boolean
}

export interface PictureLine extends Route {
  readonly id: RouteId
  /** Ids of the edges that it stands for. */
  readonly edges: readonly string[]
  readonly from: BoxId
  readonly to: BoxId
  /** The answers; a plus before them marks a line of ours. */
  readonly text: string
  readonly taken: boolean
  readonly ours: boolean
}

type Graph = ToldGraph<string, string>
type Path = FlowPath<string, string>

export function flowPicture(
  graph: Graph,
  path: Path,
  layout: FlowLayout,
  notes: Readonly<Partial<Record<string, string>>> = {},
): FlowPicture {
  const onPath = boxesOfPath(path)
  return {
    size: layout.size,
    boxes: boxesOf(graph, path, onPath, layout, notes),
    lines: linesOf(graph, new Set(path.steps.map(({ edge }) => edge)), layout),
    path: onPath,
  }
}

/** The box of an edge's end. */
function boxOfEnd(from: string, to: string): BoxId {
  return to === NOT_ENOUGH_DATA ? `${NOT_ENOUGH_DATA}:${from}` : to
}

/** The node or the outcome that a box stands for. */
export function idOfBox(box: BoxId): string {
  return box.split(':')[0] ?? box
}

function boxesOfPath({ steps, outcome }: Path): readonly BoxId[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  return [...steps.map(({ node }) => node), boxOfEnd(last.node, outcome)]
}

function boxesOf(
  graph: Graph,
  path: Path,
  onPath: readonly BoxId[],
  layout: FlowLayout,
  notes: Readonly<Partial<Record<string, string>>>,
): readonly PictureBox[] {
  const questions = graph.nodes.map(({ id, label, answers }): PictureBox => {
    const step = path.steps.find(({ node }) => node === id)
    return {
      ...placed(layout, id),
      id,
      kind: 'question',
      title: label,
      answer: answers.find((answer) => answer.id === step?.answer)?.label ?? null,
      note: notes[id] ?? null,
      onPath: step !== undefined,
    }
  })
  const outcomes = graph.outcomes.flatMap(({ id, label }): PictureBox[] => {
    const boxes = id === NOT_ENOUGH_DATA ? graph.nodes.map((node) => boxOfEnd(node.id, id)) : [id]
    return boxes.map((box) => ({
      ...placed(layout, box),
      id: box,
      kind: id === NOT_ENOUGH_DATA ? 'open' : 'outcome',
      title: label,
      answer: null,
      note: null,
      onPath: onPath.includes(box),
    }))
  })
  return [...questions, ...outcomes]
}

function linesOf(graph: Graph, taken: ReadonlySet<string>, layout: FlowLayout): readonly PictureLine[] {
  const together = new Map<RouteId, ToldEdge[]>()
  for (const edge of graph.edges) {
    const id = `${edge.from}>${boxOfEnd(edge.from, edge.to)}${edge.ours ? '+' : ''}`
    together.set(id, [...(together.get(id) ?? []), edge])
  }
  return [...together].map(([id, edges]) => {
    const route = layout.routes[id]
    const [first] = edges
    if (route === undefined || first === undefined) throw new Error(`The layout has no line for ${id}.`)
    const answers = edges.map((edge) => answerLabel(graph, edge)).join(' · ')
    return {
      ...route,
      id,
      edges: edges.map((edge) => edge.id),
      from: first.from,
      to: boxOfEnd(first.from, first.to),
      text: first.ours ? `+ ${answers}` : answers,
      taken: edges.some((edge) => taken.has(edge.id)),
      ours: first.ours,
    }
  })
}

function placed(layout: FlowLayout, id: BoxId): Box {
  const box = layout.boxes[id]
  if (box === undefined) throw new Error(`The layout has no box for ${id}.`)
  return box
}

function answerLabel(graph: Graph, { from, answer }: ToldEdge): string {
  const node = graph.nodes.find(({ id }) => id === from)
  return node?.answers.find(({ id }) => id === answer)?.label ?? answer
}
