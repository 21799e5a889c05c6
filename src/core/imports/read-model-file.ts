import { decodeText } from '../plan/decode-text.ts'
import { measureJson } from '../units/measure-json.ts'
import { readConfig } from './models/config/read-config.ts'
import { readGguf } from './models/gguf/read-gguf.ts'
import { refuse, type ModelFileProblem, type ReadModelFile } from './models/model-reading.ts'

/** So much of a file is enough: the header of a GGUF holds the vocabulary, up to about 16 MB in models known. */
export const MODEL_FILE_HEAD_BYTES = 64 * 1_048_576

/**
 * Reads a model from a file: a config.json of Hugging Face, or a GGUF by its header. Which it is, its first bytes say, not
 * its name. `bytes` are the first of the file, as many as `MODEL_FILE_HEAD_BYTES`; `fileBytes` is the length of all of it.
 * It never throws: what is no such file is refused, with an id whose sentence stands in core/words.
 */
export function readModelFile(bytes: Uint8Array, fileBytes: number = bytes.byteLength): ReadModelFile {
  if (bytes.byteLength === 0) return refuse({ id: 'empty-file' })
  if (startsWith(bytes, 'GGUF')) return readGguf(bytes, fileBytes)
  const weights = weightsFile(bytes)
  if (weights !== null) return refuse(weights)
  if (fileBytes > MAX_CONFIG_BYTES) {
    return refuse(
      looksLikeJson(bytes)
        ? { id: 'too-large-for-config', bytes: fileBytes }
        : { id: 'neither-json-nor-gguf' },
    )
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse({ id: 'neither-json-nor-gguf' })
  return readJson(decoded.text)
}

/** Several times the largest known. A tokenizer.json, which lies beside it, is larger. */
const MAX_CONFIG_BYTES = 4 * 1_048_576
const MAX_DEPTH = 32

function readJson(text: string): ReadModelFile {
  if (!/^\s*\S/.test(text)) return refuse({ id: 'empty-file' })
  const { depth } = measureJson(text)
  if (depth > MAX_DEPTH) return refuse({ id: 'too-deep', depth })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (!/^\s*[{[]/.test(text)) return refuse({ id: 'neither-json-nor-gguf' })
    return refuse({ id: 'not-json', reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
  return readConfig(json)
}

/** Files of weights that are no GGUF: their header does not say what is needed, the config.json beside them does. */
function weightsFile(bytes: Uint8Array): ModelFileProblem | null {
  // A safetensors file begins with the length of its header in 64 bits, then the header, which is JSON.
  const isSafetensors =
    bytes[8] === 0x7b && bytes[9] === 0x22 && bytes[5] === 0 && bytes[6] === 0 && bytes[7] === 0
  if (isSafetensors) return { id: 'weights-file', kind: 'safetensors' }
  if (startsWith(bytes, 'PK\u0003\u0004')) return { id: 'weights-file', kind: 'archive' }
  const isOld = ['lmgg', 'fmgg', 'tjgg', 'algg'].some((magic) => startsWith(bytes, magic))
  return isOld ? { id: 'weights-file', kind: 'old-ggml' } : null
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0))
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 100).find((byte) => byte > 0x20)
  return start === 0x7b || start === 0x5b
}
