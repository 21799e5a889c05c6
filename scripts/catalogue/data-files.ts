import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataText } from './data-text.ts'

export const DATA_FOLDER = 'src/core/catalogue/data'

/** The data files of a form, each with its name. */
export function dataFiles<Value extends object>(
  isOf: (value: object) => boolean,
): readonly { readonly name: string; readonly value: Value }[] {
  return readdirSync(DATA_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, value: dataFile<Value>(name) }))
    .filter(({ value }) => isOf(value))
}

export function dataFile<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(DATA_FOLDER, name), 'utf8')) as Value
}

/** As the data files are written, so that only what was added shows as changed. */
export function writeDataFile(name: string, value: object): void {
  writeFileSync(join(DATA_FOLDER, name), written(value))
}

function written(value: unknown): string {
  return `${dataText(value)}\n`
}
