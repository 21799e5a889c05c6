import { describe, expect, it } from 'vitest'
import { CAPABILITIES, LATENCIES, PATTERNS, SENSITIVITIES, TEAMS } from '../../plan/schema.ts'
import { openQuestion, walk, type CostAnswer, type FlowAnswers } from './walk.ts'
import type { NodeId, OutcomeId } from '../decision.ts'
import { FLOWCHART } from './graph.ts'

const COST_ANSWERS: readonly CostAnswer[] = ['cloud-cheaper', 'local-cheaper', 'unknown']
const withUnknown = <T>(values: readonly T[]) => [...values, 'unknown' as const]

interface Case {
  readonly answers: FlowAnswers
  readonly cost: CostAnswer
}

function everyCase(): readonly Case[] {
  const cases: Case[] = []
  for (const sensitivity of withUnknown(SENSITIVITIES))
    for (const latency of withUnknown(LATENCIES))
      for (const pattern of withUnknown(PATTERNS))
        for (const capability of withUnknown(CAPABILITIES))
          for (const team of withUnknown(TEAMS))
            for (const cost of COST_ANSWERS)
              cases.push({ answers: { sensitivity, latency, pattern, capability, team }, cost })
  return cases
}

/** The table of framework.md 2 written a second time, as a person would apply it. */
function byHand({ answers, cost }: Case): OutcomeId {
  const { sensitivity, latency, pattern, capability, team } = answers
  if (sensitivity === 'unknown') return 'not-enough-data'
  if (sensitivity === 'critical' || sensitivity === 'regulated') return 'strong-local'
  if (latency === 'unknown') return 'not-enough-data'
  if (latency === 'realtime' || latency === 'embedded') return 'strong-local'
  if (pattern === 'unknown') return 'not-enough-data'
  if (pattern === 'sporadic' || pattern === 'spiky') return 'strong-cloud'
  const gate = pattern === 'steady-high' ? capability : cost
  if (gate === 'unknown') return 'not-enough-data'
  if (gate === 'frontier' || gate === 'cloud-cheaper') return 'strong-cloud'
  if (team === 'unknown') return 'not-enough-data'
  if (team === 'advanced') return 'strong-local'
  return team === 'intermediate' ? 'local-with-fallback' : 'migration-plan'
}

const START: FlowAnswers = {
  sensitivity: 'internal',
  latency: 'interactive',
  pattern: 'steady-high',
  capability: 'good-enough',
  team: 'advanced',
}

describe('the flowchart', () => {
  it('ends every one of the 11,250 combinations of answers where the table says', () => {
    const cases = everyCase()
    expect(cases).toHaveLength(5 * 5 * 6 * 5 * 5 * 3)
    const wrong = cases.filter((one) => walk(FLOWCHART, one.answers, one.cost).outcome !== byHand(one))
    expect(wrong).toEqual([])
  })

  it('reaches every node, edge and outcome, and takes only edges that are drawn', () => {
    const nodes = new Set<NodeId>()
    const edges = new Set<string>()
    const outcomes = new Set<OutcomeId>()
    for (const { answers, cost } of everyCase()) {
      const { steps, outcome } = walk(FLOWCHART, answers, cost)
      outcomes.add(outcome)
      for (const step of steps) {
        nodes.add(step.node)
        edges.add(step.edge)
      }
    }
    expect([...nodes].sort()).toEqual(FLOWCHART.nodes.map(({ id }) => id).sort())
    expect([...edges].sort()).toEqual(FLOWCHART.edges.map(({ id }) => id).sort())
    expect([...outcomes].sort()).toEqual(FLOWCHART.outcomes.map(({ id }) => id).sort())
  })

  it('never comes back to a node', () => {
    for (const { answers, cost } of everyCase()) {
      const visited = walk(FLOWCHART, answers, cost).steps.map(({ node }) => node)
      expect(new Set(visited).size).toBe(visited.length)
    }
  })

  it('has one edge for each answer of each node, and no other', () => {
    const answers = FLOWCHART.nodes.flatMap((node) => node.answers.map((answer) => `${node.id}:${answer}`))
    expect(FLOWCHART.edges.map(({ id }) => id).sort()).toEqual(answers.sort())
    for (const { id, from, answer } of FLOWCHART.edges) expect(id).toBe(`${from}:${answer}`)
  })

  it('marks as ours exactly the edges that the article does not draw', () => {
    const added = FLOWCHART.edges.filter(({ ours }) => ours).map(({ id }) => id)
    const unknown = FLOWCHART.nodes.map(({ id }) => `${id}:unknown`)
    expect(added.sort()).toEqual([...unknown, 'capability:simple', 'team:intermediate'].sort())
  })
})

describe('an open question', () => {
  it('says where each of its answers would lead, with the rest of the answers as given', () => {
    expect(openQuestion(FLOWCHART, { ...START, capability: 'unknown' }, 'unknown')).toEqual({
      node: 'capability',
      leads: [
        { answer: 'frontier', outcome: 'strong-cloud' },
        { answer: 'good-enough', outcome: 'strong-local' },
        { answer: 'specialized', outcome: 'strong-local' },
        { answer: 'simple', outcome: 'strong-local' },
      ],
    })
  })

  it('may lead to a further open question', () => {
    const open = openQuestion(FLOWCHART, { ...START, capability: 'unknown', team: 'unknown' }, 'unknown')
    expect(open?.leads.map(({ outcome }) => outcome)).toEqual([
      'strong-cloud',
      'not-enough-data',
      'not-enough-data',
      'not-enough-data',
    ])
  })

  it('is none where the path reached an outcome', () => {
    expect(openQuestion(FLOWCHART, START, 'unknown')).toBeNull()
  })
})
