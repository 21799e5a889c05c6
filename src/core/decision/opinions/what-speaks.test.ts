import { describe, expect, it } from 'vitest'
import type { Answers, Demand } from '../../plan/schema.ts'
import { caseOf } from '../evaluation.test-support.ts'
import { toldLists } from '../../words/what-speaks-words.ts'
import { whatSpeaks } from './what-speaks.ts'

function holding(answers: Answers, demand: Demand = {}) {
  const { plan, workload } = caseOf({ answers, demand, options: [] })
  return whatSpeaks(plan, workload).flatMap(({ id, holds }) => (holds === true ? [id] : []))
}

describe('what articles list for each side', () => {
  it('holds of work by its answers: from 100,000 calls a month volume speaks for local, bursts for a cloud', () => {
    expect(holding({})).toEqual([])
    expect(holding({ pattern: 'steady-low' }, { requestsPerDay: 3300 })).toEqual(['high-volume'])
    expect(holding({ pattern: 'steady-low' }, { requestsPerDay: 3200 })).toEqual([])
    expect(holding({ pattern: 'spiky', capability: 'frontier' })).toEqual(['frontier', 'elastic'])
    expect(holding({ residencyRequired: true, latency: 'realtime' })).toEqual(['privacy', 'low-latency'])
    expect(holding({}, { contextTokens: 200_000 })).toEqual(['massive-context'])
  })

  it('has six points for each side, four gains and two prices of owning, and what each side does today', () => {
    const { plan, workload } = caseOf({ options: [] })
    const lists = toldLists(whatSpeaks(plan, workload))
    expect(lists.map(({ items }) => items.length)).toEqual([6, 6, 4, 2, 5, 3])
    expect(lists.slice(2).flatMap(({ items }) => items).every(({ holds }) => holds === null)).toBe(true)
  })
}) // prettier-ignore
