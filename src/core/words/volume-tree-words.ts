import type { VolumeNodeId, VolumeOutcomeId } from '../decision/volume-ids.ts'
import { NOT_KNOWN_YET, type GraphNames } from './flow-graph-words.ts'
import { VOLUME_OUTCOMES } from './outcome-labels.ts'

export const VOLUME_TREE_NAMES: GraphNames<VolumeNodeId, VolumeOutcomeId> = {
  nodes: {
    calls: {
      label: 'Calls a month',
      question: 'How many calls a month?',
      answers: {
        low: 'Under 10,000',
        middle: '10,000 to under 100,000',
        high: '100,000 to under 1 million',
        'very-high': '1 million and over',
        unknown: NOT_KNOWN_YET,
      },
    },
    payback: {
      label: 'Payback',
      question: 'Does own hardware pay back in under 12 months?',
      answers: {
        yes: 'Yes',
        no: 'No',
        unknown: NOT_KNOWN_YET,
      },
    },
  },
  outcomes: {
    'cloud-nearly-every-time': {
      label: VOLUME_OUTCOMES['cloud-nearly-every-time'],
      explanation: 'The tree points to a cloud: the volume is too low for machines.',
    },
    'local-likely': {
      label: VOLUME_OUTCOMES['local-likely'],
      explanation: 'The tree points to your own machines, though less firmly than at a million calls.',
    },
    'local-nearly-every-time': {
      label: VOLUME_OUTCOMES['local-nearly-every-time'],
      explanation: 'The tree points to your own machines: the volume is high enough to fill them.',
    },
    'not-enough-data': {
      label: VOLUME_OUTCOMES['not-enough-data'],
      explanation: 'A figure on the way is still missing.',
    },
  },
}
