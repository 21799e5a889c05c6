import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Workload } from '../../plan/schema.ts'
import { chainGetsData } from './chain-in-reach.ts'

const STORE = { part: 'vector-store', offer: 'pinecone' } as const

function getsData(answers: Answers, pipeline: Workload['pipeline']) {
  const workload: Workload = { id: 'w', name: 'W', answers, demand: {}, options: [], pipeline }
  const plan = completePlan(
    { schema: 'crossover/plan@5', name: 'W', asOf: '2026-11-28', workloads: [workload] },
    catalogue,
  )
  return chainGetsData(plan.workloads[0]!)
}

describe('services of the chain that get what the model gets', () => {
  it('are named where the data must stay, even where the whole chain is said to be local', () => {
    const kept = { offers: ['Pinecone Standard'], mustStay: true }
    expect(getsData({ processing: 'no-network', wholeChainLocal: true }, [STORE])).toEqual(kept)
    expect(getsData({ processing: 'own-premises' }, [STORE])).toEqual(kept)
    expect(getsData({ sensitivity: 'critical' }, [STORE])).toEqual(kept)
  })

  it('are named where a region or a processor is asked for', () => {
    const bound = { offers: ['Pinecone Standard'], mustStay: false }
    expect(getsData({ processing: 'regions', regions: ['eu'] }, [STORE])).toEqual(bound)
    expect(getsData({ dataKinds: ['health'] }, [STORE])).toEqual(bound)
  })

  it('are nobody where no rule holds the data, or the part runs on own machines', () => {
    expect(getsData({ sensitivity: 'internal' }, [STORE])).toBeNull()
    const own = { ...STORE, own: { offer: 'pgvector-own', evidence: 'Searched a week of questions.' } }
    expect(getsData({ processing: 'own-premises' }, [own])).toBeNull()
    expect(getsData({ processing: 'own-premises' }, [{ ...STORE, offer: 'pgvector-own' }])).toBeNull()
  })
})
