import kinds from '../config/other-models.json' with { type: 'json' }
import type { ParameterCount } from '../count-parameters.ts'
import type { DecoderShape } from '../decoder-shape.ts'
import { contradictionIn } from '../figure-bounds.ts'
import {
  refuse,
  type OtherModel,
  type ReadModelFile,
  type ReadingNote,
  type WeightsInFile,
} from '../model-reading.ts'
import { tidyName } from '../tidy-name.ts'
import { ggufFields } from './gguf-fields.ts'
import { readGgufHeader, type GgufHeader, type GgufTensor } from './gguf-header.ts'
import { ggufShape } from './gguf-shape.ts'
import { fileTypeOf, quantisationOf, tensorBytes, typeName } from './ggml-types.ts'

/** Reads a GGUF from its first bytes. `fileBytes` is the length of the whole file. It never throws. */
export function readGguf(bytes: Uint8Array, fileBytes: number): ReadModelFile {
  const read = readGgufHeader(bytes, fileBytes)
  if (!read.ok) return refuse(read.problem)
  const header = read.value
  const architecture = textIn(header, 'general.architecture')
  const type = textIn(header, 'general.type')
  const other = otherModel(architecture, type)
  if (other !== null)
    return refuse({ id: 'not-a-text-model', kind: other, named: tidyName(architecture ?? type) ?? '' })
  if (architecture === null) return refuse({ id: 'gguf-without-architecture' })

  const fields = ggufFields(header, architecture)
  const { shape, notes } = ggufShape(header, architecture, fields)
  const problem = fields.problems[0] ?? contradictionIn(shape)
  if (problem !== null) return refuse(problem)
  const end = header.weightsAt + endOf(header.tensors)
  if (!Number.isSafeInteger(end)) return refuse({ id: 'gguf-broken', part: 'size' })
  if (end > fileBytes) return refuse({ id: 'gguf-cut-in-weights', bytes: fileBytes, needed: end })

  const part = partOf(header)
  const isWhole = part === null && header.tensors.length > 0
  const precision = fileTypeOf(header.metadata.get('general.file_type'))
  return {
    ok: true,
    reading: {
      file: 'gguf',
      name: tidyName(textIn(header, 'general.name')),
      architecture: tidyName(architecture),
      licence: tidyName(textIn(header, 'general.license')),
      shape,
      counted: isWhole ? countedIn(header.tensors, shape) : null,
      precision,
      quantisation: quantisationOf(precision),
      weights: isWhole ? weightsIn(header.tensors) : null,
      notes: [...notes, ...(part === null ? [] : [part]), ...unknownTypes(header.tensors)],
    },
  }
}

function textIn({ metadata }: GgufHeader, key: string): string | null {
  const value = metadata.get(key)
  return typeof value === 'string' && value !== '' ? value : null
}

function otherModel(architecture: string | null, type: string | null): OtherModel | null {
  if (type === 'adapter') return 'adapter'
  if (type === 'mmproj') return 'vision'
  const listed = kinds.ggufArchitectures.find(({ names }) => names.includes(architecture ?? ''))
  return (listed?.kind as OtherModel | undefined) ?? null
}

function partOf({ metadata }: GgufHeader): ReadingNote | null {
  const [file, files] = [metadata.get('split.no'), metadata.get('split.count')]
  if (typeof files !== 'number' || files <= 1) return null
  return { id: 'one-of-several-files', file: typeof file === 'number' ? file + 1 : 1, files }
}

/** Where the last tensor's weights end, from where all begin. */
function endOf(tensors: readonly GgufTensor[]): number {
  return tensors.reduce((end, tensor) => Math.max(end, tensor.offset + (tensorBytes(tensor) ?? 0)), 0)
}

/** Blocks behind the model's own, which guess further tokens ahead, are not counted. */
function countedIn(tensors: readonly GgufTensor[], { layers, experts }: DecoderShape): ParameterCount | null {
  let [total, inExperts] = [0, 0]
  for (const { name, params } of tensors) {
    const block = /^blk\.(\d+)\./.exec(name)?.[1]
    if (block !== undefined && layers !== null && Number(block) >= layers) continue
    total += params
    if (name.includes('_exps.')) inExperts += params
  }
  if (experts === null) return { total, active: total }
  if (experts.activePerToken === null) return null
  return { total, active: total - inExperts * (1 - experts.activePerToken / experts.total) }
}

function weightsIn(tensors: readonly GgufTensor[]): WeightsInFile | null {
  const types = new Map<string, { params: number; bytes: number }>()
  for (const tensor of tensors) {
    const bytes = tensorBytes(tensor)
    if (bytes === null) return null
    const so = types.get(typeName(tensor.type)) ?? { params: 0, bytes: 0 }
    types.set(typeName(tensor.type), { params: so.params + tensor.params, bytes: so.bytes + bytes })
  }
  const byType = [...types].map(([type, sizes]) => ({ type, ...sizes })).sort((a, b) => b.bytes - a.bytes)
  return { bytes: byType.reduce((sum, { bytes }) => sum + bytes, 0), byType }
}

function unknownTypes(tensors: readonly GgufTensor[]): readonly ReadingNote[] {
  const types = [
    ...new Set(tensors.filter((tensor) => tensorBytes(tensor) === null).map(({ type }) => typeName(type))),
  ]
  return types.length === 0 ? [] : [{ id: 'tensor-types-not-known', types: types.slice(0, 8) }]
}
