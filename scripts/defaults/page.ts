import { format, resolveConfig } from 'prettier'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { factAt } from '#core/catalogue/fact-at.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { ByTrait, Default, Input, Inputs } from '#core/inputs/input.ts'
import { INPUTS, type InputId } from '#core/inputs/registry.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Plan } from '#core/plan/schema.ts'
import { figureLabel } from '#core/words/figure-names.ts'

export const PAGE = 'docs/method/defaults.md'

/**
 * What counted before a plan decided: one figure for all, whatever is asked, run or bought. Nothing of it is used but
 * for telling what each default moves.
 */
const ONE_FOR_ALL: Readonly<Partial<Record<InputId, Default>>> = {
  peakToAverage: 2,
  growthPerMonth: 0,
  cachedInputShare: 0,
  setupHours: { kind: { api: 24, hosted: 24, rented: 60, owned: 100, hybrid: 0, quote: 0, subscription: 0 } },
  opsHoursPerMonth: { kind: { api: 1, hosted: 1, rented: 6, owned: 10, hybrid: 0, quote: 0, subscription: 0 } },
  evaluationHours: 0,
  tokenizerRatio: 1,
  reasoningRatio: 0,
  staffUsdPerHour: 85,
  usdPerKwh: 0.146,
  taxAndShippingShare: 0.08,
  resaleDeclinePerYear: 0.3,
  sellingCostShare: 0,
  apiPricePerYear: 0,
  hostedPricePerYear: 0,
  hardwarePricePerYear: -0.1,
  serverPricePerYear: -0.1,
  rentPerYear: 0,
  availability: { kind: { api: 0.995, hosted: 0.995, rented: 0.99, owned: 0.98, hybrid: null, quote: 1, subscription: 1 } },
} // prettier-ignore

/** docs/method/defaults.md, whole. */
export async function defaultsPage(): Promise<string> {
  const text = [INTRODUCTION, moved(), EVERY_ROW, ...Object.entries(INPUTS).map(rowsOf)].join('\n\n')
  return format(`${text}\n`, { ...(await resolveConfig(PAGE)), parser: 'markdown' })
}

const INTRODUCTION = `# Defaults: what counts until somebody says more

Made by \`npm run -s defaults -- --write\`; a test holds this page to what the command prints.

## What each moves on the sample

The sample, with the peak, the growth, the cached share and the reasoning that it says left out. Each row changes one default alone:
what the total of every option over the horizon is more or less by it than with one figure for all, the figure beside it.
"–" is nothing. The last column says which option is cheapest where that turns.`

const EVERY_ROW = `## Every row, with its range, source and day

Low and high are what 5 and 95 % of cases lie below, quartiles for the share read from the cache. Seen: printed there;
derived: worked out from what was printed; estimate: ours, or resting on notes alone whose origin is not recorded.`

function moved(): string {
  const plan = withoutSaid(SAMPLE_PLAN)
  const now = totalsOf(plan, INPUTS)
  const ids = Object.keys(now)
  const rows = (Object.entries(ONE_FOR_ALL) as [InputId, Default][]).map(([id, before]) => {
    const then = totalsOf(plan, { ...INPUTS, [id]: { ...INPUTS[id], default: before } })
    const turns = cheapest(then) === cheapest(now) ? '–' : `${cheapest(then)} → ${cheapest(now)}`
    const changes = ids.map((option) => change((now[option] ?? 0) - (then[option] ?? 0)))
    return row(figureLabel(id), counting(plan, id), inShort(before), ...changes, turns)
  })
  return table(['default', 'counts', 'one for all', ...ids, 'cheapest'], rows)
}

/** The sample with what it says of peak, growth, cache and reasoning left to their defaults. */
function withoutSaid(plan: Plan): Plan {
  const workloads = plan.workloads.map((workload) => {
    const {
      peakToAverage: _peak,
      growthPerMonth: _growth,
      cachedInputShare: _cached,
      reasoningTokens: _reasoning,
      ...demand
    } = workload.demand
    return { ...workload, demand }
  })
  return { ...plan, workloads }
}

