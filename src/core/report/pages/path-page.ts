import { FLOWCHART } from '../../decision/graph.ts'
import type { ReportPage } from '../blocks.ts'
import type { WorkloadView } from '../report-input.ts'

/** Page 8: the answers given, and where they lead in the flowchart. */
export function pathPage(view: WorkloadView): ReportPage {
  const { path } = view.decision
  const outcome = FLOWCHART.outcomes.find(({ id }) => id === path.outcome)
  return {
    id: `path-${view.id}`,
    label: 'How we got here',
    flows: true,
    title: `The flowchart leads to “${outcome?.label ?? path.outcome}”.`,
    blocks: [
      { kind: 'paragraph', role: 'body', text: outcome?.explanation ?? '' },
      { kind: 'heading', text: 'The path' },
      {
        kind: 'list',
        ordered: true,
        items: path.steps.map(({ node, answer, edge }) => stepText(node, answer, edge)),
      },
      { kind: 'heading', text: 'All answers' },
      { kind: 'facts', items: answers(view) },
      {
        kind: 'paragraph',
        role: 'note',
        text: 'The flowchart is one voice. Rules decide what is possible and cost ranks the rest; where they disagree with the flowchart, the verdict says so.',
      },
    ],
  }
}

function stepText(nodeId: string, answerId: string, edgeId: string): string {
  const node = FLOWCHART.nodes.find(({ id }) => id === nodeId)
  const answer = node?.answers.find(({ id }) => id === answerId)
  const edge = FLOWCHART.edges.find(({ id }) => id === edgeId)
  return `${node?.question ?? nodeId} ${answer?.label ?? answerId}. ${edge?.reason ?? ''}`.trim()
}

function answers({ complete }: WorkloadView): readonly { readonly term: string; readonly detail: string }[] {
  return FLOWCHART.nodes
    .filter(({ answeredBy }) => answeredBy === 'you')
    .map(({ id, label, answers: known }) => {
      const given: string = id === 'cost' ? 'unknown' : complete.answers[id]
      return { term: label, detail: known.find((answer) => answer.id === given)?.label ?? given }
    })
}
