import type { NodeId, OutcomeId } from '../ids.ts'
import { UNKNOWN, edge, ours, type FlowGraph } from './flow-graph.ts'

/**
 * The main flowchart (S3-F1). The article's chart leaves some answers without an edge. Those we added are
 * marked `ours`; walk.ts knows how each node finds its answer.
 */
export const FLOWCHART: FlowGraph<NodeId, OutcomeId> = {
  start: 'sensitivity',
  nodes: [
    {
      id: 'sensitivity',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: ['public', 'internal', 'regulated', 'critical', UNKNOWN],
    },
    {
      id: 'latency',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: ['batch', 'interactive', 'realtime', 'embedded', UNKNOWN],
    },
    {
      id: 'pattern',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: ['sporadic', 'steady-low', 'steady-high', 'spiky', 'growing', UNKNOWN],
    },
    {
      id: 'capability',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: ['frontier', 'good-enough', 'specialized', 'simple', UNKNOWN],
    },
    {
      id: 'cost',
      rule: 'S3-F1',
      answeredBy: 'engine',
      answers: ['cloud-cheaper', 'local-cheaper', UNKNOWN],
    },
    {
      id: 'team',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: ['none', 'basic', 'intermediate', 'advanced', UNKNOWN],
    },
  ],
  edges: [
    edge('sensitivity', 'critical', 'strong-local'),
    edge('sensitivity', 'regulated', 'strong-local'),
    edge('sensitivity', 'internal', 'latency'),
    edge('sensitivity', 'public', 'latency'),
    ours('sensitivity', 'unknown', 'not-enough-data', 'not-answered'),

    edge('latency', 'realtime', 'strong-local'),
    edge('latency', 'embedded', 'strong-local'),
    edge('latency', 'batch', 'pattern'),
    edge('latency', 'interactive', 'pattern'),
    ours('latency', 'unknown', 'not-enough-data', 'not-answered'),

    edge('pattern', 'sporadic', 'strong-cloud'),
    edge('pattern', 'spiky', 'strong-cloud'),
    edge('pattern', 'steady-high', 'capability'),
    edge('pattern', 'steady-low', 'cost'),
    edge('pattern', 'growing', 'cost'),
    ours('pattern', 'unknown', 'not-enough-data', 'not-answered'),

    edge('capability', 'frontier', 'strong-cloud'),
    edge('capability', 'good-enough', 'team'),
    edge('capability', 'specialized', 'team'),
    ours('capability', 'simple', 'team'),
    ours('capability', 'unknown', 'not-enough-data', 'not-answered'),

    edge('cost', 'cloud-cheaper', 'strong-cloud'),
    edge('cost', 'local-cheaper', 'team'),
    ours('cost', 'unknown', 'not-enough-data'),

    edge('team', 'advanced', 'strong-local'),
    ours('team', 'intermediate', 'local-with-fallback'),
    edge('team', 'none', 'migration-plan'),
    edge('team', 'basic', 'migration-plan'),
    ours('team', 'unknown', 'not-enough-data', 'not-answered'),
  ],
  outcomes: [
    { id: 'strong-local', side: 'local' },
    { id: 'strong-cloud', side: 'cloud' },
    { id: 'local-with-fallback', side: 'hybrid' },
    { id: 'migration-plan', side: 'cloud' },
    { id: 'not-enough-data', side: null },
  ],
}
