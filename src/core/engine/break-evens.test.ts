import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { breakEvensAmong } from './break-evens.ts'
import { evaluate } from './evaluate.ts'

describe('break-evens among some options', () => {
  const [workload] = evaluate(completePlan(SAMPLE_PLAN, catalogue), catalogue).workloads
  if (!workload) throw new Error('the sample has a workload')
  const shown = workload.ranking.slice(0, 3)
  const { breakEven } = workload

  it('are those of the whole list, in its order', () => {
    const among = breakEvensAmong(workload, shown)
    expect(among).toHaveLength(6)
    expect(among).toEqual(
      workload.breakEvens.filter(({ option, against }) => shown.includes(option) && shown.includes(against)),
    )
    expect(breakEvensAmong({ ...workload }, shown)).toEqual(among)
  })

  it('need none of the others', () => {
    const asked: string[] = []
    const watched = {
      options: workload.options,
      get breakEvens(): never {
        throw new Error('the whole list was asked for')
      },
      breakEven: (option: string, against: string) => {
        asked.push(option, against)
        return breakEven?.(option, against) ?? null
      },
    }
    expect(breakEvensAmong(watched, shown)).toHaveLength(6)
    expect(new Set(asked)).toEqual(new Set(shown))
  })
})
