import { crossover } from './run-crossover.mjs'

/**
 * A situation as a plan of today: what the person said, beside it what the plan of then could not hold and today's can,
 * and after the options that they named those that are proposed now.
 */
export function planOfWorkload(one) {
  const [first, ...others] = one.plan.workloads
  const workload = withKnown(first, one.alsoKnown ?? {}, one.proposedToday?.[first.id] ?? [])
  const { plan } = crossover(['propose', '-'], { ...one.plan, workloads: [workload, ...others] })
  return one.alsoKnown?.cachePriceAsked === false ? withoutCachePrices(plan) : plan
}

/** What hosts of open models ask for cached input was not published when it was looked for, and nobody has asked. */
function withoutCachePrices(plan) {
  const asked = (option) => (option.kind === 'hosted' ? { ...option, cachePriceUnknown: true } : option)
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => ({ ...workload, options: workload.options.map(asked) })),
  }
}

function withKnown(workload, known, proposed) {
  return {
    ...workload,
    answers: { ...place(known), ...workload.answers },
    demand: { ...workload.demand, ...shown(known), ...fleet(known) },
    options: workload.options.map((option) => ({
      ...option,
      ...hours(option, known),
      ...credits(option, known),
    })),
    ...today(known, proposed),
    ...chain(known),
  }
}

/** Parts that stand around the model, with the usual offer of each and as many passages as there are chunks. */
function chain({ pipeline = [], chunks, reindexShareAMonth }) {
  const stored = {
    ...(chunks === undefined ? {} : { passages: chunks }),
    ...(reindexShareAMonth === undefined ? {} : { reembeddedPerYear: 12 * reindexShareAMonth }),
  }
  const rows = PARTS.flatMap(([words, part, offer, isOfPassages]) =>
    pipeline.some((told) => words.test(told)) ? [{ part, offer, ...(isOfPassages ? stored : {}) }] : [],
  )
  return rows.length === 0 ? {} : { pipeline: rows }
}

const PARTS = [
  [/vector/i, 'vector-store', 'pinecone', true],
  [/embed/i, 'embedding', 'oai-3-small', true],
  [/re-?rank/i, 'reranker', 'cohere-rerank', false],
  [/speech.to.text|transcri/i, 'speech-to-text', 'deepgram-nova-3', false],
  [/text.to.speech/i, 'text-to-speech', 'elevenlabs-flash', false],
  [/guard/i, 'guardrail', 'llama-guard-4', false],
  [/\bOCR\b|reading pages/i, 'ocr', 'mistral-ocr-4-0', false],
]

/** What is paid for what runs today. It is not told by name: it is what was proposed for work of its kind. */
function today({ billLastMonthUsd: monthlyUsd }, proposed) {
  const model = proposed.find(({ kind }) => kind === 'api')?.model
  return monthlyUsd === undefined ? {} : { today: { monthlyUsd, ...(model === undefined ? {} : { model }) } }
}

/** Where the data has to be processed, where its region was said. */
function place({ region }) {
  return region === undefined ? {} : { processing: 'regions', regions: [region.toLowerCase()] }
}

/** Devices that are there for something else, and what is left in each; those that would be bought are machines. */
function fleet({ devices, deviceMemoryGb, hardwarePaidBy }) {
  if (hardwarePaidBy === undefined || hardwarePaidBy === 'us') return {}
  return {
    ...(devices === undefined ? {} : { deviceCount: devices }),
    ...(deviceMemoryGb === undefined ? {} : { deviceMemoryGB: deviceMemoryGb }),
  }
}

/** One page or picture a request, where requests are such. */
function shown({ modality }) {
  return modality === 'images' ? { pagesPerRequest: 1 } : {}
}

/** What seats include, and use, in credits of the vendor. */
function credits({ kind }, { includedCreditsPerSeat, creditsUsedPerSeat, usdPerCredit }) {
  if (kind !== 'subscription' || creditsUsedPerSeat === undefined) return {}
  return {
    allowanceCredits: includedCreditsPerSeat ?? 0,
    creditsPerSeat: creditsUsedPerSeat,
    ...(usdPerCredit === undefined ? {} : { usdPerCreditBeyond: usdPerCredit }),
  }
}

/** Hours of a machine that were said to be there. */
function hours({ kind }, { staffHoursPerMonth }) {
  return kind === 'owned' && staffHoursPerMonth !== undefined ? { opsHoursPerMonth: staffHoursPerMonth } : {}
}
