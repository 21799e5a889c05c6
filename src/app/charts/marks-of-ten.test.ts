import { expect, it } from 'vitest'
import type { OptionKind } from '#core/plan/schema.ts'
import { marksOfTen } from './marks-of-ten.ts'

const KINDS: Record<string, OptionKind> = { own: 'owned', api: 'api', rented: 'rented' }
const ten = (own: number, api: number, rented: number) =>
  marksOfTen(
    {
      options: [
        { option: 'own', place: 'own', chance: own, meanUsd: 1 },
        { option: 'api', place: 'others', chance: api, meanUsd: 1 },
        { option: 'rented', place: 'rented', chance: rented, meanUsd: 1 },
      ],
    },
    'own',
    (id) => KINDS[id] ?? null,
  )
it('gives each option the marks that it wins, the spoken of first', () => {
  expect(ten(0.6, 0.3, 0.1).join()).toBe(`${'owned,'.repeat(6)}${'api,'.repeat(3)}rented`)
})

it('always has ten, and never all of one', () => {
  for (const [own, api, rented] of [[1, 0, 0], [0, 1, 0], [0.55, 0.25, 0.2], [0.349, 0.349, 0.302], [0.04, 0.48, 0.48]] as const)
    expect(ten(own, api, rented)).toHaveLength(10)
  expect(ten(1, 0, 0).filter((kind) => kind === 'owned')).toHaveLength(9)
  expect(ten(0, 1, 0).filter((kind) => kind === 'owned')).toHaveLength(1)
}) // prettier-ignore
