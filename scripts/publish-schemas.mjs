/**
 * Writes the JSON Schemas of the plan file and of what a plan brings along into dist/schemas, as the built command line
 * prints them. `npm run build` runs it last.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

const printed = (name) =>
  execFileSync(process.execPath, ['dist-cli/crossover.js', 'schema', name], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })

mkdirSync('dist/schemas', { recursive: true })
const names = JSON.parse(printed('list'))
for (const name of names) writeFileSync(`dist/schemas/${name}.json`, printed(name))
console.log(`dist/schemas: ${names.length} schemas`)
