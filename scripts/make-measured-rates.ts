import { writeFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import hardware from '#core/catalogue/data/hardware.json' with { type: 'json' }
import openModels from '#core/catalogue/data/open-models.json' with { type: 'json' }
import { measuredTables } from '#core/engine/capacity/testing/measured-table.ts'

/**
 * Writes the measurements that ship with the app: those of the calibration whose machine and model
 * the catalogue has. Run it when either changes; a test compares the two.
 */
const proposed = { hardware: hardware.hardware, openModels: openModels.models }
for (const [name, { sources, rates }] of Object.entries(measuredTables(proposed, catalogue))) {
  const lines = Object.entries(rates).map(
    ([key, rows]) => `    ${JSON.stringify(key)}: ${JSON.stringify(rows)}`,
  )
  writeFileSync(
    `src/core/catalogue/data/measured/${name}.json`,
    `{\n  "sources": ${JSON.stringify(sources)},\n  "rates": {\n${lines.join(',\n')}\n  }\n}\n`,
  )
}
