import type { ModelFileProblem } from '../model-reading.ts'
import { byteCursor, type ByteCursor } from './byte-cursor.ts'

export type GgufValue = number | string | boolean | readonly (number | boolean)[]

export interface GgufHeader {
  /** Single values, and lists of at most `MOST_LISTED` numbers or flags; longer lists and lists of texts are left out. */
  readonly metadata: ReadonlyMap<string, GgufValue>
  readonly listLengths: ReadonlyMap<string, number>
  readonly tensors: readonly GgufTensor[]
  /** Where the weights begin. */
  readonly weightsAt: number
}

export interface GgufTensor {
  readonly name: string
  readonly params: number
  /** A number of ggml's list of types. */
  readonly type: number
  /** From where the weights begin. */
  readonly offset: number
}

type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ModelFileProblem }

/**
 * Reads the header of a GGUF file of version 2 or 3, from its first bytes. `fileBytes` is the length of the whole file.
 * It never throws, and takes no longer than the bytes are many: whatever lengths are claimed, nothing is made for them.
 * Source: the specification of ggml-org/ggml, docs/gguf.md.
 */
export function readGgufHeader(bytes: Uint8Array, fileBytes: number): Read<GgufHeader> {
  const cursor = byteCursor(bytes)
  const early = (): Read<GgufHeader> => ({
    ok: false,
    problem:
      bytes.byteLength < fileBytes
        ? { id: 'gguf-header-too-long', bytes: bytes.byteLength }
        : { id: 'gguf-cut-in-header', bytes: bytes.byteLength },
  })
  cursor.skip(4)
  const version = cursor.u32()
  if (version === null) return early()
  if (version === 0x0300_0000 || version === 0x0200_0000) return failed({ id: 'gguf-big-endian' })
  if (version !== 2 && version !== 3) return failed({ id: 'gguf-version', version })
  const tensorCount = cursor.u64()
  const valueCount = cursor.u64()
  if (tensorCount === null || valueCount === null) return early()
  if (tensorCount > MOST_TENSORS || valueCount > MOST_VALUES)
    return failed({ id: 'gguf-broken', part: 'counts' })

  const metadata = new Map<string, GgufValue>()
  const listLengths = new Map<string, number>()
  for (let index = 0; index < valueCount; index += 1) {
    const key = cursor.text()
    const type = cursor.u32()
    if (key === null || type === null) return early()
    const value = readValue(cursor, type)
    if (value === 'ends') return early()
    if (value === 'broken-type') return failed({ id: 'gguf-broken', part: 'value-type' })
    if (value === 'too-deep') return failed({ id: 'gguf-broken', part: 'array-depth' })
    if (value.length !== undefined) listLengths.set(key, value.length)
    if (value.value !== null) metadata.set(key, value.value)
  }

  const tensors: GgufTensor[] = []
  for (let index = 0; index < tensorCount; index += 1) {
    const tensor = readTensor(cursor)
    if (tensor === 'ends') return early()
    if (tensor === 'broken') return failed({ id: 'gguf-broken', part: 'tensor-dimensions' })
    tensors.push(tensor)
  }
  const said = metadata.get('general.alignment')
  const alignment = typeof said === 'number' && said >= 1 && said <= MOST_ALIGNMENT ? said : USUAL_ALIGNMENT
  const weightsAt = Math.ceil(cursor.at() / alignment) * alignment
  return { ok: true, value: { metadata, listLengths, tensors, weightsAt } }
}

/** Several times those of any model, with a tensor for every expert: what claims more is damaged. */
const MOST_TENSORS = 200_000
const MOST_VALUES = 10_000
const USUAL_ALIGNMENT = 32
const MOST_ALIGNMENT = 1_048_576

function failed(problem: ModelFileProblem): Read<never> {
  return { ok: false, problem }
}

type Failure = 'ends' | 'broken-type' | 'too-deep'
interface OneValue {
  readonly value: GgufValue | null
  readonly length?: number
}

const TEXT = 8
const LIST = 9

/** Readers of single values by the numbers of their types; texts and lists are read apart. */
const SINGLE: Readonly<Record<number, (cursor: ByteCursor) => number | boolean | null>> = {
  0: (cursor) => cursor.u8(),
  1: (cursor) => cursor.i8(),
  2: (cursor) => cursor.u16(),
  3: (cursor) => cursor.i16(),
  4: (cursor) => cursor.u32(),
  5: (cursor) => cursor.i32(),
  6: (cursor) => cursor.f32(),
  7: (cursor) => flag(cursor.u8()),
  10: (cursor) => cursor.u64(),
  11: (cursor) => cursor.i64(),
  12: (cursor) => cursor.f64(),
}

const SIZES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
}

function readValue(cursor: ByteCursor, type: number): OneValue | Failure {
  if (type === TEXT) {
    const text = cursor.text()
    return text === null ? 'ends' : { value: text }
  }
  if (type === LIST) return readList(cursor, 0)
  const read = SINGLE[type]
  if (read === undefined) return 'broken-type'
  const value = read(cursor)
  return value === null ? 'ends' : { value }
}

/** Longer lists are the vocabulary; those by layer are shorter. */
const MOST_LISTED = 2048
const MOST_DEPTH = 4

function readList(cursor: ByteCursor, depth: number): OneValue | Failure {
  if (depth >= MOST_DEPTH) return 'too-deep'
  const type = cursor.u32()
  const length = cursor.u64()
  if (type === null || length === null) return 'ends'
  if (type === TEXT || type === LIST) {
    for (let index = 0; index < length; index += 1) {
      const passed = type === TEXT ? (cursor.skipText() ?? 'ends') : readList(cursor, depth + 1)
      if (typeof passed === 'string') return passed
    }
    return { value: null, length }
  }
  const read = SINGLE[type]
  if (read === undefined) return 'broken-type'
  if (length > MOST_LISTED)
    return cursor.skip(length * (SIZES[type] ?? 1)) === null ? 'ends' : { value: null, length }
  const list: (number | boolean)[] = []
  for (let index = 0; index < length; index += 1) {
    const value = read(cursor)
    if (value === null) return 'ends'
    list.push(value)
  }
  return { value: list, length }
}

function flag(byte: number | null): boolean | null {
  return byte === null ? null : byte !== 0
}

const MOST_DIMENSIONS = 8

function readTensor(cursor: ByteCursor): GgufTensor | 'ends' | 'broken' {
  const name = cursor.text()
  const dimensions = cursor.u32()
  if (name === null || dimensions === null) return 'ends'
  if (dimensions > MOST_DIMENSIONS) return 'broken'
  let params = 1
  for (let index = 0; index < dimensions; index += 1) {
    const size = cursor.u64()
    if (size === null) return 'ends'
    params *= size
  }
  const type = cursor.u32()
  const offset = cursor.u64()
  return type === null || offset === null ? 'ends' : { name, params, type, offset }
}
