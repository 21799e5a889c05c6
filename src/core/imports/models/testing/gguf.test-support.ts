/** A value of a header with the number of its type; lists name the type of what is in them. */
export type GgufTyped =
  | { readonly u32: number }
  | { readonly text: string }
  | { readonly u32s: readonly number[] }
  | { readonly flags: readonly boolean[] }
  | { readonly texts: readonly string[] }

export interface GgufParts {
  readonly version?: number
  readonly values: Readonly<Record<string, GgufTyped>>
  /** Name, dimensions, type; they lie one after another, as files are written. */
  readonly tensors?: readonly (readonly [string, readonly number[], keyof typeof BLOCKS])[]
}

const BLOCKS = { F32: [0, 1, 4], Q8_0: [8, 32, 34], Q4_K: [12, 256, 144], MXFP4: [39, 32, 17] } as const
const ALIGNMENT = 32

/** The header of a GGUF file as llama.cpp writes it, and how long the whole file would be. */
export function ggufHeader({ version = 3, values, tensors = [] }: GgufParts): {
  readonly bytes: Uint8Array
  readonly fileBytes: number
} {
  const out: number[] = [
    ...ascii('GGUF'),
    ...u32(version),
    ...u64(tensors.length),
    ...u64(Object.keys(values).length),
  ]
  for (const [key, value] of Object.entries(values)) push(out, [...text(key), ...typed(value)])
  let offset = 0
  for (const [name, dimensions, type] of tensors) {
    const [number, inBlock, blockBytes] = BLOCKS[type]
    push(out, [
      ...text(name),
      ...u32(dimensions.length),
      ...dimensions.flatMap(u64),
      ...u32(number),
      ...u64(offset),
    ])
    const bytes = (dimensions.reduce((product, size) => product * size, 1) / inBlock) * blockBytes
    offset += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
  }
  const header = Math.ceil(out.length / ALIGNMENT) * ALIGNMENT
  return { bytes: Uint8Array.from(out), fileBytes: header + offset }
}

function typed(value: GgufTyped): number[] {
  if ('u32' in value) return [...u32(4), ...u32(value.u32)]
  if ('text' in value) return [...u32(8), ...text(value.text)]
  if ('u32s' in value) return [...listOf(4, value.u32s.length), ...value.u32s.flatMap(u32)]
  if ('flags' in value) return [...listOf(7, value.flags.length), ...value.flags.map(Number)]
  return [...listOf(8, value.texts.length), ...value.texts.flatMap(text)]
}

function listOf(type: number, length: number): number[] {
  return [...u32(9), ...u32(type), ...u64(length)]
}

function push(out: number[], bytes: readonly number[]): void {
  for (const byte of bytes) out.push(byte)
}

function text(letters: string): number[] {
  return [...u64(letters.length), ...ascii(letters)]
}

function ascii(letters: string): number[] {
  return [...letters].map((letter) => letter.charCodeAt(0))
}

function u32(value: number): number[] {
  return [value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 255)
}

function u64(value: number): number[] {
  return [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))]
}
