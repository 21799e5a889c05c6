import { readMeasuredRuns, whyTooLarge } from '#core/imports/measured-runs/read-measured-runs.ts'
import { MODEL_FILE_HEAD_BYTES, readModelFile } from '#core/imports/read-model-file.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import type { FileAnswer, FileQuestion } from './aside-protocol.ts'

/** Opens a file of one's own and reads what it holds. It never fails: what can't be opened is null. */
export async function readFileOfOwn({ kind, file }: FileQuestion): Promise<FileAnswer> {
  try {
    return kind === 'model-file'
      ? { kind, read: await modelIn(file) }
      : { kind: 'measured-runs', read: await runsIn(file) }
  } catch {
    return { kind, read: null }
  }
}

/** The weights behind the header are never opened. */
async function modelIn(file: File) {
  const head = await file.slice(0, MODEL_FILE_HEAD_BYTES).arrayBuffer()
  return readModelFile(new Uint8Array(head), file.size)
}

async function runsIn(file: File) {
  const tooLarge = whyTooLarge(file.size)
  if (tooLarge) return { runs: [], refused: [{ run: null, refusal: tooLarge }] }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return { runs: [], refused: [{ run: null, refusal: { id: 'of-no-known-tool' as const } }] }
  return readMeasuredRuns(decoded.text)
}
