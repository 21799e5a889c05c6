import { ARTICLES } from '../../../decision/rules/framework.ts'
import { formatsOf, span } from '../../../words/phrases.ts'
import { pricesOf } from '../../../words/price-words.ts'
import type { ReportPage } from '../../blocks.ts'
import type { ReportInput } from '../../report-input.ts'
import { CONVENTIONS, LIMITS_OF_THE_METHOD } from '../../words.ts'
import { ARTICLE_TITLES } from '../../../words/article-titles.ts'

/** Page 10: how the figures were made, by which version, from which plan. */
export function methodPage(input: ReportInput): ReportPage {
  return {
    id: 'method',
    label: 'Method',
    flows: true,
    title: 'Every figure comes from one calculation that you can repeat.',
    blocks: [
      { kind: 'heading', text: 'This report' },
      { kind: 'facts', items: identity(input) },
      { kind: 'heading', text: 'Conventions' },
      { kind: 'facts', items: CONVENTIONS },
      { kind: 'heading', text: 'Limits' },
      { kind: 'list', ordered: false, items: LIMITS_OF_THE_METHOD },
      {
        kind: 'paragraph',
        role: 'note',
        text: `The articles behind the rules: ${ARTICLES.map((id) => `${id}, “${ARTICLE_TITLES[id]}”`).join('; ')}. To repeat it, open the plan file in Crossover. This file is tagged for screen readers, its tables have headers and its chart a description; it has not been through an accessibility validator.`,
      },
    ],
  }
}

function identity({
  evaluation,
  catalogue,
  planHash,
  engineVersion,
}: ReportInput): readonly { term: string; detail: string }[] {
  const { currency, discountRatePerYear, horizonMonths, lens } = evaluation
  const { percent, figure } = formatsOf(currency)
  return [
    { term: 'Horizon', detail: span(horizonMonths) },
    { term: 'Discount rate', detail: `${percent(discountRatePerYear, 2)} a year` },
    {
      term: 'Costs counted',
      detail: lens === 'full' ? 'all of them' : 'what changes on top of what is owned and staffed already',
    },
    {
      term: 'Currency',
      detail:
        currency.code === 'USD'
          ? 'US dollars'
          : `${currency.code}, at ${figure(currency.perUsd)} to the US dollar`,
    },
    { term: 'Engine', detail: `Crossover ${engineVersion ?? ''} · ${evaluation.schema}`.replace('  ', ' ') },
    {
      term: 'Prices and machines',
      detail: `catalogue ${catalogue.version}, ${pricesOf(evaluation.prices)}`,
    },
    { term: 'Plan', detail: planHash === undefined ? 'no fingerprint was made' : planHash },
  ]
}
