import type { ToldWorkload } from '#core/words/told-decision.ts'
import type { ToldToday } from '#core/words/against-today-words.ts'
import type { ToldDerivation } from '#core/words/derivation-words.ts'
import { findingSentence } from '#core/words/finding-words.ts'
import { sinceThenSentences, type SinceThen } from '#core/words/moved-words.ts'
import { pricesOf } from '#core/words/price-words.ts'
import type {
  CostFigures,
  Evaluation,
  OptionEvaluation,
  WorkloadEvaluation,
} from '#core/engine/evaluation.ts'
import type { LineItem } from '#core/engine/line-item.ts'
import { breakEvenText } from '#core/story/figures.ts'
import { lineGroupOf, moneyParts } from '#core/story/money-parts.ts'
import { GROUP_LABELS, lineLabel, MONEY_LABELS } from '#core/story/words.ts'
import { OPTION_KINDS } from '#core/words/option-words.ts'
import { formatsOf, plural } from '#core/words/phrases.ts'
import type { Formats } from '#core/units/format.ts'
import type { Ink } from '../ink.ts'
import { table, type Column } from '../table.ts'
import { derivationText, todayText, verdictText } from './decision-text.ts'
import { inMonth } from '#core/units/time.ts'

const right = (title: string): Column => ({ title, align: 'right' })
const left = (title: string): Column => ({ title })

/** What `crossover evaluate` prints: everything in the evaluation that a person can read in a terminal. */
export function evaluationText(
  evaluation: Evaluation,
  decisions: readonly ToldWorkload[],
  beside: readonly BesideWorkload[],
  since: SinceThen | null,
  ink: Ink,
): string {
  const { planName, prices, horizonMonths, discountRatePerYear, lens, currency } = evaluation
  const formats = formatsOf(currency)
  const conventions = [
    pricesOf(prices),
    `${horizonMonths} months`,
    `discounted at ${formats.percent(discountRatePerYear, 1)} a year`,
    lens === 'full' ? 'every cost counted' : 'only costs that the choice changes',
    currency.code,
  ].join(' · ')
  return [
    `${ink.heading(planName)}\n${ink.quiet(conventions)}`,
    ...evaluation.findings.map((finding) => findingSentence(finding, formats)),
    ...(since ? [sinceThenSentences(since, formats).join('\n')] : []),
    ...evaluation.workloads.map((workload) =>
      workloadText(workload, decisions.find(({ id }) => id === workload.id), beside.find(({ id }) => id === workload.id), evaluation.horizonMonths, formats, ink),
    ),
  ].join('\n\n') // prettier-ignore
}

/** What stands beside the verdict of a workload: how its demand follows, and what runs today. */
export interface BesideWorkload {
  readonly id: string
  readonly derivations: readonly ToldDerivation[]
  readonly today: ToldToday | null
}

