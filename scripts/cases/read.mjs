/**
 * `read(field, typed, locale)` for a runner of acceptance cases: what the project's own reader, the command
 * `crossover names`, makes of a text. It carries over fields and shapes, never answers.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const crossover = fileURLToPath(new URL('../crossover.mjs', import.meta.url))

/** What people call a field, and what it is called here. The first that fits counts. */
const FIELDS = [
  [/hardware|machine|gpu$/, 'hardware'],
  [/quanti[sz]ation|number format|precision/, 'quantisation'],
  [/engine/, 'engine'],
  [/provider|host/, 'provider'],
  [/price.*cached|cached.*price/, 'cachedInputUsdPerMTok'],
  [/price.*output|output.*price/, 'outputUsdPerMTok'],
  [/price.*input|input.*price/, 'inputUsdPerMTok'],
  [/most requests|limit.*requests/, 'maxRequestsPerDay'],
  [/requests?.*day/, 'requestsPerDay'],
  [/reasoning/, 'reasoningTokens'],
  [/output tokens/, 'outputTokens'],
  [/input tokens/, 'inputTokens'],
  [/context/, 'contextTokens'],
  [/first token/, 'targetTimeToFirstTokenMs'],
  [/tokens (a|per) second|speed/, 'minTokensPerSecond'],
  [/availability|uptime/, 'availability'],
  [/hours (a|per) day/, 'activeHoursPerDay'],
  [/days (a|per) week/, 'daysPerWeek'],
  [/bill|spend/, 'currentMonthlyBillUsd'],
  [/growth/, 'growthPerMonth'],
  [/peak/, 'peakToAverage'],
  [/cache/, 'cachedInputShare'],
  [/batch/, 'batchShare'],
  [/retr/, 'retryShare'],
  [/at once|concurren|parallel/, 'concurrency'],
  [/horizon/, 'horizonMonths'],
  [/discount/, 'discountRatePerYear'],
  [/electric|kwh|power price/, 'usdPerKwh'],
  [/staff|hourly rate/, 'staffUsdPerHour'],
  [/rent|gpu-hour/, 'usdPerHour'],
  [/seats/, 'seats'],
  [/budget|capital/, 'capitalBudgetUsd'],
  [/unit price|price of (the|a) (machine|card)/, 'unitPriceUsd'],
  [/payback/, 'paybackLimitMonths'],
  [/model/, 'model'],
]

export function read(field, typed, locale = 'en') {
  const name = FIELDS.find(([called]) => called.test(field.toLowerCase()))?.[1] ?? field
  const args = ['names', '--field', name, '--locale', locale, '--json', '--', typed]
  const { meanings } = JSON.parse(execFileSync(process.execPath, [crossover, ...args], { encoding: 'utf8' }))
  const [meaning] = meanings
  switch (meaning?.kind) {
    case 'id':
      return {
        id: meaning.id,
        ...(meaning.count === null ? {} : { devices: meaning.count }),
        ...(meaning.quantisations.length === 1 ? { quantisation: meaning.quantisations[0] } : {}),
      }
    case 'number':
      return { value: meaning.value, ...(meaning.currency === null ? {} : { currency: meaning.currency }) }
    case 'range':
      return { low: meaning.low, high: meaning.high }
    case 'unknown':
      return { unknown: true }
    case 'asks':
      return { ask: meaning.sentence }
    case 'refuses':
      return { refuse: meaning.sentence }
    default:
      return { ask: 'It says nothing that is known here.' }
  }
}
