import type { NodeId, OutcomeId } from '../ids.ts'
import { UNKNOWN, edge, ours, type FlowGraph } from './flow-graph.ts'

const NOT_ANSWERED = 'Without this answer the chart cannot go on; nothing is assumed in its place.'

/**
 * The main flowchart (S3-F1). The article's chart leaves some answers without an edge. Those we added are
 * marked `ours`, with the reason; walk.ts knows how each node finds its answer.
 */
export const FLOWCHART: FlowGraph<NodeId, OutcomeId> = {
  start: 'sensitivity',
  nodes: [
    {
      id: 'sensitivity',
      label: 'Sensitivity',
      question: 'How sensitive is the data?',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: [
        { id: 'public', label: 'Public' },
        { id: 'internal', label: 'Internal' },
        { id: 'regulated', label: 'Regulated' },
        { id: 'critical', label: 'Critical' },
        UNKNOWN,
      ],
    },
    {
      id: 'latency',
      label: 'Latency',
      question: 'How soon must an answer arrive?',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: [
        { id: 'batch', label: 'Minutes or hours' },
        { id: 'interactive', label: 'Seconds' },
        { id: 'realtime', label: 'Milliseconds' },
        { id: 'embedded', label: 'On the device' },
        UNKNOWN,
      ],
    },
    {
      id: 'pattern',
      label: 'Volume pattern',
      question: 'How does use vary over time?',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: [
        { id: 'sporadic', label: 'Sporadic' },
        { id: 'steady-low', label: 'Steady, low' },
        { id: 'steady-high', label: 'Steady, high' },
        { id: 'spiky', label: 'Spiky' },
        { id: 'growing', label: 'Growing' },
        UNKNOWN,
      ],
    },
    {
      id: 'capability',
      label: 'Capability',
      question: 'How capable must the model be?',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: [
        { id: 'frontier', label: 'Frontier' },
        { id: 'good-enough', label: 'Good enough' },
        { id: 'specialized', label: 'Specialized' },
        { id: 'simple', label: 'Simple' },
        UNKNOWN,
      ],
    },
    {
      id: 'cost',
      label: 'Cost',
      question: 'Does own hardware pay back in time?',
      rule: 'S3-F1',
      answeredBy: 'engine',
      answers: [
        { id: 'cloud-cheaper', label: 'Cloud is cheaper' },
        { id: 'local-cheaper', label: 'Local is cheaper' },
        UNKNOWN,
      ],
    },
    {
      id: 'team',
      label: 'Team',
      question: 'Who can run machines for AI?',
      rule: 'S3-F1',
      answeredBy: 'you',
      answers: [
        { id: 'none', label: 'Nobody' },
        { id: 'basic', label: 'Basic' },
        { id: 'intermediate', label: 'Intermediate' },
        { id: 'advanced', label: 'Advanced' },
        UNKNOWN,
      ],
    },
  ],
  edges: [
    edge('sensitivity', 'critical', 'strong-local', 'Data that must not leave keeps its model close.'),
    edge('sensitivity', 'regulated', 'strong-local', 'Data under compliance rules is simplest to keep in.'),
    edge(
      'sensitivity',
      'internal',
      'latency',
      'Business data may go out under a contract, so speed decides next.',
    ),
    edge('sensitivity', 'public', 'latency', 'Open data may go anywhere, so speed decides next.'),
    ours('sensitivity', 'unknown', 'not-enough-data', NOT_ANSWERED),

    edge('latency', 'realtime', 'strong-local', 'The network alone adds 50 to 200 ms.'),
    edge('latency', 'embedded', 'strong-local', 'Without a network there is no cloud.'),
    edge('latency', 'batch', 'pattern', 'Work that can wait can run anywhere, so volume decides next.'),
    edge('latency', 'interactive', 'pattern', 'Seconds are enough for a cloud, so volume decides next.'),
    ours('latency', 'unknown', 'not-enough-data', NOT_ANSWERED),

    edge(
      'pattern',
      'sporadic',
      'strong-cloud',
      'A machine that mostly waits costs the same as one that works.',
    ),
    edge(
      'pattern',
      'spiky',
      'strong-cloud',
      'A cloud takes the peaks; own machines must be bought for them.',
    ),
    edge(
      'pattern',
      'steady-high',
      'capability',
      'Steady high use fills a machine, if a model that runs on it will do.',
    ),
    edge(
      'pattern',
      'steady-low',
      'cost',
      'Steady but low use may or may not fill a machine: the figures tell.',
    ),
    edge('pattern', 'growing', 'cost', 'Growth may fill a machine in time: the figures tell when.'),
    ours('pattern', 'unknown', 'not-enough-data', NOT_ANSWERED),

    edge('capability', 'frontier', 'strong-cloud', 'The strongest models are sold as a service only.'),
    edge('capability', 'good-enough', 'team', 'An open model will do, if somebody can run it.'),
    edge('capability', 'specialized', 'team', 'A tuned open model will do, if somebody can run it.'),
    ours(
      'capability',
      'simple',
      'team',
      'The chart has no edge for simple tasks; its text says that they can nearly all be done locally.',
    ),
    ours('capability', 'unknown', 'not-enough-data', NOT_ANSWERED),

    edge('cost', 'cloud-cheaper', 'strong-cloud', 'Own hardware does not pay back within your limit.'),
    edge(
      'cost',
      'local-cheaper',
      'team',
      'Own hardware pays back within your limit, if somebody can run it.',
    ),
    ours('cost', 'unknown', 'not-enough-data', 'Without figures for both sides the engine cannot answer.'),

    edge('team', 'advanced', 'strong-local', 'People who run such systems already can run this one.'),
    ours(
      'team',
      'intermediate',
      'local-with-fallback',
      'The chart has no edge for this; its text gives solid practice the pattern of local with a cloud behind it.',
    ),
    edge('team', 'none', 'migration-plan', 'Nobody is there to run machines yet, so start in the cloud.'),
    edge(
      'team',
      'basic',
      'migration-plan',
      'First experience is not enough for production, so start in the cloud.',
    ),
    ours('team', 'unknown', 'not-enough-data', NOT_ANSWERED),
  ],
  outcomes: [
    {
      id: 'strong-local',
      label: 'Strong local preference',
      explanation: 'The chart points to machines of your own for this workload.',
      side: 'local',
    },
    {
      id: 'strong-cloud',
      label: 'Strong cloud preference',
      explanation: 'The chart points to a cloud for this workload.',
      side: 'cloud',
    },
    {
      id: 'local-with-fallback',
      label: 'Local with cloud fallback',
      explanation:
        'The chart points to own machines for the usual load, with a cloud behind them for the rest.',
      side: 'hybrid',
    },
    {
      id: 'migration-plan',
      label: 'Cloud with migration plan',
      explanation: 'The chart points to a cloud now, and to own machines once a team can run them.',
      side: 'cloud',
    },
    {
      id: 'not-enough-data',
      label: 'Not enough data',
      explanation: 'A question on the way is still open.',
      side: null,
    },
  ],
}