function workloadText(
  workload: WorkloadEvaluation,
  decision: ToldWorkload | undefined,
  beside: BesideWorkload | undefined,
  horizonMonths: number,
  formats: Formats,
  ink: Ink,
): string {
  const blocks = [
    ink.heading(workload.name),
    ...(decision === undefined ? [] : [verdictText(decision, ink)]),
    derivationText(beside?.derivations ?? [], ink),
    todayText(beside?.today ?? undefined, ink),
    ...workload.findings.map((finding) => findingSentence(finding, formats)),
    rankingText(workload, horizonMonths, formats, ink),
    ...workload.options.map((option) => optionText(option, horizonMonths, formats, ink)),
    breakEvensText(workload, formats, ink),
    monthsText(workload, formats, ink),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Costed options by total, then those without a cost. */
function rankingText(
  workload: WorkloadEvaluation,
  horizonMonths: number,
  formats: Formats,
  ink: Ink,
): string {
  const { money, unitPrice, count, percent } = formats
  const costed = workload.ranking.flatMap((id) => workload.options.filter((option) => option.id === id))
  const others = workload.options.filter(({ id }) => !workload.ranking.includes(id))
  const columns = [
    right('#'), left('option'), left('id'), left('kind'), right('up front'), right('month 1'), right('first year'),
    right('cash'), right('own time'), right('total'), right('per M tokens'), right('per request'),
    right('machines'), right('busy'),
  ] // prettier-ignore
  const cells = [...costed, ...others].map(({ id, name, kind, cost, capacity, feasible }, index) => [
    cost === null ? '–' : String(index + 1),
    name,
    id,
    feasible ? OPTION_KINDS[kind].label : `${OPTION_KINDS[kind].label}, cannot do it`,
    ...(cost === null
      ? ['no cost']
      : [
          money(cost.upFrontUsd),
          money(cost.monthlyUsd[0] ?? null),
          money(cost.firstYearUsd),
          money(cost.cashUsd),
          money(cost.ownTimeUsd),
          money(cost.totalUsd),
          unitPrice(cost.lcotUsdPerMTok),
          unitPrice(cost.usdPerRequest),
          capacity === null ? '' : count(capacity.units[0] ?? null),
          capacity === null ? '' : percent(capacity.busyShare[0] ?? null),
        ]),
  ])
  return `${ink.heading(`Options by total over ${horizonMonths} months`)}\n${table(columns, cells, { head: ink.quiet })}`
}

function optionText(option: OptionEvaluation, horizonMonths: number, formats: Formats, ink: Ink): string {
  const { name, description, cost, findings } = option
  const title = description === name ? ink.heading(name) : `${ink.heading(name)}  ${ink.quiet(description)}`
  const sentences = findings.map(
    (finding) => `${finding.severity === 'note' ? '·' : ink.bad('!')} ${findingSentence(finding, formats)}`,
  )
  const sizing = capacityText(option, formats)
  const price = tariffText(option, formats)
  return [title, ...(sizing === '' ? [] : [sizing]), ...(price === '' ? [] : [price]), ...(cost === null ? [] : [lines(option, horizonMonths, formats, ink)]), ...sentences].join('\n') // prettier-ignore
}

function lines({ cost }: OptionEvaluation, horizonMonths: number, { money }: Formats, ink: Ink): string {
  if (cost === null) return ''
  const columns = [
    left('line'), left('group'), right('up front'), right('month 1'), right(`${horizonMonths} months`),
    right('at the end'), right('in all'),
  ] // prettier-ignore
  const row = (label: string, group: string, figures: readonly (number | null)[]) => [
    label,
    group,
    ...figures.map((usd) => (usd === null ? '' : money(usd))),
  ]
  const ofLine = (line: LineItem) =>
    row(lineLabel(line), GROUP_LABELS[lineGroupOf(line)], [
      line.upFrontUsd,
      line.monthlyUsd[0] ?? null,
      line.totalUsd - line.terminalUsd,
      line.terminalUsd,
      line.totalUsd,
    ])
  const ofPart = (label: string, usd: number) => row(label, '', [null, null, null, null, usd])
  const sums = [
    row(MONEY_LABELS.cash, '', [
      cost.upFrontUsd,
      cost.monthlyUsd[0] ?? null,
      cost.cashUsd,
      null,
      cost.cashUsd,
    ]),
    ...moneyParts(cost)
      .filter(({ id, usd }) => id !== 'cash' && usd !== 0)
      .map(({ id, usd }) => ofPart(MONEY_LABELS[id], usd)),
    ofPart(MONEY_LABELS.total, cost.totalUsd),
    ofPart(MONEY_LABELS.present, cost.presentUsd),
  ]
  const spent = cost.lineItems.filter((line) => !isNothing(line))
  const nothing = cost.lineItems.filter(isNothing).map(lineLabel)
  return [
    table(columns, [...spent.map(ofLine), ...sums], { head: ink.quiet }),
    ...(nothing.length === 0 ? [] : [ink.quiet(`Nothing for: ${nothing.join(', ')}.`)]),
  ].join('\n')
}

function isNothing({ totalUsd, presentUsd, monthlyUsd }: LineItem): boolean {
  return totalUsd === 0 && presentUsd === 0 && monthlyUsd.every((usd) => usd === 0)
}

/** What its tokens cost, as a gateway would charge them. */
function tariffText({ tariff }: OptionEvaluation, { unitPrice }: Formats): string {
  if (tariff === null) return ''
  return `As a tariff: ${unitPrice(tariff.inputUsdPerMTok)} a million input tokens, ${unitPrice(tariff.outputUsdPerMTok)} a million output tokens.`
}

/** How the machines were sized and how fast they are. */
function capacityText(
  { capacity, localShare }: OptionEvaluation,
  { count, figure, estimate, percent }: Formats,
): string {
  const share =
    localShare === null ? '' : `${percent(localShare[0] ?? null)} of attempts are served locally in month 1.`
  if (capacity === null) return share
  const { fits, units, batch, memory, decode, timeToFirstTokenSeconds, basis } = capacity
  const [firstUnits] = units
  const counted = (number: number | undefined, word: string) =>
    `${count(number ?? null)} ${plural(number ?? 0, word)}`
  const memoryNeeded = `${counted(capacity.devices, 'device')} a replica, ${figure(memory.needBytes / 1e9)} of ${figure(memory.usableBytes / 1e9)} GB`
  if (!fits) return `${memoryNeeded}.`
  return [
    firstUnits === undefined
      ? ''
      : `${counted(firstUnits, 'machine')} in month 1, ${count(units.at(-1) ?? null)} in month ${units.length};`,
    `${memoryNeeded};`,
    decode === null ? '' : `${estimate(decode.expected)} tokens a second with ${count(batch)} at once,`,
    `first token after ${estimate(timeToFirstTokenSeconds.expected)} s (${basis}).`,
    share,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function breakEvensText({ breakEvens, options }: WorkloadEvaluation, { money }: Formats, ink: Ink): string {
  if (breakEvens.length === 0) return ''
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  const cells = breakEvens.map((pair) => [
    nameOf(pair.option),
    nameOf(pair.against),
    breakEvenText(pair),
    pair.usd === null || pair.kind === 'immediate' ? '' : money(pair.usd),
    pair.discountedMonth === null || pair.kind === 'immediate'
      ? ''
      : `month ${inMonth(pair.discountedMonth)}`,
  ])
  const columns = [
    left('option'),
    left('becomes cheaper than'),
    left('when'),
    right('at'),
    left('discounted'),
  ]
  return `${ink.heading('Break-evens')}\n${table(columns, cells, { head: ink.quiet })}`
}

/** Cash by month and cumulative of every costed option, month 0 being the up-front moment. */
function monthsText({ options, ranking }: WorkloadEvaluation, { money }: Formats, ink: Ink): string {
  const costed = ranking.flatMap((id) =>
    options.flatMap(({ id: own, cost }) => (own === id && cost !== null ? [{ id, cost }] : [])),
  )
  const [first] = costed
  if (first === undefined) return ''
  const columns = [right('month'), ...costed.map(({ id }) => right(id))]
  const rows = (figure: (cost: CostFigures, month: number) => number | undefined) =>
    first.cost.cumulativeUsd.map((_, month) => [
      String(month),
      ...costed.map(({ cost }) => money(figure(cost, month) ?? null)),
    ])
  const running = rows((cost, month) => (month === 0 ? cost.upFrontUsd : cost.monthlyUsd[month - 1]))
  const cumulative = rows((cost, month) => cost.cumulativeUsd[month])
  return [
    `${ink.heading('Cash of each month')}\n${table(columns, running, { head: ink.quiet })}`,
    `${ink.heading('Cumulative cash')}\n${table(columns, cumulative, { head: ink.quiet })}`,
  ].join('\n\n')
}
