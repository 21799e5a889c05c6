import { fieldPath, type ToldField } from '#core/story/questionnaire.ts'
import { LIMITS, type Limit } from '#core/plan/limits.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { shownName } from '#core/units/direction.ts'
import { valueAt } from '#core/units/path.ts'
import { writeNumber } from '#app/ui/read-number.ts'

export interface AnswerInWords {
  readonly text: string
  /** Open: nothing was said, or only that it is not known. */
  readonly state: 'given' | 'assumed' | 'open'
}

/** What was answered, as one would say it. */
export function answerInWords(field: ToldField, plan: Plan, workload: Workload): AnswerInWords {
  const value = valueAt(plan, fieldPath(field, workload.id))
  switch (field.kind) {
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value)
      const otherwise = field.options.find((option) => option.value === null)
      if (!chosen) return open(otherwise?.label ?? 'Not provided')
      return value === 'unknown' ? open('Not known yet') : given(chosen.label)
    }
    case 'yes-no':
      if (value === undefined) return open('Not provided')
      return value === null ? open('Not known yet') : given(value === true ? 'Yes' : 'No')
    case 'text':
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
      const limit: Limit = LIMITS[field.limit]
      const figure = (number: number) => {
        if (field.kind === 'share') return `${writeNumber(number, true)} %`
        if (field.kind === 'money') return `$${writeNumber(number, false)}`
        return writeNumber(number, false)
      }
      const written = inFigures(value, figure)
      if (written !== null) {
        const isAssumed = workload.assumed?.includes(field.path.replace('demand/', '')) === true
        return isAssumed ? { text: `${written}, assumed`, state: 'assumed' } : given(written)
      }
      if (field.essential) return open('Not known yet')
      return open(limit.default === null ? 'Not provided' : `${figure(limit.default)}, the default`)
    }
  }
}

function inFigures(value: unknown, figure: (number: number) => string): string | null {
  if (typeof value === 'number') return figure(value)
  if (typeof value !== 'object' || value === null) return null
  const { low, base, high } = value as { low: number; base: number; high: number }
  return `${figure(base)} (${figure(low)} to ${figure(high)})`
}

function given(text: string): AnswerInWords {
  return { text, state: 'given' }
}

function open(text: string): AnswerInWords {
  return { text, state: 'open' }
}
