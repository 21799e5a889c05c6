import { nearestIds } from '../catalogue/nearest-ids.ts'
import { inputAt } from '../inputs/fields-of.ts'
import type { Input } from '../inputs/input.ts'
import { plainDefault } from '../inputs/plain-default.ts'
import { valueAt } from '../units/path.ts'
import { planOf } from './codec.ts'
import { inFewLetters, type PlanIssue } from './plan-issue.ts'
import { readFigure, type FullReader } from './read-figure.ts'
import { measureOf } from '../units/quantities/measure.ts'
import { inDollars } from '../units/quantities/read-money.ts'
import { readQuantity } from '../units/quantities/read-quantity.ts'
import type { Plan, Uncertain } from './schema.ts'
import { rangeRules } from './takes-range.ts'
import { withPlanValueAt } from './with-plan-value.ts'

/**
 * A plan with some of its values said anew, each as `PATH=VALUE`: figures as people write them, "8,000 to 14,500" too,
 * and anything else as it stands in the file, words without quotes.
 */
export function withSettings(
  plan: Plan,
  settings: readonly string[],
  words: ReadWords = () => null,
):
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly issues: readonly PlanIssue[] } {
  const issues: PlanIssue[] = []
  const set = settings.reduce((now, setting) => {
    const next = withSetting(now, setting, words)
    if (!('path' in next)) return next
    issues.push(next)
    return now
  }, plan)
  return issues.length > 0 ? { ok: false, issues } : settings.length > 0 ? planOf(set) : { ok: true, plan }
}

/** What a text means for a field of words, as people write it; null where it stands as it is. */
export type ReadWords = (field: string, text: string) => string | null

function withSetting(plan: Plan, setting: string, words: ReadWords): Plan | PlanIssue {
  const cut = setting.indexOf('=')
  const path = setting.slice(0, Math.max(0, cut)).trim()
  if (path === '')
    return {
      path: setting,
      found: 'no path and value',
      right: 'PATH=VALUE, such as "site/usdPerKwh=0.2 to 0.3"',
    }
  const lost = whereItEnds(plan, path)
  if (lost) return lost
  const value = valueFor(plan, path, setting.slice(cut + 1).trim(), words)
  if ('problem' in value) return { path, ...value.problem }
  return withPlanValueAt(plan, path, value.value)
}

/** Ids on the way that are not there; names of fields are the schema's to check. */
function whereItEnds(plan: Plan, path: string): PlanIssue | null {
  const steps = path.split('/')
  const unknown = steps.find((step) => ['', '__proto__', 'constructor', 'prototype'].includes(step))
  if (unknown !== undefined)
    return { path, found: `the step ${inFewLetters(unknown)}`, right: 'names of fields and ids' }
  for (const [at, step] of steps.entries()) {
    const parent = at === 0 ? plan : valueAt(plan, steps.slice(0, at).join('/'))
    if (!Array.isArray(parent)) continue
    const said = parent.flatMap((one: unknown) => idOf(one) ?? [])
    const ids = said.length > 0 ? said : parent.map((_, place) => String(place))
    if (ids.includes(step)) continue
    const near = nearestIds(step, ids)
    const right = near.length > 0 ? `perhaps ${near.join(', ')}` : ids.join(', ') || 'there is none yet'
    return { path, found: `no ${inFewLetters(step)} among the ${steps[at - 1] ?? 'parts'}`, right }
  }
  return null
}

function idOf(one: unknown): string | null {
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? one.id : null
}

type Read = { readonly value: unknown } | { readonly problem: Omit<PlanIssue, 'path'> }

function valueFor(plan: Plan, path: string, text: string, words: ReadWords): Read {
  if (/^[[{"]|^(null|true|false)$/.test(text)) return fromJson(text)
  const steps = path.split('/')
  const kind = steps[2] === 'options' ? valueAt(plan, [...steps.slice(0, 4), 'kind'].join('/')) : undefined
  const input = inputAt(steps, kind)
  const field = steps.at(-1) ?? path
  if (!input || (input.orWords && /^[a-z]+$/.test(text))) return { value: words(field, text) ?? text }
  const { min, max, unit } = input
  const before = valueAt(plan, path)
  const isShare = isShareOf(input)
  const spoken = readQuantity(text, measureOf(field, unit), 'en')
  const saysShare = (spoken.kind === 'number' || spoken.kind === 'range') && spoken.isPercent
  const read = readFigure(
    text,
    // A share is a fraction as in the file; with a per cent sign it may be said in per cent.
    { ...input, percent: isShare && (saysShare || text.includes('%')), ...rangeRules(path) },
    typeof before === 'number' || (typeof before === 'object' && before !== null)
      ? (before as Uncertain)
      : plainDefault(input),
    { locale: 'en', write, read: isShare && !saysShare ? undefined : readQuantityOf(field, unit) },
  )
  if (read.kind === 'figure') return { value: read.figure }
  const right = read.kind === 'problem' ? read.sentence : `a number from ${min} to ${max} (${unit})`
  return { problem: { found: inFewLetters(text === '' ? undefined : text), right } }
}

function readQuantityOf(field: string, unit: string): FullReader {
  return (text, locale) => inDollars(readQuantity(text, measureOf(field, unit), locale))
}

function isShareOf({ unit, max }: Input): boolean {
  return max <= 1 || /^(share|a year|a month|of the )/.test(unit)
}

function write(value: number, percent: boolean): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 12 }).format(
    percent ? Number((value * 100).toPrecision(14)) : value,
  )
}

function fromJson(text: string): Read {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return {
      problem: { found: inFewLetters(text), right: 'a value as it stands in the file, which is JSON' },
    }
  }
}
