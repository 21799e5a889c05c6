import { writeFileSync } from 'node:fs'
import type { MarketFiles } from '#core/catalogue/schema-market.ts'
import type { Scores } from '#core/catalogue/schema.ts'
import { dataFile } from './data-files.ts'

/** Writes what of the public evidence a standing is worked out from. */
export function writeScores(): void {
  const { bars, sellers, families, scores } = scoreRows()
  const lines = Object.entries(scores).map(
    ([id, rows]) => `    ${JSON.stringify(id)}: ${JSON.stringify(rows)}`,
  )
  writeFileSync(
    'src/core/catalogue/data/scores.json',
    `{\n  "bars": ${JSON.stringify(bars)},\n  "sellers": ${JSON.stringify(sellers)},\n  "families": ${JSON.stringify(families)},\n  "scores": {\n${lines.join(',\n')}\n  }\n}\n`,
  )
}

/** Of market/quality.json the bars, who is large, and of each model of the catalogue the scores that a bar is set for. */
export function scoreRows(): Scores {
  const { bars, models, largeProviders } = dataFile<MarketFiles['quality']>('market/quality')
  const indices = new Set(bars.flatMap(({ minimum }) => Object.keys(minimum)))
  const scores: Scores['scores'] = {}
  for (const { catalogueIds, scores: all } of models) {
    const rows = all
      .filter(({ benchmark }) => indices.has(benchmark))
      .map(
        ({ benchmark, score, asOf, until }) => [benchmark, score, until ?? asOf] as [string, number, string],
      )
    if (rows.length > 0) for (const id of catalogueIds) scores[id] = rows
  }
  return {
    bars: bars.map(({ capability, minimum, needsOwnTest, openNeedsOwnTest }) => ({
      capability,
      minimum,
      needsOwnTest: needsOwnTest ?? false,
      openNeedsOwnTest: openNeedsOwnTest ?? false,
    })),
    sellers: largeProviders.sellers,
    families: largeProviders.families,
    scores,
  }
}
