import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Option } from '../../plan/schema.ts'
import { planOf } from '../plan-of.test-support.ts'
import { graver, isLetIn, type Access } from './access.ts'
import { foundAt, GATES } from './gate-table.ts'

/** What the gates together make of one option, and the ids of what they need. */
function found(answers: Answers, option: Option, asOf = '2026-11-28') {
  const plan = completePlan(planOf([option], { answers, asOf }), catalogue)
  const [workload] = plan.workloads
  const [complete] = workload?.options ?? []
  if (!workload || !complete) throw new Error('A plan without its option.')
  const all = GATES.map((gate) => foundAt(gate, { workload, option: complete, evaluation: null }))
  const access = all.reduce<Access>((worst, one) => graver(worst, one.access), 'in')
  return { access, needs: all.flatMap(({ needs }) => needs.map(({ id }) => id)), all }
}

const api = (model: string, more: object = {}) => ({ id: 'api', kind: 'api', model, ...more }) as Option
const BEDROCK = 'amazon-bedrock/global.anthropic.claude-haiku-5-5'
const owned: Option = {
  id: 'owned',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
}
const rented: Option = { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' }
const IN_EU: Answers = { processing: 'regions', regions: ['eu'] }

describe('where data may be processed', () => {
  it('leaves an endpoint in an allowed region in, at its price there, and one anywhere out', () => {
    const { access, needs, all } = found(IN_EU, api(BEDROCK, { region: 'eu' }))
    expect([access, needs]).toEqual(['conditions', ['endpoint-in-region']])
    expect(all.flatMap(({ needs: of }) => of.map(({ factor }) => factor))).toEqual([expect.closeTo(1.1, 9)])
    expect(found(IN_EU, api(BEDROCK))).toMatchObject({ access: 'out', needs: ['endpoint-elsewhere'] })
    expect(found(IN_EU, api(BEDROCK, { region: 'us' })).needs).toEqual(['not-in-region'])
  })

  it('puts a provider out that says it is not in the EU, and asks of one that says nothing', () => {
    expect(found(IN_EU, api('anthropic/claude-haiku-5-5')).needs).toEqual(['not-in-region'])
    expect(found(IN_EU, api('deepinfra/openai/gpt-oss-120b'))).toMatchObject({
      access: 'to-confirm',
      needs: ['where-processed'],
    })
  })

  it('asks whoever has endpoints by region about a region of which no price is known', () => {
    const swiss: Answers = { processing: 'regions', regions: ['ch'] }
    expect(found(swiss, api(BEDROCK))).toMatchObject({ access: 'to-confirm', needs: ['where-processed'] })
    expect(found(swiss, api('anthropic/claude-haiku-5-5'))).toMatchObject({
      access: 'out',
      needs: ['not-in-region'],
    })
    const review = { provider: 'amazon-bedrock', regions: ['ch'], by: 'Legal', on: '2026-09-01' }
    expect(found({ ...swiss, dataKinds: ['personal'], reviews: [review] }, api(BEDROCK))).toMatchObject({
      access: 'conditions',
      needs: ['endpoint-in-region'],
    })
  })

  it('asks which regions where none is named, and lets rented machines in that stand there', () => {
    expect(found({ processing: 'regions' }, api(BEDROCK, { region: 'eu' })).needs).toEqual(['which-regions'])
    expect(found(IN_EU, rented)).toMatchObject({ access: 'conditions', needs: ['machines-in-region'] })
  })

  it('lets own machines alone in where it is one’s own premises, and without a network', () => {
    for (const processing of ['own-premises', 'no-network'] as const) {
      expect(found({ processing }, owned).access).toBe('in')
      expect(found({ processing }, api(BEDROCK, { region: 'eu' })).access).toBe('out')
      expect(found({ processing }, rented).access).toBe('out')
    }
  })

  it('stands in place of the older question, whatever that said', () => {
    expect(found({ processing: 'anywhere', residencyRequired: true }, api(BEDROCK)).access).toBe('in')
    expect(found({ ...IN_EU, residencyRequired: true }, api(BEDROCK, { region: 'eu' })).access).toBe(
      'conditions',
    )
  })
})

describe('an older answer that names no place', () => {
  const MUST_STAY: Answers = { residencyRequired: true }

  it('keeps an endpoint in a region to be confirmed, and one anywhere out', () => {
    expect(found(MUST_STAY, api(BEDROCK, { region: 'eu' }))).toMatchObject({
      access: 'to-confirm',
      needs: ['is-region-allowed'],
    })
    expect(found(MUST_STAY, api(BEDROCK)).access).toBe('out')
  })

  it('lets it in on conditions where a contract was reviewed', () => {
    const reviewed: Answers = { ...MUST_STAY, sensitivity: 'regulated', contractReviewed: true }
    expect(found(reviewed, api(BEDROCK, { region: 'eu' }))).toMatchObject({
      access: 'conditions',
      needs: ['region-allowed', 'review-names-provider'],
    })
  })

  it('keeps everything on the premises where the whole chain is to be local', () => {
    expect(found({ ...MUST_STAY, wholeChainLocal: true }, api(BEDROCK, { region: 'eu' })).access).toBe('out')
  })
})

describe('who may process regulated data', () => {
  const REGULATED: Answers = { sensitivity: 'regulated' }

  it('is whoever offers what is asked, once the contract was reviewed', () => {
    expect(found(REGULATED, api('anthropic/claude-haiku-5-5'))).toMatchObject({
      access: 'conditions',
      needs: ['contract-reviewed'],
    })
    expect(found(REGULATED, rented).needs).toEqual(['contract-with-renter'])
    expect(found(REGULATED, owned).needs).toEqual(['machines-secured'])
  })

  it('is to be confirmed where the contract or training is not known', () => {
    expect(found(REGULATED, api('deepinfra/openai/gpt-oss-120b'))).toMatchObject({
      access: 'to-confirm',
      needs: ['contract-reviewed', 'is-contract-signed'],
    })
    expect(found(REGULATED, api('nobody/knows')).access).toBe('to-confirm')
  })

  it('is the provider of a review that names it, for its regions and for a year', () => {
    const review = { provider: 'amazon-bedrock', regions: ['eu'], by: 'Legal', on: '2026-03-01' }
    const reviewed: Answers = { ...REGULATED, reviews: [review] }
    expect(found(reviewed, api(BEDROCK, { region: 'eu' })).access).toBe('in')
    expect(found(reviewed, api(BEDROCK, { region: 'us' })).needs).toEqual(['contract-reviewed'])
    expect(found(reviewed, api('anthropic/claude-haiku-5-5')).needs).toEqual(['contract-reviewed'])
    expect(found(reviewed, api(BEDROCK, { region: 'eu' }), '2027-03-01').access).toBe('in')
    expect(found(reviewed, api(BEDROCK, { region: 'eu' }), '2027-03-02').needs).toEqual(['review-renewed'])
    expect(found(reviewed, api(BEDROCK, { region: 'eu' }), '2026-02-28').needs).toEqual(['review-renewed'])
  })

  it('is anybody whose review an older answer means, until it names one', () => {
    const older: Answers = { ...REGULATED, contractReviewed: true }
    expect(found(older, api('anthropic/claude-haiku-5-5'))).toMatchObject({
      access: 'conditions',
      needs: ['review-names-provider'],
    })
  })
})

describe('what a processor must offer', () => {
  it('puts out a provider that signs no BAA, and has one signed that does, for the endpoint where only some are covered', () => {
    const hipaa: Answers = { dataKinds: ['health'], processorMust: ['hipaa'] }
    expect(found(hipaa, api('novita/openai/gpt-oss-120b')).needs).toContain('no-baa')
    expect(found(hipaa, api('groq/openai/gpt-oss-120b')).needs).toEqual(['contract-reviewed', 'baa-signed'])
    expect(found(hipaa, api('anthropic/claude-haiku-5-5')).needs).toContain('baa-covers-endpoint')
    expect(found(hipaa, api('deepinfra/openai/gpt-oss-120b')).needs).toContain('is-baa-signed')
  })

  it('leaves providers that no authority outside Europe can reach, and own machines', () => {
    const reach: Answers = { processorMust: ['no-third-country'] }
    expect(found(reach, api(BEDROCK, { region: 'eu' })).needs).toEqual(['reached-from-elsewhere'])
    expect(isLetIn(found(reach, api('mistral/mistral-small-2603')).access)).toBe(true)
    expect(found(reach, rented).needs).toContain('renter-in-europe')
    expect(isLetIn(found(reach, owned).access)).toBe(true)
  })

  it('is more than a review can settle, where it is out of reach of others', () => {
    const review = { provider: 'amazon-bedrock', by: 'Legal', on: '2026-10-01' }
    const reach: Answers = { processorMust: ['no-third-country'], reviews: [review] }
    expect(found(reach, api(BEDROCK)).access).toBe('out')
  })

  it('asks of trade secrets that nothing is kept', () => {
    const secret: Answers = { dataKinds: ['secret'] }
    expect(found(secret, api('anthropic/claude-haiku-5-5')).needs).toEqual([
      'contract-reviewed',
      'retention-off',
    ])
    expect(found(secret, api('groq/openai/gpt-oss-120b')).needs).toEqual(['contract-reviewed'])
    expect(found(secret, api('google/gemini-3.8-flash')).needs).toEqual([
      'contract-reviewed',
      'paid-tier',
      'is-anything-kept',
    ])
  })

  it('lets nobody have classified data, whatever its owner accepts and whoever is dedicated to it', () => {
    const classified: Answers = {
      dataKinds: ['classified'],
      exposureAccepted: true,
      dedicatedTenancyAccepted: true,
    }
    expect(found(classified, api(BEDROCK)).access).toBe('out')
    expect(found(classified, rented).access).toBe('out')
    expect(found(classified, owned)).toMatchObject({ access: 'conditions', needs: ['machines-secured'] })
  })
})
