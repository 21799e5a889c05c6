import { writeFileSync } from 'node:fs'
import type { FirstRows } from '#core/catalogue/first-catalogue.ts'
import type { HardwareRow, ApiModelRow, OpenModelRow, Scores } from '#core/catalogue/schema.ts'
import type { MeasuredTable } from '#core/catalogue/machine-types.ts'
import { sourceKeysIn } from '#core/catalogue/source-keys.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Plan } from '#core/plan/schema.ts'
import { dataFile } from './data-files.ts'

interface Row {
  readonly id: string
}

/** Writes what the first load has of the catalogue. */
export function writeFirstRows(): void {
  const rows = firstRows()
  writeFileSync('src/core/catalogue/first-rows.json', `${JSON.stringify(rows, null, 1)}\n`)
  // What knows of no row needs the version too.
  writeFileSync('src/core/catalogue/first-version.json', `{ "version": "${rows.version}" }\n`)
}

/** The rows of the data files that the sample names, what was measured of them, and where both are from. */
export function firstRows(plan: Plan = SAMPLE_PLAN): FirstRows {
  const named = new Set(
    plan.workloads.flatMap(({ options }) =>
      options.flatMap((option) => [
        ...('model' in option ? [option.model] : []),
        ...('hardware' in option ? [option.hardware] : []),
      ]),
    ),
  )
  const isNamed = ({ id }: Row) => named.has(id)
  const apiModels = dataFile<{ models: ApiModelRow[] }>('api-models').models.filter(isNamed)
  const served = new Set(apiModels.map(({ openModel }) => openModel))
  const openModels = dataFile<{ models: OpenModelRow[] }>('open-models').models.filter(
    (row) => isNamed(row) || served.has(row.id),
  )
  const hardware = dataFile<{ hardware: HardwareRow[] }>('hardware').hardware.filter(isNamed)
  const { version, sources } = dataFile<{ version: string; sources: Record<string, string> }>('sources')
  const keys = sourceKeysIn([apiModels, openModels, hardware, dataFile('tokens')])
  return {
    version,
    apiModels,
    openModels,
    hardware,
    measured: measuredOf(hardware, openModels),
    quality: qualityOf(apiModels, openModels),
    sources: Object.fromEntries(Object.entries(sources).filter(([key]) => keys.has(key))),
  }
}

/** The bars, and of these models the scores and those who stand for them. */
function qualityOf(apiModels: readonly ApiModelRow[], openModels: readonly OpenModelRow[]): Scores {
  const { bars, sellers, families, scores } = dataFile<Scores>('scores')
  const ids = new Set([...apiModels, ...openModels].map(({ id }) => id))
  return {
    bars,
    sellers: sellers.filter((name) => apiModels.some(({ provider }) => provider === name)),
    families: families.filter((name) => openModels.some(({ family }) => family === name)),
    scores: Object.fromEntries(Object.entries(scores).filter(([id]) => ids.has(id))),
  }
}

/** Of the table that ships, what was measured of these machines with these models, under sources counted anew. */
function measuredOf(hardware: readonly HardwareRow[], models: readonly OpenModelRow[]): MeasuredTable {
  const { sources, rates } = dataFile<MeasuredTable>('measured/first')
  const own = Object.entries(rates).filter(([key]) => {
    const [machine, model] = key.split('|')
    return (
      hardware.some(({ throughputName }) => throughputName === machine) &&
      models.some(({ throughputName }) => throughputName === model)
    )
  })
  const used = [...new Set(own.flatMap(([, rows]) => rows.map((row) => row[5])))].sort((a, b) => a - b)
  return {
    sources: used.map((at) => sources[at] ?? ''),
    rates: Object.fromEntries(
      own.map(([key, rows]) => [
        key,
        rows.map(
          ([what, input, output, streams, rate, source, bits]) =>
            [what, input, output, streams, rate, used.indexOf(source), bits] as const,
        ),
      ]),
    ),
  }
}
