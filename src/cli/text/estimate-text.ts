import { catalogue } from '#core/catalogue/catalogue.ts'
import type { Estimate, EstimatedRate, RatesBefore } from '#core/engine/capacity/estimate.ts'
import { findingSentence, fitSentence } from '#core/words/finding-words.ts'
import { formatsOf, plural } from '#core/words/phrases.ts'
import type { RateBand } from '#core/engine/evaluation.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const { figure, estimate, count } = formats

const FINDINGS: Readonly<Record<Estimate['findings'][number], string>> = {
  'does-not-fit': 'It does not fit.',
  'no-room-for-requests': 'The weights fit, but not one request of this length beside them.',
  'family-unknown': 'No machine like it was measured, so that nothing can be estimated. Measure it.',
  'rates-unknown': 'The compute rate of this machine is not known, so only one stream can be estimated.',
}

/** What `crossover estimate` prints for one case. */
export function estimateText(answer: Estimate, ink: Ink): string {
  const { devices, memory, unitsToFit, devicesToFit, streams } = answer
  const { limits, warnings } = estimateNotes(answer)
  const title = `${nameOf(answer.model, catalogue.openModels)} · ${answer.quantisation} · ${answer.engine} on ${devices} × ${nameOf(answer.hardware, catalogue.hardware)}`
  const fit =
    unitsToFit === null
      ? 'It does not fit within one host.'
      : `It needs ${count(devicesToFit)} ${plural(devicesToFit ?? 0, 'device')}, ${count(unitsToFit)} ${plural(unitsToFit, 'unit')} to buy.`
  const gigabytes = (bytes: number) => `${figure(bytes / 1e9)} GB`
  const terms = [
    ['weights', gigabytes(memory.weightsBytes)],
    ['caches of the requests asked for', gigabytes(memory.kvBytes)],
    ['overhead', gigabytes(memory.overheadBytes)],
    ['needed', gigabytes(memory.needBytes)],
    [`usable on ${devices} ${plural(devices, 'device')}`, gigabytes(memory.usableBytes)],
    [
      'left for caches while serving',
      answer.kvPoolTokens === null
        ? gigabytes(answer.kvPoolBytes)
        : `${gigabytes(answer.kvPoolBytes)}, ${figure(answer.kvPoolTokens)} tokens at ${answer.kvCacheBits} bits`,
    ],
  ]
  const rates = [
    ...ratesRows(answer, streams),
    ...(answer.before === null
      ? []
      : ratesRows(answer.before, streams).map(([label = '', ...row]) => [`${label}, before`, ...row])),
    ...waitingRows(answer.busiestMinute),
  ]
  const columns = ['rate', 'expected', 'to plan with', 'low', 'high', '', 'basis'].map((heading, index) => ({
    title: heading,
    align: index >= 1 && index <= 4 ? ('right' as const) : ('left' as const),
  }))
  const memoryColumns = [{ title: 'memory' }, { title: '', align: 'right' as const }]
  return [
    `${ink.heading(title)}\n${fit}`,
    table(memoryColumns, terms, { head: ink.quiet }),
    table(columns, rates, { head: ink.quiet }),
    [
      ...limits.map((sentence) => `${ink.bad('!')} ${sentence}`),
      ...warnings.map((sentence) => `· ${sentence}`),
    ].join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

/** What has to be set or stands in the way, and what else to know, in sentences. */
export function estimateNotes({ conditions, findings, warnings }: Estimate) {
  return {
    limits: [...conditions.map(conditionSentence), ...findings.map((finding) => FINDINGS[finding])],
    warnings: warnings.map(warningSentence),
  }
}

function ratesRows(
  { decode, prefill, timeToFirstTokenSeconds, saturated }: RatesBefore,
  streams: number,
): readonly (readonly string[])[] {
  return [
    rate('one stream, output', decode, 'tokens/s'),
    rate('prompts, input', prefill, 'tokens/s'),
    rate('first token', timeToFirstTokenSeconds, 's'),
    rate(`saturated with ${count(streams)} at once, output`, saturated, 'tokens/s'),
  ]
}

function rate(label: string, band: RateBand | EstimatedRate | null, unit: string): readonly string[] {
  if (band === null) return [label, '–']
  const { expected, conservative, low, high } = band
  const isMeasured = 'basis' in band && band.basis === 'measured'
  const basis = 'basis' in band ? (band.source ?? band.basis) : ''
  const written = [(isMeasured ? figure : estimate)(expected), ...[conservative, low, high].map(estimate)]
  return [label, ...written, unit, basis]
}

function waitingRows(minute: Estimate['busiestMinute']): readonly (readonly string[])[] {
  if (minute === null) return []
  const title = `at ${figure(minute.requestsPerSecond)} requests a second`
  if (minute.waits === null) return [[`${title}: more than it can serve`, '–']]
  const { streams, streamTokensPerSecond, firstTokenSeconds, firstTokenSecondsP95 } = minute.waits
  return [
    [`${title}, each stream`, estimate(streamTokensPerSecond), '', '', '', 'tokens/s', 'estimated'],
    [
      `first token then, ${count(Math.ceil(streams))} at once`,
      estimate(firstTokenSeconds),
      '',
      '',
      estimate(firstTokenSecondsP95),
      's',
      'high: 19 of 20',
    ],
  ]
}

function conditionSentence(condition: Estimate['conditions'][number]): string {
  switch (condition.id) {
    case 'wired-limit':
      return fitSentence(condition.id, condition.gb, formats)
    case 'kv-bits':
      return fitSentence(condition.id, condition.bits, formats)
    default:
      return fitSentence(condition.id, condition.share, formats)
  }
}

function warningSentence(warning: Estimate['warnings'][number]): string {
  return findingSentence(
    {
      id: 'capacity-warning',
      severity: 'warning',
      workload: null,
      option: null,
      values: { warning },
    },
    formats,
  )
}

function nameOf(id: string, rows: readonly { readonly id: string; readonly name: string }[]): string {
  return rows.find((row) => row.id === id)?.name ?? id
}
