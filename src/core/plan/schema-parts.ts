import { isCalendarDay } from '../units/calendar.ts'
import { isVisible } from '../units/visible.ts'
import { z } from './zod.ts'

/** What the schemas of a plan are put together from. */

export const optional = z.optional

export const text = (max: number) => z.string().check(z.maxLength(max))
export const id = z.string().check(
  z.minLength(1),
  z.maxLength(64),
  z.regex(/^[a-z0-9][a-z0-9-]*$/, {
    error: 'lower-case letters, digits and hyphens, such as support-chat',
  }),
  z.refine((name) => name !== 'constructor' && name !== 'prototype', {
    error: 'a word that means nothing to the program, such as support-chat',
  }),
)
const NAME_IN_WORDS = 'a name that can be seen'
export const visibleName = text(120).check(
  z.regex(/\S/, { error: NAME_IN_WORDS, abort: true }),
  z.refine((name) => isVisible(name), { error: NAME_IN_WORDS }),
)
export const catalogueId = z.string().check(z.minLength(1), z.maxLength(120))
export const optionOfPlan = text(130).check(
  z.regex(/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, {
    error: 'a workload and one of its options, such as support-chat/owned',
  }),
)
const DAY_IN_WORDS = 'a day of the calendar, such as 2026-11-20'
export const isoDay = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY_IN_WORDS, abort: true }),
  z.refine((day) => isCalendarDay(day), { error: DAY_IN_WORDS }),
)

/** People write the United Kingdom as its country is coded, too. */
export const region = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'lower-case letters, digits and hyphens, such as eu' }),
  z.overwrite((name) => (name === 'gb' ? 'uk' : name)),
)

/** yes, no, not yet known; absent means that the question has not been answered. */
export const yesNo = z.nullable(z.boolean())
export const answer = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum([...values, 'unknown'] as [T[number], ...(T[number] | 'unknown')[]])

export const country = z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'two capital letters, such as DE' }))
