import { describe, expect, test } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { readConfig } from './config/read-config.ts'
import { modelFrom } from './model-from.ts'
import published from './testing/published-models.json' with { type: 'json' }

interface Row {
  readonly name: string
  readonly catalogueId?: string
  readonly totalB: number
  readonly within?: number
  readonly activeB: number | null
  readonly activeTables?: number
  readonly config: object
}
const ROWS: readonly Row[] = published.models

const read = (config: unknown) => {
  const result = readConfig(config)
  if (!result.ok) throw new Error(result.problem.id)
  const made = modelFrom(result.reading, {}, { id: 'own', name: 'Own', day: '2026-11-28', source: 'a file' })
  if (!made.ok) throw new Error(made.problem.id)
  return { ...made, reading: result.reading }
}

describe('a config.json gives the parameters that were published', () => {
  test.each(ROWS)('$name: $totalB billion', ({ config, totalB, within = 0.002 }) => {
    const { known, missing } = read(config)
    expect(missing).toEqual([])
    expect(Math.abs(known.totalParamsB! / totalB - 1)).toBeLessThan(within)
  })

  test.each(ROWS.filter(({ activeB }) => activeB !== null))(
    '$name: $activeB billion active',
    ({ config, activeB, activeTables = 2, within = 0.002 }) => {
      const { known } = read(config)
      const table = (known.vocabularySize! * known.hiddenSize!) / 1e9
      const counted = known.activeParamsB! - (2 - activeTables) * table
      // Published to two figures at most, where not all are active.
      const isDense = known.architecture === 'dense'
      expect(Math.abs(counted / activeB! - 1)).toBeLessThan(isDense ? within : 0.017)
    },
  )

  test('none of these architectures is unknown', () => {
    for (const { config, name } of ROWS) expect(read(config).reading.notes, name).toEqual([])
  })
})

describe('a config.json gives the shape that the catalogue has', () => {
  test.each(ROWS.filter(({ catalogueId }) => catalogueId !== undefined))(
    '$name',
    ({ config, catalogueId }) => {
      const { known } = read(config)
      const row = catalogue.openModels.find(({ id }) => id === catalogueId)!
      const { architecture, layers, attentionHeads, isMla, kvBytesPerToken, windowedCache } = row
      expect(known).toMatchObject({
        architecture,
        layers,
        attentionHeads,
        isMla,
        kvBytesPerToken,
        windowedCache,
      })
      expect(known).toMatchObject({ kvHeads: row.kvHeads, headDim: row.headDim })
      expect(known.hiddenSize).toBe(row.hiddenSize ?? known.hiddenSize)
      expect(known.inputModalities).toContain('text')
      expect(known.inputModalities.includes('image')).toBe(row.inputModalities.includes('image'))
    },
  )
})
