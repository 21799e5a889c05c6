import { FLOWCHART } from '../decision/rules/graph.ts'
import { toldGraph } from './flow-graph-words.ts'
import { FLOWCHART_NAMES } from './flowchart-words.ts'

/** Why an edge leads where it leads, by the id of the reason. */
const REASONS: Readonly<Record<string, string>> = {
  'sensitivity:critical': 'Data that must not leave keeps its model close.',
  'sensitivity:regulated': 'Data under compliance rules is simplest to keep in.',
  'sensitivity:internal': 'Business data may go out under a contract, so speed decides next.',
  'sensitivity:public': 'Open data may go anywhere, so speed decides next.',
  'not-answered': 'Without this answer the chart cannot go on; nothing is assumed in its place.',
  'latency:realtime': 'The network alone adds 50 to 200 ms.',
  'latency:embedded': 'Without a network there is no cloud.',
  'latency:batch': 'Work that can wait can run anywhere, so volume decides next.',
  'latency:interactive': 'Seconds are enough for a cloud, so volume decides next.',
  'pattern:sporadic': 'A machine that mostly waits costs the same as one that works.',
  'pattern:spiky': 'A cloud takes the peaks; own machines must be bought for them.',
  'pattern:steady-high': 'Steady high use fills a machine, if a model that runs on it will do.',
  'pattern:steady-low': 'Steady but low use may or may not fill a machine: the figures tell.',
  'pattern:growing': 'Growth may fill a machine in time: the figures tell when.',
  'capability:frontier': 'The strongest models are sold as a service only.',
  'capability:good-enough': 'An open model will do, if somebody can run it.',
  'capability:specialized': 'A tuned open model will do, if somebody can run it.',
  'capability:simple':
    'The chart has no edge for simple tasks; its text says that they can nearly all be done locally.',
  'cost:cloud-cheaper': 'Own hardware does not pay back within your limit.',
  'cost:local-cheaper': 'Own hardware pays back within your limit, if somebody can run it.',
  'cost:unknown': 'Without figures for both sides the engine cannot answer.',
  'team:advanced': 'People who run such systems already can run this one.',
  'team:intermediate':
    'The chart has no edge for this; its text gives solid practice the pattern of local with a cloud behind it.',
  'team:none': 'Nobody is there to run machines yet, so start in the cloud.',
  'team:basic': 'First experience is not enough for production, so start in the cloud.',
}

/** The main flowchart with its words. */
export const TOLD_FLOWCHART = toldGraph(FLOWCHART, FLOWCHART_NAMES, REASONS)
