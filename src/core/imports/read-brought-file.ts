import { decodeText } from '../plan/decode-text.ts'
import { readHoursOfUse, type HoursOfUse, type HoursProblem } from './hours-of-use/read-hours-of-use.ts'
import type { ReadRuns } from './measured-runs/measured-run.ts'
import { readMeasuredRuns, whyTooLarge } from './measured-runs/read-measured-runs.ts'
import type { ModelFileProblem, ModelReading } from './models/model-reading.ts'
import { readModelFile } from './read-model-file.ts'

export type BroughtFile =
  | { readonly kind: 'model'; readonly reading: ModelReading }
  | { readonly kind: 'runs'; readonly read: ReadRuns }
  | { readonly kind: 'hours'; readonly hours: HoursOfUse }
  | { readonly kind: 'no-hours'; readonly problem: HoursProblem }
  | { readonly kind: 'refused'; readonly problem: ModelFileProblem }
  /** Neither a model, nor a result of a benchmark, nor counts by the hour. */
  | { readonly kind: 'unknown' }

/**
 * What a file is, told by what it holds: a model (config.json, GGUF), the result of a benchmark, or counts by the hour. `bytes` are the first of
 * it, as many as `MODEL_FILE_HEAD_BYTES`; `fileBytes` is the length of all of it. Never throws.
 */
export function readBroughtFile(bytes: Uint8Array, fileBytes: number = bytes.byteLength): BroughtFile {
  const model = readModelFile(bytes, fileBytes)
  if (model.ok) return { kind: 'model', reading: model.reading }
  const { problem } = model
  if (!MAY_BE_RUNS.includes(problem.id)) return { kind: 'refused', problem }
  const read = runsIn(bytes, fileBytes)
  const [refused] = read.refused
  const isUnknown = read.runs.length === 0 && (refused === undefined || refused.refusal.id === 'of-no-known-tool')
  const hours = isUnknown ? hoursIn(bytes, fileBytes) : null
  if (hours !== null) return hours
  if (!isUnknown && (read.runs.length > 0 || problem.id !== 'not-json' || !saysModel(bytes))) return { kind: 'runs', read }
  return problem.id === 'no-config' || problem.id === 'neither-json-nor-gguf' || problem.id === 'not-an-object'
    ? { kind: 'unknown' }
    : { kind: 'refused', problem }
} // prettier-ignore

/** What a reader of models says of files that benchmarks write. */
const MAY_BE_RUNS: readonly ModelFileProblem['id'][] = [
  'no-config', 'neither-json-nor-gguf', 'not-json', 'not-an-object', 'too-large-for-config', 'too-deep', 'other-json',
] // prettier-ignore

function runsIn(bytes: Uint8Array, fileBytes: number): ReadRuns {
  const refusal = whyTooLarge(fileBytes)
  if (refusal !== null) return { runs: [], refused: [{ run: null, refusal }] }
  const decoded = decodeText(bytes)
  return decoded.ok
    ? readMeasuredRuns(decoded.text)
    : { runs: [], refused: [{ run: null, refusal: { id: 'of-no-known-tool' } }] }
}

/** Null where it is nothing of the kind. */
function hoursIn(bytes: Uint8Array, fileBytes: number): BroughtFile | null {
  const decoded = fileBytes === bytes.byteLength ? decodeText(bytes) : null
  if (!decoded?.ok) return null
  const reading = readHoursOfUse(decoded.text)
  if (reading.ok) return { kind: 'hours', hours: reading.hours }
  const { problem } = reading
  return problem.id === 'of-no-hours' ? null : { kind: 'no-hours', problem }
}

/** A config.json that stops in the middle is no result of a benchmark that does. */
function saysModel(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes.subarray(0, 4096))
  return decoded.ok && /"(architectures|hidden_size|num_hidden_layers)"\s*:/.test(decoded.text)
}
