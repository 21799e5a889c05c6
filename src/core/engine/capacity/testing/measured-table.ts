import type { Catalogue } from '../../../catalogue/types.ts'
import { type MeasuredRow, type MeasuredTable, measuredKey } from '../measured.ts'
import { isServingEngine } from '../engines.ts'
import { calibrationRows, isDecodeOnly, replicasOf, type CalibrationRow, type Metric } from './calibration.ts'
import { engineNamed, formatNamed } from './fitted-figures.ts'

/**
 * The measurements that ship: those of a machine, a model and a quantisation that the catalogue
 * and the plan know. 16-bit GGUF files stand under bf16, which has the same size and speed.
 * Pipelines are left out, because no option is built as one, and so are batches timed without
 * their prompts, because a batch is always estimated.
 */
export function measuredTable(catalogue: Catalogue): MeasuredTable {
  const machines = new Set(catalogue.hardware.map((hardware) => hardware.throughputName))
  const models = new Set(catalogue.openModels.map((model) => model.throughputName))
  const sources: string[] = []
  const rates: Record<string, MeasuredRow[]> = {}
  for (const row of [...calibrationRows('first'), ...calibrationRows('second')]) {
    const { quantisation } = formatNamed(row.quant)
    if (!machines.has(row.hardware) || !models.has(row.model) || quantisation === null) continue
    const replicas = replicasOf(row)
    const engine = engineNamed(row.runtime)
    if (row.pipelineStages > 1 && isServingEngine(engine)) continue
    if (isDecodeOnly(row)) continue
    if (!sources.includes(row.source)) sources.push(row.source)
    const key = measuredKey(row.hardware, row.model, quantisation, engine, row.devices / replicas)
    const rows = (rates[key] ??= [])
    rows.push(compact(row, replicas, sources.indexOf(row.source)))
  }
  return { sources, rates }
}

const LETTERS: Record<Metric, MeasuredRow[0]> = { decode: 'd', prefill: 'p', saturated: 's' }

function compact(row: CalibrationRow, replicas: number, source: number): MeasuredRow {
  return [
    LETTERS[row.metric],
    row.inputTokens,
    row.outputTokens,
    row.streams === null ? 0 : row.streams / replicas,
    Number((row.tokensPerSecond / replicas).toPrecision(4)),
    source,
    row.kvBits,
  ]
}