function totalsOf(plan: Plan, inputs: Inputs): Readonly<Record<string, number>> {
  const [workload] = evaluate(completePlan(plan, catalogue, inputs), catalogue).workloads
  const totals = (workload?.options ?? []).flatMap(({ id, cost }) => (cost ? [[id, cost.totalUsd] as const] : []))
  return Object.fromEntries(totals)
} // prettier-ignore

function cheapest(totals: Readonly<Record<string, number>>): string {
  return Object.entries(totals).toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? 'none'
}

/** The figures that count in the sample, each once. */
function counting(plan: Plan, id: InputId): string {
  const { figures } = completePlan(plan, catalogue)
  const found = Object.entries(figures).filter(([path]) => path.split('/').at(-1) === id)
  const values = found.flatMap(([, { otherwise, row: chosen }]) =>
    otherwise === null || (found.length > 1 && chosen === undefined && typeof INPUTS[id].default === 'object')
      ? []
      : [number(otherwise)],
  )
  return [...new Set(values)].join(', ')
} // prettier-ignore

function rowsOf([id, { default: byDefault, unit }]: readonly [string, Input]): string {
  return isByTrait(byDefault) ? rowsOfTable(id, byDefault, unit) : ''
}

function rowsOfTable(id: string, { table: name, rows: facts, by }: ByTrait, unit: string): string {
  const rows = Object.entries(facts).map(([key, [low, base, high]]) => {
    const told = factAt(name, key)
    if (!told) throw new Error(`${name}/${key} has no evidence.`)
    const said = [...told.notes, ...told.sources].join('; ')
    return row(key, number(low), number(base), number(high), told.evidence, told.dated ?? told.asOf, said)
  })
  return `### ${figureLabel(id)}\n\nIn ${unit}; by ${TRAITS[by]}.\n\n${table(['row', 'low', 'base', 'high', 'evidence', 'day', 'from'], rows)}`
} // prettier-ignore

const TRAITS: Readonly<Record<ByTrait['by'], string>> = {
  pattern: 'the pattern of use',
  work: 'kind of work',
  use: 'the kind of use that the demand is said by',
  rhythm: 'whether it is used on working days',
  wait: 'whether a day is soon enough',
  run: 'the class of what is run',
  serving: 'what serves',
  change: 'how much depends on it',
  part: 'the class of machine',
  sale: 'class of machine, or that it is bought for one job',
  country: 'country',
  question: 'the question that the trend answers',
  vocabulary: 'the vocabulary of the model',
  sight: 'how the model counts what it is shown',
  term: 'how the rent is held',
  termWithoutPrice: 'how the rent is held, where the catalogue lists none for it',
  thinking: 'how the model thinks unless it is told',
  cachePrice: 'whether a price for it is published',
  rate: 'whether the rate of the machines was measured',
}

function isByTrait(byDefault: Default | undefined): byDefault is ByTrait {
  return typeof byDefault === 'object' && byDefault !== null && 'by' in byDefault
}

function inShort(byDefault: Default): string {
  if (typeof byDefault === 'number') return number(byDefault)
  if (typeof byDefault !== 'object' || byDefault === null || !('kind' in byDefault)) return ''
  const { api, rented, owned } = byDefault.kind
  return [api, rented, owned].map((value) => number(value ?? 0)).join(', ')
}

function change(usd: number): string {
  const hundreds = Math.round(usd / 100) * 100
  if (hundreds === 0) return '–'
  return `${hundreds < 0 ? '−' : '+'}$${Math.abs(hundreds).toLocaleString('en-US')}`
}

function number(value: number): string {
  return String(value).replace('-', '−')
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll('\n', ' ')).join(' | ')} |`
}
