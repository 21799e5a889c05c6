import { LINE_ITEMS } from '../words/words.ts'
import type { LineGroup, MoneyPart } from './money-parts.ts'
import type { LineItem } from '../engine/line-item.ts'
import type { OptionKind } from '../plan/schema.ts'

/** The words of the report that no other part of the core has a use for. */

/** All options of a kind together. */
export const KIND_PLURALS: Readonly<Record<OptionKind, string>> = {
  api: 'API options',
  hosted: 'hosted options',
  rented: 'rented options',
  owned: 'owned options',
  hybrid: 'hybrids',
  quote: 'quotes',
  subscription: 'subscriptions',
}

export function lineLabel({ id, part }: Pick<LineItem, 'id' | 'part'>): string {
  const { label } = LINE_ITEMS[id]
  return part === null ? label : `${label} (${part} part)`
}

export const GROUP_LABELS: Readonly<Record<LineGroup, string>> = {
  capex: 'Cash: capital',
  opex: 'Cash: running',
  'own-time': 'Own time',
  risk: 'Risk',
  'value-left': 'Value left',
}

/** Lines of a total that nobody is paid. */
export const BESIDE_PAYMENTS = 'Cost of money, risk and value left'

/** The parts of a total, as they stand under its lines. */
export const MONEY_LABELS: Readonly<Record<MoneyPart | 'total' | 'present', string>> = {
  cash: 'Cash',
  'own-time': 'Own time',
  'cost-of-money': 'Cost of money',
  risk: 'Risk',
  'value-left': 'Value left',
  total: 'Total',
  present: 'Present value',
}

/** Where a request's data goes. */
export const DATA_PLACES: Readonly<Record<OptionKind, string>> = {
  api: 'the model provider’s servers',
  hosted: 'the host’s servers',
  rented: 'rented machines that you run',
  owned: 'your own machines',
  hybrid: 'your own machines and a provider’s',
  quote: 'as the quote says',
  subscription: 'the provider’s servers',
}

export const NOT_A_QUOTE = 'Planning estimate, not a quote.'

export const PREPARED_IN = {
  browser: 'Prepared in the browser; no data was sent anywhere.',
  terminal: 'Prepared on the command line; no data was sent anywhere.',
} as const

export const KEEP_WHAT_YOU_HAVE = 'Keep what you have'

/** What no figure of the report contains. */
export const LEFT_OUT: readonly string[] = [
  'Taxes on profit, depreciation rules and grants.',
  'Training and fine-tuning of models.',
  'Moving data and prompts from today’s service, beyond the integration hours.',
  'Discounts that nobody has offered yet, free tiers and start-up credits.',
  'What a better or worse answer is worth; only the share of answers good enough to use is counted.',
  'Changes of exchange rates.',
]

export const CONVENTIONS: readonly { readonly term: string; readonly detail: string }[] = [
  {
    term: 'Time',
    detail:
      'A month is 730 hours and 365/12 days. Month 0 is the up-front moment; the cost of a month falls at its end.',
  },
  {
    term: 'Up front',
    detail: 'What month 1 needs is bought at month 0; later machines are paid in the month that needs them.',
  },
  {
    term: 'Trends',
    detail: 'A change a year applies smoothly from month 1, which has today’s price.',
  },
  {
    term: 'Total',
    detail:
      'Cash, own time, cost of money and risk, less the value left. Cost of money is what every dollar out would have earned until the end at the discount rate, so the total orders options as present value does.',
  },
  {
    term: 'Cost over the horizon',
    detail: 'The nominal sum: up front plus every month, nothing discounted. The chart shows it.',
  },
  {
    term: 'At the end',
    detail:
      'Exit reserve and resale value fall in the last month. They count in the total, not in cash, the chart or the break-even.',
  },
  {
    term: 'Break-even',
    detail:
      'The moment at which one option’s cumulative cash falls to the other’s, linear inside a month. “Month 14” means during the fourteenth month.',
  },
  {
    term: 'Unit cost',
    detail:
      'Total less risk, over the millions of tokens delivered, both carried to the end at the discount rate: input, visible output and reasoning, without retries, everything provisioned included.',
  },
  {
    term: 'API cost',
    detail:
      'Attempts × tokens × price a million, with cached input, batch and long-context rates where they apply. Retries are paid.',
  },
  {
    term: 'Machines',
    detail:
      'Enough replicas for the peak hour at the target utilisation. Reading is bound by compute, writing by memory bandwidth; both come from measured or estimated rates.',
  },
  {
    term: 'Rounding',
    detail:
      'Figures are rounded only where they are shown. A difference is taken first and rounded then, so a column may not add up to the last digit.',
  },
]

export const LIMITS_OF_THE_METHOD: readonly string[] = [
  'Rates of machines are estimates unless a measurement is named; test the machine before buying several.',
  'Prices are list prices on the day shown. A provider may change them without notice.',
  'Every figure is a single most likely value. The page on what would change the answer shows how far each may move.',
  'The model compares cost under your rules. It does not measure the quality of answers.',
]

export const WHAT_IS_LIKELY = 'Likely: in 8 of 10 ways it may turn out.'
