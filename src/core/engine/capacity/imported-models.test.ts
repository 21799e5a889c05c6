import { describe, expect, test } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isSized } from '../../catalogue/is-sized.ts'
import { readConfig } from '../../imports/models/config/read-config.ts'
import { modelFrom } from '../../imports/models/model-from.ts'
import published from '../../imports/models/testing/published-models.json' with { type: 'json' }
import { modelShapeOf } from './model-shape-of.ts'

interface Row {
  readonly name: string
  readonly catalogueId?: string
  readonly config: object
}
const ROWS: readonly Row[] = published.models

const imported = (config: object) => {
  const result = readConfig(config)
  if (!result.ok) throw new Error(result.problem.id)
  const as = { id: 'own', name: 'Own', day: '2026-11-28', source: 'config.json' }
  const made = modelFrom(result.reading, {}, as)
  if (!made.ok || made.model === null) throw new Error('The model is not whole.')
  return made.model
}

describe('a model read from its file is sized like the same one of the catalogue', () => {
  test.each(ROWS)('$name is sized at all', ({ config }) => {
    expect(isSized(imported(config))).toBe(true)
  })

  test.each(ROWS.filter(({ catalogueId }) => catalogueId !== undefined))(
    '$name',
    ({ config, catalogueId }) => {
      const [own, listed] = [
        imported(config),
        catalogue.openModels.find(({ id }) => id === catalogueId)!,
      ].map(modelShapeOf) as [ReturnType<typeof modelShapeOf>, ReturnType<typeof modelShapeOf>]
      const { totalParams, activeParams: _, vocabularyParams, experts, ...rest } = listed
      expect(own).toMatchObject(rest)
      // The catalogue does not list the few layers without experts of every model.
      expect(own.experts?.share).toBe(experts?.share)
      expect(Math.abs(own.totalParams / totalParams - 1)).toBeLessThan(0.02)
      if (vocabularyParams > 0) expect(own.vocabularyParams).toBe(vocabularyParams)
    },
  )
})
