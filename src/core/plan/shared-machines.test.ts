import { expect, it } from 'vitest'
import type { Option, Workload } from './schema.ts'
import { linkedWorkloads, payersFor } from './shared-machines.ts'

const card: Option = { id: 'card', kind: 'owned', hardware: 'rtx-5090', model: 'gpt-oss-20b' }
const work = (id: string, ...options: Option[]): Workload => ({
  id,
  name: id,
  answers: {},
  demand: {},
  options,
})

it('an option may run on machines of its kind and hardware, of another workload and no mix, that are paid for there', () => {
  const own = work('own', { ...card, id: 'sharer' }, card)
  const workloads = [
    own,
    work(
      'like',
      card,
      { ...card, id: 'other', hardware: 'rtx-4090' },
      { ...card, id: 'chained', sharesWith: 'own/card' },
    ),
    work('rents', { ...card, id: 'rented', kind: 'rented' }),
    work(
      'mixes',
      card,
      { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
      { id: 'mix', kind: 'hybrid', local: 'card', cloud: 'api' },
    ),
  ]
  expect(payersFor(own.options[0]!, own, workloads).map(({ reference }) => reference)).toEqual(['like/card'])
})

it('workloads are linked where one runs on machines of the other', () => {
  const workloads = [work('a', card), work('b', { ...card, sharesWith: 'a/card' }), work('c', card)]
  expect([...linkedWorkloads({ workloads })].toSorted()).toEqual(['a', 'b'])
})
