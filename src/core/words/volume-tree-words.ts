import type { VolumeNodeId, VolumeOutcomeId } from '../decision/rules/volume-ids.ts'
import { VOLUME_TREE } from '../decision/rules/volume-tree.ts'
import { NOT_KNOWN_YET, toldGraph, type GraphWords } from './flow-graph-words.ts'

const WORDS: GraphWords<VolumeNodeId, VolumeOutcomeId> = {
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
  reasons: {
    'calls:low': 'So few calls leave a machine waiting; a price per call costs nothing while nobody calls.',
    'calls:middle': 'In this band it depends on prices, so the payback decides.',
    'calls:high': 'So many calls keep a machine at work, and its cost is shared among them.',
    'calls:very-high': 'At this volume a price per call nearly every time adds up to more than machines.',
    'calls:unknown': 'Without the volume the tree cannot begin; nothing is assumed in its place.',
    'payback:yes': 'Own hardware has paid for itself within a year.',
    'payback:no': 'A year is not enough for own hardware to pay for itself.',
    'payback:unknown': 'Without figures for both sides there is no payback to go by.',
  },
  outcomes: {
    'cloud-nearly-every-time': {
      label: 'Cloud, nearly every time',
      explanation: 'The tree points to a cloud: the volume is too low for machines.',
    },
    'local-likely': {
      label: 'Local is likely the better side',
      explanation: 'The tree points to machines of your own, though less firmly than at a million calls.',
    },
    'local-nearly-every-time': {
      label: 'Local, nearly every time',
      explanation: 'The tree points to machines of your own: the volume is high enough to fill them.',
    },
    'not-enough-data': {
      label: 'Not enough data',
      explanation: 'A figure on the way is still missing.',
    },
  },
}

/** The volume tree with its words. */
export const TOLD_VOLUME_TREE = toldGraph(VOLUME_TREE, WORDS)
