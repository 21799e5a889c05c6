import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DATA_FOLDER = 'src/core/catalogue/data'

/** Names of the data files without their ending, those in folders with the folder before it. */
export function namesOfDataFiles(): readonly string[] {
  return readdirSync(DATA_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length).replaceAll('\\', '/'))
    .sort()
}

export function textOfDataFile(name: string): string {
  return readFileSync(pathOf(name), 'utf8')
}

export function dataFile<Value>(name: string): Value {
  return JSON.parse(textOfDataFile(name)) as Value
}

export function writeDataFile(name: string, text: string): void {
  writeFileSync(pathOf(name), text)
}

function pathOf(name: string): string {
  return join(DATA_FOLDER, `${name}.json`)
}
