import { fieldPath, scoreSetBy, type ToldField } from '#core/story/questionnaire.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { shownName } from '#core/units/direction.ts'
import { valueAt } from '#core/units/path.ts'
import { baseOfFigure } from '#app/ui/figure-range.ts'
import { writeNumber } from '#app/ui/read-number.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { endsText, RANGE_ORIGINS, rangeText } from '#core/words/range-origins.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'

export interface AnswerInWords {
  readonly text: string
  /** Open: nothing was said, or only that it is not known. */
  readonly state: 'given' | 'assumed' | 'open'
  /** How far it may turn out, said or usual; null where it is taken as it stands. */
  readonly range?: string | null
}

/** What was answered, as one would say it. */
export function answerInWords(
  field: ToldField,
  plan: Plan,
  workload: Workload,
  { inputs, figures }: Pick<CompletePlan, 'inputs' | 'figures'>,
): AnswerInWords {
  const path = fieldPath(field, workload.id)
  const value = valueAt(plan, path)
  switch (field.kind) {
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value)
      const otherwise = field.options.find((option) => option.value === null)
      if (!chosen) return open(otherwise?.label ?? 'Not provided')
      return value === 'unknown' ? open('Not known yet') : given(chosen.label)
    }
    case 'list': {
      const chosen = field.options.find((option) => option.value === value)
      return chosen ? given(chosen.label) : open('Not provided')
    }
    case 'several': {
      const said = Array.isArray(value) ? value : []
      const chosen = field.options.filter((option) => said.includes(option.value))
      return chosen.length > 0 ? given(chosen.map(({ label }) => label).join(', ')) : open('Not provided')
    }
    case 'yes-no':
      if (value === undefined) return open('Not provided')
      return value === null ? open('Not known yet') : given(value === true ? 'Yes' : 'No')
    case 'text':
    case 'model':
    case 'day':
      return typeof value === 'string' && value !== '' ? given(shownName(value)) : open('Not provided')
    case 'candidates': {
      const { options } = workload
      return options.length === 0
        ? open('Proposed from your answers')
        : given(`${String(options.length)} option${options.length === 1 ? '' : 's'} chosen`)
    }
    case 'number':
    case 'money':
    case 'share': {
      const otherwise = figures[path]?.otherwise ?? null
      const figure = (number: number) => {
        if (field.kind === 'share') return `${writeNumber(number, true)} %`
        if (field.kind === 'money') return `$${writeNumber(number, false)}`
        return writeNumber(number, false)
      }
      const base = baseOfFigure(saidFigure(value))
      const range = rangeInWords(inputs.find((one) => one.path === path))
      if (base !== null) {
        const isAssumed = workload.assumed?.includes(field.path.replace('demand/', '')) === true
        return isAssumed
          ? { text: `${figure(base)}, assumed`, state: 'assumed', range }
          : { ...given(figure(base)), range }
      }
      if (field.essential) return open('Not known yet')
      const set = scoreOf(field.id, workload)
      if (set !== null) return open(`${writeNumber(set, false)}, set by that answer`)
      if (otherwise === null) return open('Not provided')
      return { ...open(`${figure(otherwise)}, the default`), range }
    }
  }
}

function scoreOf(field: string, { answers }: Workload): number | null {
  if (field === 'sensitivity-score') return scoreSetBy('sensitivityScore', answers)
  return field === 'latency-score' ? scoreSetBy('latencyScore', answers) : null
}

/** "8,000 to 14,500 a day, your range: 8 cases in 10 lie in it" */
function rangeInWords(input: NumericInput | undefined): string | null {
  if (!input?.range || input.range.low === input.range.high) return null
  const { range, unit } = input
  return `${rangeText(range, unit)}, ${RANGE_ORIGINS[range.from]}: ${endsText(range)}`
}

function given(text: string): AnswerInWords {
  return { text, state: 'given' }
}

function open(text: string): AnswerInWords {
  return { text, state: 'open' }
}
