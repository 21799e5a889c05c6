import type { Case } from '../decision/case.ts'
import type { OptionKind } from '../plan/schema.ts'
import { gateSentence } from '../words/gate-words.ts'
import { formatsOf, span } from '../words/phrases.ts'
import { STAGES, STAGE_LABELS, STAGE_OF, STAGE_OF_SECTION } from '../words/strand-words.ts'
import { ordinalOf } from './ordinal-of.ts'

/** What decides, option by option: where a rule takes one out, why and at what price; of the rest what each costs. */
export interface Strands {
  readonly stages: readonly string[]
  readonly strands: readonly Strand[]
  readonly passing: number
  /** "over 3 years" */
  readonly over: string
}

export interface Strand {
  readonly option: string
  readonly kind: OptionKind
  /** 0 for the first costed option of its kind. */
  readonly ordinal: number
  readonly name: string
  /** The stage at which it ends; null where it passes all. */
  readonly endsAt: number | null
  readonly reason: string | null
  /** "This rule costs $52,600", where without it the answer would cost less; "It would not be the cheapest". */
  readonly price: string | null
  /** Dollars; null where it is not known. */
  readonly totalUsd: number | null
  readonly total: string
  /** "24 % more", "cheapest" */
  readonly against: string
  readonly isRecommended: boolean
}

/** In the plan's order, which no answer changes. */
export function strandsOf(facts: Case): Strands {
  const { options, decision, plan, evaluation } = facts
  const formats = formatsOf(plan.currency)
  const passing = options.filter(({ gate }) => gate.passed)
  const least = Math.min(
    ...passing.flatMap(({ figures }) => (figures.cost && figures.feasible ? [figures.cost.totalUsd] : [])),
  )
  return {
    stages: STAGES.map((stage) => STAGE_LABELS[stage]),
    passing: passing.length,
    over: `over ${span(plan.horizonMonths)}`,
    strands: options.map(({ id, kind, name, figures, gate }) => {
      const [first] = gate.failures
        .map((failure) => ({ failure, at: STAGES.indexOf(STAGE_OF[failure.gate]) }))
        .toSorted((a, b) => a.at - b.at)
      const totalUsd = figures.cost?.totalUsd ?? null
      const isAlone = gate.failures.length === 1
      return {
        option: id,
        kind,
        ordinal: ordinalOf(evaluation, id),
        name,
        endsAt: first?.at ?? null,
        reason: first ? gateSentence(first.failure, formats) : null,
        price: first && isAlone ? priceOfRule(least, totalUsd, formats.aboutMoney) : null,
        totalUsd,
        total: totalUsd === null ? 'not known' : formats.aboutMoney(totalUsd),
        against: againstLeast(totalUsd, least, formats.percent),
        isRecommended: id === decision.recommended,
      }
    }),
  }
}

/** The place among the stages that a section of the questionnaire asks about; null for one that decides none. */
export function stageAsked(section: string): number | null {
  const stage = STAGE_OF_SECTION[section]
  return stage === undefined ? null : STAGES.indexOf(stage)
}

/** What the answer would cost less without the only rule that is in an option's way; never below nothing. */
function priceOfRule(
  leastUsd: number,
  totalUsd: number | null,
  money: (usd: number) => string,
): string | null {
  if (totalUsd === null || !Number.isFinite(leastUsd)) return null
  const usd = leastUsd - totalUsd
  return usd > 0 ? `This rule costs ${money(usd)}.` : 'This rule costs nothing: what passes is cheaper.'
}

function againstLeast(totalUsd: number | null, leastUsd: number, percent: (share: number) => string): string {
  if (totalUsd === null || !Number.isFinite(leastUsd) || leastUsd <= 0) return ''
  if (totalUsd <= leastUsd) return 'cheapest'
  return `${percent(totalUsd / leastUsd - 1)} more`
}
