import { caseOf } from '../../decision/case.ts'
import { quantity } from '../../words/units.ts'
import { isNoDifference } from '../../units/no-difference.ts'
import { afterColon, formatsOf, likelyText, partInWords, span } from '../../words/phrases.ts'
import { savedInCash } from '../../words/saved-words.ts'
import { switchPlace } from '../../words/switch-words.ts'
import type { Formats } from '../../units/format.ts'
import type { Block, KeyFigures, PlainBlock, ReportPage } from '../blocks.ts'
import {
  isCosted, optionById, outlookOn,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { shortMoney } from '../short-money.ts'
import { savedAgainstToday } from '../today.ts'
import { nameOf } from './annex/switching-page.ts'
import { cashTable, takesTable } from './ask-tables.ts'
import { conditionsOf } from './conditions.ts'
import { SIGNED_BY } from './signed-by.ts'
import { turnsOf } from './turns.ts'

const REASONS = 3
const TURNS = 2

/** Page 1: what is asked for, in the words of the verdict, with what a board needs to sign it. */
export function askPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { verdict, recommended } = view.decision
  const option = optionById(view, recommended)
  return {
    id: `decision-${view.id}`,
    label: 'The ask',
    flows: false,
    title: verdict.headline,
    blocks: isCosted(option) ? ofRecommendation(view, option, input) : draft(view, input),
  }
}

/** Nothing to sign yet: what is missing, and what is known. */
function draft(view: WorkloadView, input: ReportInput): readonly Block[] {
  const { verdict, reasons } = view.decision
  const why = inShort(reasons.map(({ sentence }) => sentence))
  return [
    { kind: 'paragraph', role: 'lead', text: verdict.detail },
    {
      kind: 'paragraph',
      role: 'body',
      text: 'This is a draft: there is nothing to sign until one option is recommended.',
    },
    ...listed('Why', why),
    ...listed('First', conditionsOf(view, input)),
  ]
}

function ofRecommendation(view: WorkloadView, option: CostedOption, input: ReportInput): readonly Block[] {
  const { verdict, reasons } = view.decision
  const why = inShort(reasons.map(({ sentence }) => sentence))
  return [
    { kind: 'paragraph', role: 'lead', text: verdict.detail },
    keyFigures(view, option, input),
    takesTable(view, option, input),
    cashTable(view, option, input),
    { kind: 'columns', columns: [
      { weight: 1.25, blocks: listed('Why', why, true) },
      { weight: 1, blocks: whatTurnsIt(view, input) },
    ] },
    ...listed('On these conditions', conditionsOf(view, input)),
    SIGNED_BY,
  ] // prettier-ignore
}

/** The first of them that are read at a glance; what takes longer stands on the pages after this one. */
function inShort(sentences: readonly string[]): readonly string[] {
  const short = sentences.filter((sentence) => sentence.split(' ').length <= MOST_WORDS)
  return (short.length > 0 ? short : sentences).slice(0, REASONS)
}

const MOST_WORDS = 36

function listed(text: string, items: readonly string[], ordered = false): readonly PlainBlock[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', text },
    { kind: 'list', ordered, items },
  ]
}

function keyFigures(view: WorkloadView, option: CostedOption, input: ReportInput): KeyFigures {
  const { currency, horizonMonths } = input.evaluation
  const formats = formatsOf(currency)
  const { cost } = option
  const isPurchase = cost.upFrontUsd > 0
  const month = cost.monthlyUsd[0] ?? 0
  return {
    kind: 'key-figures',
    items: [
      isPurchase
        ? { label: 'Asked for', text: formats.money(cost.upFrontUsd), detail: `up front, then ${formats.money(month)} a month`, value: cost.upFrontUsd }
        : { label: 'Asked for', text: formats.money(month), detail: 'a month, nothing up front', value: month },
      { label: `Cash, ${span(horizonMonths)}`, text: formats.money(cost.cashUsd), detail: likelyCash(view, option, input), value: cost.cashUsd },
      ...againstToday(view, input),
      ...againstRunnerUp(view, option, formats),
      ...chanceFigure(view),
    ],
  } // prettier-ignore
}

function likelyCash(view: WorkloadView, { id }: CostedOption, input: ReportInput): string {
  const bands = outlookOn(view, input)?.pair?.cash.find(({ option }) => option === id)?.bands
  const end = bands?.at(-1)
  if (!end) return 'paid to others'
  const short = shortMoney(input.evaluation.currency)
  const [low, high] = [short(end.p10), short(end.p90)]
  return low === high ? 'paid to others, as quoted or fixed' : likelyText(low, high)
}

function againstToday(view: WorkloadView, input: ReportInput): KeyFigures['items'] {
  const saved = savedAgainstToday(caseOf(input, view.id), input.catalogue)
  if (saved === null || saved.isWhatRuns) return []
  const formats = formatsOf(input.evaluation.currency)
  return [
    {
      label: `${saved.usd >= 0 ? 'Less' : 'More'} than ${saved.isOfSums ? 'today, as computed' : 'today’s bill'}`,
      text: formats.money(Math.abs(saved.usd)),
      detail: savedInCash(saved.share, formats),
      value: Math.abs(saved.usd),
    },
  ]
}

function againstRunnerUp(
  view: WorkloadView,
  { cost }: CostedOption,
  { money, percent }: Formats,
): KeyFigures['items'] {
  const { figures, runnerUp, margin } = view.decision
  const other = optionById(view, runnerUp)
  if (figures.differenceUsd === null || isNoDifference(figures.differenceUsd) || !isCosted(other)) return []
  return [
    {
      label: cost.totalUsd <= other.cost.totalUsd ? 'Less than the runner-up' : 'More than the runner-up',
      text: money(figures.differenceUsd),
      detail: margin === null ? 'in total' : `${partInWords(margin, percent)} of the total`,
      value: figures.differenceUsd,
    },
  ]
}

function chanceFigure({ decision: { chance } }: WorkloadView): KeyFigures['items'] {
  return chance
    ? [
        {
          label: 'Costs least in',
          text: `${chance.marks} in 10`,
          detail: 'ways it may turn out',
          value: null,
        },
      ]
    : []
}

/** The values at which the answer changes of what moves it most, then of what is nearest. */
function whatTurnsIt(view: WorkloadView, input: ReportInput): readonly PlainBlock[] {
  const formats = formatsOf(input.evaluation.currency)
  const turns = turnsOf(view, input)
    .slice(0, TURNS)
    .map(({ value, change }) => {
      const write = (at: number) => quantity(at, value.unit, formats)
      return `${nameOf(view, value.input)} ${afterColon(switchPlace(value, change, write))} (now ${write(value.current)}).`
    })
  return listed(
    'What would turn it round',
    turns.length > 0 ? turns : ['No single figure, within its range.'],
  )
}
