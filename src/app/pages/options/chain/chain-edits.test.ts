import { expect, it } from 'vitest'
import type { Workload } from '#core/plan/schema.ts'
import { withOffer, withOwn, withoutPart, withParts } from './chain-edits.ts'

const BARE: Workload = { id: 'w', name: 'W', answers: {}, demand: {}, options: [] }

it('adds a part, gives it another offer and takes it away again', () => {
  const added = withParts(BARE, [{ part: 'gateway', offer: 'portkey' }])
  expect(added.pipeline).toEqual([{ part: 'gateway', offer: 'portkey' }])
  const other = withOffer(added, 'gateway', 'vercel-zdr')
  expect(other.pipeline).toEqual([{ part: 'gateway', offer: 'vercel-zdr' }])
  expect(withoutPart(other, 'gateway')).toEqual(BARE)
})

it('keeps amounts when the offer changes, and says and unsays what runs it on machines of one’s own', () => {
  const stored = withParts(BARE, [{ part: 'vector-store', offer: 'pinecone', passages: 5 }])
  const own = { offer: 'pgvector-own', evidence: 'tried' }
  const run = withOwn(withOffer(stored, 'vector-store', 's3-vectors'), 'vector-store', own)
  expect(run.pipeline).toEqual([{ part: 'vector-store', offer: 's3-vectors', passages: 5, own }])
  expect(withOwn(run, 'vector-store', null).pipeline).toEqual([
    { part: 'vector-store', offer: 's3-vectors', passages: 5 },
  ])
})
