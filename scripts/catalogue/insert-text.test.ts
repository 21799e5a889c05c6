import { expect, it } from 'vitest'
import { withEntry, withLast, withPriceRow } from './insert-text.ts'

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

it('puts an entry first, whatever the others say and however they stand', () => {
  const text = (sources: object) => JSON.stringify({ version: '1', sources }, null, 2)
  expect(withEntry(text({ b: '{B}' }), 'sources', 'a', 'A')).toBe(text({ a: 'A', b: '{B}' }))
  const oneLine = '{ "sources": { "b": "{B}, \\"x\\"" } }'
  expect(JSON.parse(withEntry(oneLine, 'sources', 'a', 'A'))).toEqual({ sources: { a: 'A', b: '{B}, "x"' } })
})

it('throws where there is no such model', () => {
  expect(() => withPriceRow(oneLine, 'a/none', 0, {})).toThrow('a/none')
})

it('puts a value last, each dated row of it on a line', () => {
  const text = '{\n  "versions": [\n    { "version": "1" }\n  ]\n}\n'
  const added = withLast(text, { version: '2', apiModels: { a: [{ usd: 1, asOf: '2026-11-20' }] } })
  expect(added.startsWith(text.slice(0, text.indexOf('\n  ]')))).toBe(true)
  expect(added).toContain('\n          { "usd": 1, "asOf": "2026-11-20" }\n')
  expect(JSON.parse(added)).toEqual({
    versions: [{ version: '1' }, { version: '2', apiModels: { a: [{ usd: 1, asOf: '2026-11-20' }] } }],
  })
})
