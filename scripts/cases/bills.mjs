import { crossover } from './run-crossover.mjs'

/**
 * Published bills in the words of today's command line. What a case could not say when it was written is carried over
 * from its own facts; the command line works it out, and here it is only compared.
 */

/** A bill's plan with what it could not say of its options; undefined where there is no plan. */
export function planOfBill(one) {
  if (one.plan === undefined) return undefined
  const rate = measuredRate(one.cannotSay)
  const workloads = one.plan.workloads.map((workload) => ({
    ...workload,
    demand: { ...asSent(one), ...workload.demand },
    options: workload.options.map((option) => ({
      ...option,
      ...asBilled(option),
      ...asMeasured(option, rate),
    })),
  }))
  return { ...one.plan, workloads }
}

/** A bill says what it buys by batch: where its arithmetic has none, all of it is at the standard price. */
function asSent({ arithmetic }) {
  return /\bbatch/i.test(arithmetic) ? {} : { batchShare: 0 }
}

/** A bill counts tokens as its own model does, and says all that was written. */
function asBilled({ kind }) {
  return kind === 'api' || kind === 'hosted' ? { tokenizerRatio: 1, reasoningRatio: 0 } : {}
}

function asMeasured({ kind }, rate) {
  return kind === 'rented' && rate !== null ? { measuredTokensPerSecond: rate } : {}
}

/** "measured rate of a replica: 26,600 tokens a second, input and output" */
function measuredRate(lost = []) {
  for (const text of lost) {
    const [, rate] = /^measured rate of a replica: ([\d,.]+) tokens a second/.exec(text) ?? []
    if (rate !== undefined) return numberOf(rate)
  }
  return null
}

/** What could not be asked when the case was written: by what it could not say, how it is asked now. */
const ASKED = [
  [/^allowance of a seat/, seatsWithAllowance],
  [/^hybrid with a quote/, mixWithQuote],
  [/^distribution of prompt lengths/, kindsOfRequest],
  [/^how many cards a replica has/, cardsAsOneUnit],
]

/** `{ status: 'pass' | 'fail' | 'cannot', reason }` for a check of a bill that the case itself could not ask. */
export function bill(one, check) {
  const [, ask] = ASKED.find(([lost]) => (one.cannotSay ?? []).some((text) => lost.test(text))) ?? []
  if (ask === undefined) return { status: 'cannot', reason: `cannot be asked: ${check.what}` }
  const pairs = ask(one, check)
  const off = pairs.find(([found, wanted]) => !isWithin(found, wanted, check.tolerance))
  return off
    ? { status: 'fail', reason: `${check.what}: ${off[0]}, expected ${off[1]}` }
    : { status: 'pass', reason: pairs.map(([found]) => found).join(', ') }
}

/** To the cent where a case allows nothing. */
function isWithin(found, wanted, tolerance) {
  return Math.abs(found - wanted) <= Math.max(Math.abs(wanted) * tolerance, 0.005)
}

/** Rows of use and the bills of as many offers: "Business $19 with 300", and in the arithmetic "x $0.04" beyond. */
function seatsWithAllowance({ published, arithmetic, title }, { value }) {
  const offers = published.columns.slice(1).map((text) => /\$([\d.]+) with ([\d,]+)/.exec(text))
  const [, beyond] = /x \$(0?\.\d+)/.exec(arithmetic) ?? []
  const options = offers.map(([, usd, included], at) => ({
    id: `offer-${at + 1}`,
    kind: 'subscription',
    seats: 1,
    usdPerSeatPerMonth: Number(usd),
    allowanceRequests: numberOf(included),
    usdPerRequestBeyond: Number(beyond),
  }))
  return value.flatMap(([requestsAMonth, ...bills]) => {
    const evaluated = evaluatedWith(title, { requestsPerDay: perDay(requestsAMonth) }, options)
    return bills.map((usd, at) => [monthOne(evaluated[at], ['seats', 'seats-beyond']), usd])
  })
}

/** The case's quote takes what it has room for, its service sold by the token the rest. */
function mixWithQuote({ plan }, { value }) {
  const [workload] = plan.workloads
  const of = (...kinds) => workload.options.find(({ kind }) => kinds.includes(kind)).id
  const mix = { id: 'mix', kind: 'hybrid', local: of('quote'), cloud: of('api', 'hosted') }
  const asked = { ...plan, workloads: [{ ...workload, options: [...workload.options, mix] }] }
  const found = evaluated(asked).find(({ id }) => id === 'mix')
  return [[monthOne(found, ['quote', 'tokens']), value]]
}

/** "80 % of 100,000 tokens and 20 % of 350,000": kinds of request, each written as the mean is. */
function kindsOfRequest({ plan, arithmetic }, { value }) {
  const [workload] = plan.workloads
  const { requestsPerDay, outputTokens } = workload.demand
  const classes = [...arithmetic.matchAll(/(\d+) % of ([\d,]+)/g)].map(([, share, inputTokens]) => ({
    share: Number(share) / 100,
    inputTokens: numberOf(inputTokens),
    outputTokens,
  }))
  const options = workload.options.map((option) => ({ ...option, ...asBilled(option) }))
  const [found] = evaluated({
    ...plan,
    workloads: [{ ...workload, demand: { requestsPerDay, classes }, options }],
  })
  return [[monthOne(found, ['tokens']), value]]
}

/** "4 A100 at $23 an hour": so many of the cards that the case rents are one machine, at the price of a card and hour. */
function cardsAsOneUnit({ plan, arithmetic }, { value }) {
  const [, count] = /(\d+) [A-Z][\w-]* at \$[\d.]+ an hour/.exec(arithmetic) ?? []
  const [workload] = plan.workloads
  const rented = workload.options.find(({ kind }) => kind === 'rented')
  const together = {
    id: 'cards-as-one',
    name: `${count} cards as one`,
    like: rented.hardware,
    gpuCount: Number(count),
    asOf: plan.asOf,
    source: 'the bill',
  }
  const options = [{ ...rented, hardware: together.id }]
  const [found] = evaluated({
    ...plan,
    own: { hardware: [together] },
    workloads: [{ ...workload, options }],
  })
  return [[monthOne(found, ['rent']), value]]
}

/** A month has 365/12 days. */
function perDay(aMonth) {
  return (aMonth * 12) / 365
}

function evaluatedWith(name, demand, options) {
  const workload = { id: 'w', name, answers: {}, demand, options }
  return evaluated({ schema: 'crossover/plan@5', name, asOf: '2026-11-28', workloads: [workload] })
}

/** The options of a plan's first workload, as the command line works them out. */
function evaluated(plan) {
  return crossover(['evaluate', '-'], plan).workloads[0].options
}

/** What lines of an option ask in its first month. */
function monthOne({ cost, findings }, lines) {
  if (cost === null) throw new Error(findings.map(({ id }) => id).join(', '))
  return cost.lineItems
    .filter(({ id }) => lines.includes(id))
    .reduce((sum, { monthlyUsd }) => sum + monthlyUsd[0], 0)
}

function numberOf(text) {
  return Number(text.replaceAll(',', ''))
}
