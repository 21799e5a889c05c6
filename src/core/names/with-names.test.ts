import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { namesOf } from './names.ts'
import { withNames } from './with-names.ts'

const SEEN = { asOf: '2026-11-20', source: 'our rack' } as const

function named(hardware: string, model: string) {
  const option: Option = { id: 'local', kind: 'owned', hardware, model }
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'P',
    asOf: '2026-11-20',
    own: {
      hardware: [{ id: 'box', name: 'House box', memoryGB: 96, memoryBandwidthGBs: 1400, ...SEEN }],
      models: [
        {
          id: 'own-12b', name: 'House 12B', totalParamsB: 12, activeParamsB: 12, layers: 40, kvBytesPerToken: 163_840,
          contextTokens: 32_768, ...SEEN,
        },
      ],
    },
    workloads: [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [option] }],
  } // prettier-ignore
  const { plan: read, unclear } = withNames(plan, catalogue, namesOf(catalogue))
  return { option: read.workloads[0]?.options[0], unclear: unclear.map(({ path }) => path) }
}

it.each([
  ['House box', 'House 12B', 'box', 'own-12b'],
  ['house BOX ', 'own-12b', 'box', 'own-12b'],
  ['box', 'gpt-oss 20b', 'box', 'gpt-oss-20b'],
  ['RTX 4090', 'house 12b', 'rtx-4090', 'own-12b'],
])('takes %j and %j for what the plan brings or the catalogue has', (hardware, model, id, modelId) => {
  expect(named(hardware, model)).toMatchObject({ option: { hardware: id, model: modelId }, unclear: [] })
})

it('asks about a name that is only near to one of the plan’s own', () => {
  expect(named('House', 'own-12b').unclear).toEqual(['workloads/w/options/local/hardware'])
})

it.each(['house-sheet', 'House sheet', ' HOUSE sheet'])(
  'takes %j for a price sheet that the plan brings, in an option and in what runs today',
  (typed) => {
    const plan: Plan = {
      schema: 'crossover/plan@5',
      name: 'P',
      asOf: '2026-11-20',
      own: {
        services: [
          { id: 'house-sheet', name: 'House sheet', kind: 'api', inputUsdPerMTok: 1, outputUsdPerMTok: 4, ...SEEN },
        ],
      },
      workloads: [
        {
          id: 'w', name: 'W', answers: {}, demand: {}, today: { model: typed },
          options: [{ id: 'a', kind: 'api', model: typed }],
        },
      ],
    } // prettier-ignore
    const { plan: read, unclear } = withNames(plan, catalogue, namesOf(catalogue))
    expect(unclear).toEqual([])
    expect(read.workloads[0]).toMatchObject({
      today: { model: 'house-sheet' },
      options: [{ model: 'house-sheet' }],
    })
  },
)
