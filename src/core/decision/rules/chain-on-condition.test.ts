import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { planOf } from '../../engine/plan-of.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Option, Workload } from '../../plan/schema.ts'
import { decide } from '../../words/told.test-support.ts'

const STORE = { part: 'vector-store', offer: 'pinecone' } as const

describe('an option whose chain sends the data to a service', () => {
  const OWN = { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-20b' } as const
  const API = { id: 'api', kind: 'api', model: 'azure/gpt-6.2-sol', region: 'eu' } as const
  const DRAWN = { ...STORE, own: { offer: 'pgvector-own', evidence: 'Searched a week of questions.' } }

  function conditionsOf(answers: Answers, pipeline: Workload['pipeline'], option: Option = OWN) {
    const plan = completePlan({ ...planOf([option], { answers }), workloads: [{ ...planOf([option], { answers }).workloads[0]!, pipeline }] }, catalogue)
    const evaluation = evaluate(plan, catalogue)
    const [gate] = decide(plan, evaluation, catalogue).workloads[0]!.gates
    return { passed: gate!.passed, access: gate!.access, told: gate!.conditions.map(({ sentence }) => sentence) }
  } // prettier-ignore

  const REPLACED = 'Put what runs on your own machines in the place of Pinecone Standard.'
  const FOUND_OUT = 'Find out where the data is processed at Pinecone Standard too, and under what contract.'

  it('passes on the condition that it is replaced where the data must stay', () => {
    const found = conditionsOf({ processing: 'own-premises' }, [STORE])
    expect(found).toEqual({ passed: true, access: 'conditions', told: [REPLACED] })
  })

  it('passes on the condition that it is looked at where a place or a processor is asked for', () => {
    expect(conditionsOf({ processing: 'regions', regions: ['eu'] }, [STORE]).told).toContain(FOUND_OUT)
    expect(conditionsOf({ dataKinds: ['personal'] }, [STORE]).told).toContain(FOUND_OUT)
    expect(conditionsOf({ processing: 'regions', regions: ['eu'] }, [DRAWN], API).told).toContain(FOUND_OUT)
  })

  it('is free of it where the part runs on its own machines, or no rule holds the data', () => {
    expect(conditionsOf({ processing: 'own-premises' }, [DRAWN])).toEqual({
      passed: true,
      access: 'in',
      told: [],
    })
    expect(conditionsOf({ sensitivity: 'internal' }, [STORE]).told).toEqual([])
  })
})
