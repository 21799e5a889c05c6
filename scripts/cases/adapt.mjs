import { bill, planOfBill } from './bills.mjs'
import { decision, evaluation } from './earlier-shape.mjs'
import { planOfWorkload } from './workloads.mjs'

export { bill, decision, evaluation }

/**
 * Acceptance cases in the words of today's command line: facts are carried over, answers never.
 *
 * A public report of a model on a machine as a row of `estimate --rows`.
 */
export function estimateRow({ asTold, source, today, note, expect }) {
  const { devices, model, quantisation, engine, contextTokens, inputTokens, outputTokens } = asTold
  return withoutNulls({
    hardware: ownHardware(today?.cannotSay) ?? asTold.hardware,
    devices,
    model,
    quantisation,
    engine,
    context: contextTokens,
    input: inputTokens,
    output: outputTokens,
    concurrency: streamsOf(asTold.concurrency, note, expect),
    kvCacheBits: bitsOf(asTold.kvCache),
    memoryShare: asTold.memoryShare,
    wiredLimitGB: asTold.wiredLimitGB,
    expertsInMainMemory: expertsBeside(today?.cannotSay),
    engineDate: monthOf(source?.date),
    ...draftsOf(asTold.speculation),
  })
}

/**
 * Where no number of streams is told, a rate of all of them is that of as many as the engine takes at once, and nobody
 * else is said to have asked beside a single one. "Concurrency of the measured rate is not stated" tells none, whatever
 * another source of the report ran.
 */
function streamsOf(told, note, asked) {
  if (told !== null && told !== undefined && !/concurrency\b[^.]*\bnot stated/i.test(note ?? '')) return told
  return 'decodeTokensPerSecondAllStreams' in asked ? null : 1
}

/** "8 bit (fp8_e4m3)" is 8; "not stated" says nothing. */
function bitsOf(text) {
  const [, bits] = /^(\d+)[ -]?bit/.exec(text ?? '') ?? []
  return bits === undefined ? null : Number(bits)
}

/** "hardware a40 is not in the list (48 GB, 696 GB/s)" is a machine of one's own, of no family that is known. */
function ownHardware(lost = []) {
  for (const text of lost) {
    const [, name, gb, gbs] = /^hardware (\S+) is not in the list \((\d+) GB, (\d+) GB\/s\)/.exec(text) ?? []
    if (name !== undefined) return { name, memoryGB: Number(gb), memoryBandwidthGBs: Number(gbs) }
  }
  return null
}

/** "expert layers on the CPU (3 of 36)" are a twelfth of the experts. */
function expertsBeside(lost = []) {
  for (const text of lost) {
    const [, some, all] = /^expert layers on the CPU \((\d+) of (\d+)\)/.exec(text) ?? []
    if (some !== undefined) return Number(some) / Number(all)
  }
  return null
}

/** The month of a report is that of the engine it ran: "2025-07-14; 2025-05-06" is 2025-07, "2025-08" itself. */
function monthOf(text) {
  const [month] = /20\d\d-(0[1-9]|1[0-2])/.exec(text ?? '') ?? []
  return month ?? null
}

/**
 * "MTP, 4 tokens" are four drafts a step, "EAGLE3, acceptance 0.7" those of the usual runs with that share accepted. What
 * is named without a number is run with three, as in the runs that the usual share is of.
 */
function draftsOf(text) {
  if (!text || /^(none|no|off|not stated)\b/i.test(text)) return {}
  const [, drafts] = /(\d+) (?:(?:draft|speculative) )?(?:tokens|drafts)/.exec(text) ?? []
  const [, acceptance] = /acceptance (?:rate )?(?:of )?(0?\.\d+)/i.exec(text) ?? []
  const [, accepted] = /accept(?:ed|ance)? length (?:of )?(\d+(?:\.\d+)?)/i.exec(text) ?? []
  return withoutNulls({
    drafts: Number(drafts ?? USUAL_DRAFTS),
    acceptance: acceptance === undefined ? null : Number(acceptance),
    acceptedTokens: accepted === undefined ? null : Number(accepted),
  })
}

const USUAL_DRAFTS = 3

function withoutNulls(row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
}

/** The plan of a case, with what its own facts add; undefined where nothing does. */
export function plan(one) {
  return one.story === undefined ? planOfBill(one) : planOfWorkload(one)
}
