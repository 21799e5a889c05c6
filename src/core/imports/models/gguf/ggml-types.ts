import type { Quantisation } from '../../../plan/schema.ts'
import data from './ggml-types.json' with { type: 'json' }
import type { GgufTensor, GgufValue } from './gguf-header.ts'

/** Name, values in a block, bytes of a block. */
type TypeRow = readonly [string, number, number]

const TYPES = data.types as unknown as Readonly<Record<string, TypeRow>>
const FILE_TYPES: Readonly<Record<string, string>> = data.fileTypes
const QUANTISATIONS = data.quantisations as Readonly<Record<string, Quantisation>>

/** Bytes of a tensor's weights, scales included; null for a type that is not known. Q4_K: 256 values in 144 bytes. */
export function tensorBytes({ params, type }: GgufTensor): number | null {
  const row = TYPES[String(type)]
  return row === undefined ? null : Math.ceil(params / row[1]) * row[2]
}

export function typeName(type: number): string {
  return TYPES[String(type)]?.[0] ?? `type ${type}`
}

/** The name of `general.file_type`, such as Q4_K_M. */
export function fileTypeOf(value: GgufValue | undefined): string | null {
  return typeof value === 'number' ? (FILE_TYPES[String(value)] ?? null) : null
}

export function quantisationOf(fileType: string | null): Quantisation | null {
  return fileType !== null && Object.hasOwn(QUANTISATIONS, fileType)
    ? (QUANTISATIONS[fileType] ?? null)
    : null
}
