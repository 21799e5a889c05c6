/**
 * Acceptance cases in the words of today's command line: facts are carried over, answers never.
 *
 * A public report of a model on a machine as a row of `estimate --rows`.
 */
export function estimateRow({ asTold, source, today }) {
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
    // Nobody else is said to have asked at the same time.
    concurrency: asTold.concurrency ?? 1,
    kvCacheBits: bitsOf(asTold.kvCache),
    memoryShare: asTold.memoryShare,
    wiredLimitGB: asTold.wiredLimitGB,
    expertsInMainMemory: expertsBeside(today?.cannotSay),
    engineDate: monthOf(source?.date),
    ...draftsOf(asTold.speculation),
  })
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

/** "MTP, 4 tokens" are four drafts a step. */
function draftsOf(text) {
  const [, drafts] = /(\d+) (?:draft )?tokens/.exec(text ?? '') ?? []
  return drafts === undefined ? {} : { drafts: Number(drafts) }
}

function withoutNulls(row) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
}
