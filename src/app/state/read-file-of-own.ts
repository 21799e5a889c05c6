import type { ReadRuns } from '#core/imports/measured-runs/measured-run.ts'
import type { ReadModelFile } from '#core/imports/models/model-reading.ts'
import { readMeasuredRuns, whyTooLarge } from '#core/imports/measured-runs/read-measured-runs.ts'
import { MODEL_FILE_HEAD_BYTES, readModelFile } from '#core/imports/read-model-file.ts'
import { decodeText } from '#core/plan/decode-text.ts'

/** Opens a file of one's own and reads what it holds. It never fails: what can't be opened is null. */
export function modelIn(file: File): Promise<ReadModelFile | null> {
  return readModel(file).catch(() => null)
}

/** The same of a file of measured runs. */
export function runsIn(file: File): Promise<ReadRuns | null> {
  return readRuns(file).catch(() => null)
}

/** The weights behind the header are never opened. */
async function readModel(file: File): Promise<ReadModelFile> {
  const head = await file.slice(0, MODEL_FILE_HEAD_BYTES).arrayBuffer()
  return readModelFile(new Uint8Array(head), file.size)
}

async function readRuns(file: File): Promise<ReadRuns> {
  const tooLarge = whyTooLarge(file.size)
  if (tooLarge) return { runs: [], refused: [{ run: null, refusal: tooLarge }] }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return { runs: [], refused: [{ run: null, refusal: { id: 'of-no-known-tool' as const } }] }
  return readMeasuredRuns(decoded.text)
}
