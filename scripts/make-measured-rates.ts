import { writeFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { measuredTable } from '#core/engine/capacity/testing/measured-table.ts'

/**
 * Writes the measurements that ship with the app: those of the calibration whose machine and model
 * the catalogue has. Run it when either changes; a test compares the two.
 */
const file = 'src/core/engine/capacity/measured-rates.json'
const { sources, rates } = measuredTable(catalogue)
const lines = Object.entries(rates).map(
  ([key, rows]) => `    ${JSON.stringify(key)}: ${JSON.stringify(rows)}`,
)
writeFileSync(
  file,
  `{\n  "sources": ${JSON.stringify(sources)},\n  "rates": {\n${lines.join(',\n')}\n  }\n}\n`,
)
