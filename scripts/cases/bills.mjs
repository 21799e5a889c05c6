import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Published bills in the words of today's command line. What a case could not say when it was written is carried over
 * from its own facts; the command line works it out, and here it is only compared.
 */

const CLI = fileURLToPath(new URL('../../dist-cli/crossover.js', import.meta.url))

/** A bill's plan with what it could not say of its options; undefined where there is nothing to add. */
export function planOfBill(one) {
  const rate = measuredRate(one.cannotSay)
  if (one.plan === undefined || rate === null) return undefined
  const measured = (option) =>
    option.kind === 'rented' ? { ...option, measuredTokensPerSecond: rate } : option
  const workloads = one.plan.workloads.map((workload) => ({
    ...workload,
    options: workload.options.map(measured),
  }))
  return { ...one.plan, workloads }
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
  const folder = mkdtempSync(join(tmpdir(), 'bill-'))
  try {
    const file = join(folder, 'plan.json')
    writeFileSync(file, JSON.stringify(plan))
    const text = execFileSync(process.execPath, [CLI, 'evaluate', file, '--json'], { maxBuffer: 2 ** 28 })
    return JSON.parse(text).workloads[0].options
  } finally {
    rmSync(folder, { recursive: true })
  }
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
