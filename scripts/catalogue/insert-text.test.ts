import { expect, it } from 'vitest'
import { withEntry, withPriceRow } from './insert-text.ts'

const models = [
  { id: 'a/one', prices: [{ usd: 1, note: 'a } in text' }, { usd: 3 }] },
  { id: 'a/two', prices: [{ usd: 9 }] },
]
const oneLine = `{
  "models": [
    {
      "id": "a/one",
      "prices": [
        { "usd": 1, "note": "a } in text" },
        { "usd": 3 }
      ]
    }
  ]
}
`

it.each([0, 1, 2])('puts a row at %i, and leaves every other letter as it was', (at) => {
  const text = JSON.stringify({ models }, null, 2)
  const added = withPriceRow(text, 'a/one', at, { usd: 2, source: ['b'] })
  const wanted = structuredClone(models) as { id: string; prices: object[] }[]
  wanted[0]!.prices.splice(at, 0, { usd: 2, source: ['b'] })
  expect(added).toBe(JSON.stringify({ models: wanted }, null, 2))
})

it('writes it on one line where the others stand so', () => {
  expect(withPriceRow(oneLine, 'a/one', 1, { usd: 2, source: ['b'] })).toBe(
    oneLine.replace('text" },\n', 'text" },\n        { "usd": 2, "source": ["b"] },\n'),
  )
})

it('puts an entry where the order of the keys has it', () => {
  const text = (sources: object) => JSON.stringify({ version: '1', sources }, null, 2)
  const before = text({ b: 'B', d: 'D' })
  expect(withEntry(before, 'sources', 'a', 'A')).toBe(text({ a: 'A', b: 'B', d: 'D' }))
  expect(withEntry(before, 'sources', 'c', 'C')).toBe(text({ b: 'B', c: 'C', d: 'D' }))
  expect(withEntry(before, 'sources', 'e', 'E')).toBe(text({ b: 'B', d: 'D', e: 'E' }))
})

it('throws where there is no such model', () => {
  expect(() => withPriceRow(oneLine, 'a/none', 0, {})).toThrow('a/none')
})
