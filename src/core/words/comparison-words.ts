import type { Case } from '../decision/case.ts'
import {
  comparisonFigures,
  type Compared,
  type ComparedValues,
} from '../decision/opinions/comparison-figures.ts'
import type { ComparisonRowId } from '../decision/opinions/comparison.ts'
import { NOT_KNOWN } from '../units/format.ts'
import { gateSentence } from './gate-words.ts'
import { nameOf } from './naming.ts'
import { formatsOf, plural } from './phrases.ts'
import { SCENARIO_WORDS } from './scenario-words.ts'
import { say, type Sentences } from './sentences.ts'

/**
 * Local beside a cloud API in general (S1-C, May 2026), to stand next to a workload's own figures.
 * Prices in it are the article's and not the catalogue's.
 */
export interface ComparisonWords {
  readonly label: string
  readonly local: string
  readonly cloud: string
}

export const COMPARISON_WORDS: Readonly<Record<ComparisonRowId, ComparisonWords>> = {
  quality: { label: 'Model quality', local: 'Strong open models, behind the frontier on prose and reasoning', cloud: 'Proprietary frontier models, ahead on most tasks' },
  'first-call': { label: 'First working call', local: 'Hours to days', cloud: 'Minutes' },
  'cost-per-call': { label: 'Cost of a call', local: 'About its electricity', cloud: 'Typically $0.0001 to $0.05' },
  capital: { label: 'Capital up front', local: '$1,500-10,000 for a workstation, $20,000-100,000 and more for a server', cloud: 'None' },
  operations: { label: 'Operations', local: 'Patches, monitoring, failures and model updates are yours', cloud: 'None on your side' },
  'ten-times': { label: 'Ten times the volume', local: 'More hardware, queues and planning', cloud: 'A higher bill' },
  privacy: { label: 'Privacy', local: 'Nothing leaves', cloud: 'Depends on the vendor' },
  latency: { label: 'Latency', local: 'Predictable; usually faster for small models', cloud: 'Varies with load and network; usually faster for large models' },
  internet: { label: 'Internet', local: 'Not needed to answer', cloud: 'Required' },
  suits: { label: 'Suits', local: 'Private or predictable high-volume work, and sub-tasks such as sorting and embedding', cloud: 'New projects, frontier needs, variable load' },
} // prettier-ignore

/** The figures with what each cell says. */
export interface ToldComparison {
  /** Names of the two options; null where the workload has none of that side. */
  readonly local: string | null
  readonly cloud: string | null
  readonly rows: Readonly<Record<ComparisonRowId, { readonly local: string; readonly cloud: string }>>
}

type Known = Pick<Case, 'plan' | 'workload' | 'evaluation' | 'decision'>

export function toldComparison(known: Known): ToldComparison {
  const { local, cloud, rows } = comparisonFigures(known)
  const told = Object.entries(rows).map(([id, row]) => [
    id,
    { local: comparedText(row.local, known), cloud: comparedText(row.cloud, known) },
  ])
  const named = (id: string | null) => (id === null ? null : nameOf(known, id))
  return {
    local: named(local),
    cloud: named(cloud),
    rows: Object.fromEntries(told) as ToldComparison['rows'],
  }
}

function comparedText(compared: Compared, known: Known): string {
  return say(CELLS, compared, known)
}

const CELLS: Sentences<ComparedValues, Known> = {
  'not-known': () => NOT_KNOWN,
  'what-it-is': ({ option }, { evaluation }) =>
    evaluation.options.find(({ id }) => id === option)?.description ?? option,
  'hours-to-start': ({ hours }) => `${String(hours)} ${plural(hours, 'hour')} to start`,
  'cost-of-a-request': ({ usd, electricityUsd }, { plan }) => {
    const { unitPrice } = formatsOf(plan.currency)
    const alone = electricityUsd === null ? '' : `; ${unitPrice(electricityUsd)} for electricity alone`
    return `${unitPrice(usd)} a request${alone}`
  },
  'up-front': ({ usd }, { plan }) => formatsOf(plan.currency).money(usd),
  'hours-a-month': ({ hours, usd }, { plan }) => {
    const { figure, money } = formatsOf(plan.currency)
    return `${figure(hours)} ${plural(hours, 'hour')} a month, ${money(usd)}`
  },
  'no-hours': () => 'No hours of yours',
  'units-and-ceiling': ({ units, ceilingRequestsPerDay, tenTimes }, { plan }) => {
    const { words } = formatsOf(plan.currency)
    return `${words(units)} ${plural(units, 'unit')} can take ${words(Math.floor(ceilingRequestsPerDay))} requests a day; ten times is ${words(tenTimes)}`
  },
  'ten-times-the-tokens': ({ usd, tenTimesUsd }, { plan }) => {
    const { money } = formatsOf(plan.currency)
    return `Tokens for ${money(tenTimesUsd)} in month 1 instead of ${money(usd)}`
  },
  stopped: ({ failure }, { plan }) => gateSentence(failure, formatsOf(plan.currency)),
  'no-data-rule': () => 'No rule on data stands in its way',
  'works-offline': () => 'Works without a network',
  'has-a-network': () => 'This work has a network',
  'first-token-measured': ({ milliseconds }, { plan }) =>
    `${formatsOf(plan.currency).figure(milliseconds)} ms to the first token, measured`,
  'first-token-estimated': ({ milliseconds }, { plan }) =>
    `${formatsOf(plan.currency).estimate(milliseconds)} ms to the first token, estimated`,
  scenarios: ({ ids }) =>
    ids.map((id) => SCENARIO_WORDS[id].label).join(', ') || 'No scenario of this side matches',
}
