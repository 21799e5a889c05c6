import { modelFrom } from '#core/imports/models/model-from.ts'
import { tidyName } from '#core/imports/models/tidy-name.ts'
import { ownModelOf } from '#core/imports/own-model-of.ts'
import { MODEL_FILE_HEAD_BYTES, readModelFile } from '#core/imports/read-model-file.ts'
import type { Quantisation } from '#core/plan/schema.ts'
import { saidOfMissing, saidOfModelFile } from '#core/words/model-file-words.ts'
import type { Answer } from './command.ts'
import { readHead } from './read-bytes.ts'
import type { Terminal } from './terminal.ts'

/** The shape of a model in a file, as `estimate` takes it, and the number format of its weights where the file says one. */
export async function modelOfFile(
  path: string,
  terminal: Terminal,
): Promise<{ readonly model: object; readonly quantisation: Quantisation | null } | Answer> {
  const head = await readHead(path, MODEL_FILE_HEAD_BYTES, terminal)
  if ('problems' in head) return head
  const read = readModelFile(head.bytes, head.fileBytes)
  if (!read.ok) return { refused: [`${path}: ${saidOfModelFile(read.problem)}`] }
  const { reading } = read
  const name = reading.name ?? tidyName(path) ?? path
  const made = modelFrom(reading, {}, { id: 'own', name, day: terminal.today, source: path })
  if (!made.ok) return { refused: [`${path}: ${saidOfModelFile(made.problem)}`] }
  const own = made.model && ownModelOf(made.model)
  if (own === null) return { refused: [`${path}: ${saidOfMissing(made.missing) ?? ''}`] }
  const { id: _, asOf: __, source: ___, licence: ____, ...model } = own
  return { model, quantisation: reading.quantisation }
}
