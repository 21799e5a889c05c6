import type { NodeId, OutcomeId } from '../decision/ids.ts'
import { NOT_KNOWN_YET, type GraphNames } from './flow-graph-words.ts'
import { FLOW_OUTCOMES } from './outcome-labels.ts'

export const FLOWCHART_NAMES: GraphNames<NodeId, OutcomeId> = {
  nodes: {
    sensitivity: {
      label: 'Sensitivity',
      question: 'How sensitive is the data?',
      answers: {
        public: 'Public',
        internal: 'Internal',
        regulated: 'Regulated',
        critical: 'Critical',
        unknown: NOT_KNOWN_YET,
      },
    },
    latency: {
      label: 'Latency',
      question: 'How soon must an answer arrive?',
      answers: {
        batch: 'Minutes or hours',
        interactive: 'Seconds',
        realtime: 'Milliseconds',
        embedded: 'On the device',
        unknown: NOT_KNOWN_YET,
      },
    },
    pattern: {
      label: 'Volume pattern',
      question: 'How does use vary over time?',
      answers: {
        sporadic: 'Sporadic',
        'steady-low': 'Steady, low',
        'steady-high': 'Steady, high',
        spiky: 'Spiky',
        growing: 'Growing',
        unknown: NOT_KNOWN_YET,
      },
    },
    capability: {
      label: 'Capability',
      question: 'How capable must the model be?',
      answers: {
        frontier: 'Frontier',
        'good-enough': 'Good enough',
        specialized: 'Specialized',
        simple: 'Simple',
        unknown: NOT_KNOWN_YET,
      },
    },
    cost: {
      label: 'Cost',
      question: 'Does own hardware pay back in time?',
      answers: {
        'cloud-cheaper': 'Cloud is cheaper',
        'local-cheaper': 'Local is cheaper',
        unknown: NOT_KNOWN_YET,
      },
    },
    team: {
      label: 'Team',
      question: 'Who can run machines for AI?',
      answers: {
        none: 'Nobody',
        basic: 'Basic',
        intermediate: 'Intermediate',
        advanced: 'Advanced',
        unknown: NOT_KNOWN_YET,
      },
    },
  },
  outcomes: {
    'strong-local': {
      label: FLOW_OUTCOMES['strong-local'],
      explanation: 'The chart points to your own machines for this workload.',
    },
    'strong-cloud': {
      label: FLOW_OUTCOMES['strong-cloud'],
      explanation: 'The chart points to a cloud for this workload.',
    },
    'local-with-fallback': {
      label: FLOW_OUTCOMES['local-with-fallback'],
      explanation:
        'The chart points to own machines for the usual load, with a cloud behind them for the rest.',
    },
    'migration-plan': {
      label: FLOW_OUTCOMES['migration-plan'],
      explanation: 'The chart points to a cloud now, and to own machines once a team can run them.',
    },
    'not-enough-data': {
      label: FLOW_OUTCOMES['not-enough-data'],
      explanation: 'A question on the way is still open.',
    },
  },
}
