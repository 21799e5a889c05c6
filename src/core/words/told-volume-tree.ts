import { VOLUME_TREE } from '../decision/rules/volume-tree.ts'
import { toldGraph } from './flow-graph-words.ts'
import { VOLUME_TREE_NAMES } from './volume-tree-words.ts'

/** Why an edge leads where it leads, by the id of the reason. */
const REASONS: Readonly<Record<string, string>> = {
  'calls:low': 'So few calls leave a machine waiting; a price per call costs nothing while nobody calls.',
  'calls:middle': 'In this band it depends on prices, so the payback decides.',
  'calls:high': 'So many calls keep a machine at work, and its cost is shared among them.',
  'calls:very-high': 'At this volume a price per call nearly every time adds up to more than machines.',
  'calls:unknown': 'Without the volume the tree cannot begin; nothing is assumed in its place.',
  'payback:yes': 'Own hardware has paid for itself within a year.',
  'payback:no': 'A year is not enough for own hardware to pay for itself.',
  'payback:unknown': 'Without figures for both sides there is no payback to go by.',
}

/** The volume tree with its words. */
export const TOLD_VOLUME_TREE = toldGraph(VOLUME_TREE, VOLUME_TREE_NAMES, REASONS)
