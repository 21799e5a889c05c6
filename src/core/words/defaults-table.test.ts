import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMIT_SOURCES } from '../plan/limit-sources.ts'
import { LIMITS, type Limit, type LimitId } from '../plan/limits.ts'
import { figureLabel } from './figure-names.ts'

/** Fields whose row in the limits table is called otherwise. */
const NAMED_BY: Readonly<Record<string, string>> = { monthOfYear: 'fiscalYearStartsInMonth' }

/** One row of docs/method.md for every number of the limits table that has a default. */
function rows(): string[] {
  const limits = Object.entries(LIMITS) as readonly (readonly [LimitId, Limit])[]
  return limits
    .filter(([id, limit]) => limit.default !== null && !LIMIT_SOURCES[id].startsWith('yours'))
    .map(([id, limit]) => {
      const usual = `${figure(limit.low)} to ${figure(limit.high)}`
      return [
        figureLabel(NAMED_BY[id] ?? id),
        figure(limit.default ?? 0),
        usual,
        limit.unit,
        LIMIT_SOURCES[id],
      ].join(' | ')
    })
}

function figure(value: number): string {
  return String(value).replace('-', '−')
}

describe('the table of defaults in docs/method.md', () => {
  const page = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8').replace(/ +/g, ' ')

  it.each(rows().map((row) => [row]))('has the row of the limits table: %s', (row) => {
    expect(page).toContain(`| ${row} |`)
  })
})
