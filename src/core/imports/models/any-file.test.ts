import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modelFrom } from './model-from.ts'
import { readModelFile } from '../read-model-file.ts'
import { GPT_OSS_120B, SMALL_LLAMA } from './testing/gguf-files.test-support.ts'
import { ggufHeader } from './testing/gguf.test-support.ts'
import published from './testing/published-models.json' with { type: 'json' }

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))

describe('whatever is dropped, nothing throws and nothing hangs', () => {
  const settle = (bytes: Uint8Array, fileBytes = bytes.byteLength) => {
    const result = readModelFile(bytes, fileBytes)
    if (!result.ok) return
    const made = modelFrom(result.reading, {}, { id: 'own', name: 'Own', day: '2026-11-28', source: 'x' })
    if (!made.ok) return
    for (const value of [made.known.totalParamsB, made.known.activeParamsB, made.known.kvBytesPerToken])
      expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
  }
  const runs = (numRuns: number) => ({
    numRuns,
    interruptAfterTimeLimit: 10_000,
    markInterruptAsFailure: true,
  })

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => settle(bytes)),
      runs(1000),
    )
  })

  test('random bytes behind the head of a GGUF, with any counts', () => {
    const head = fc.tuple(
      fc.constantFrom(2, 3),
      fc.oneof(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
      fc.oneof(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
    )
    fc.assert(
      fc.property(
        head,
        fc.uint8Array({ maxLength: 400 }),
        fc.boolean(),
        ([version, tensors, values], rest, isPart) => {
          const bytes = new Uint8Array(24 + rest.length)
          bytes.set(bytesOf('GGUF'))
          const view = new DataView(bytes.buffer)
          view.setUint32(4, version, true)
          view.setBigUint64(8, tensors, true)
          view.setBigUint64(16, values, true)
          bytes.set(rest, 24)
          settle(bytes, isPart ? 1e12 : bytes.length)
        },
      ),
      runs(1000),
    )
  })

  test('a GGUF in which some bytes are others', () => {
    const files = [ggufHeader(SMALL_LLAMA), ggufHeader(GPT_OSS_120B)].map(({ bytes, fileBytes }) => ({
      // The list of tensors is long and all alike.
      bytes: bytes.subarray(0, 4000),
      fileBytes,
    }))
    const changes = fc.array(fc.tuple(fc.nat(3999), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, ({ bytes, fileBytes }, changed) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, byte] of changed) copy[at % copy.length] = byte
        settle(copy, fileBytes)
      }),
      runs(1000),
    )
  })

  test('random JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => settle(bytesOf(text))),
      runs(500),
    )
  })

  test('a config.json in which some fields hold something else', () => {
    const names = [...new Set(published.models.flatMap(({ config }) => Object.keys(config)))]
    const fields = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.jsonValue(), fc.integer(), fc.constant(0)),
      {
        maxKeys: 4,
      },
    )
    fc.assert(
      fc.property(fc.constantFrom(...published.models), fields, ({ config }, others) =>
        settle(bytesOf(JSON.stringify({ ...config, ...others }))),
      ),
      runs(1000),
    )
  })

  test('a list that claims to be longer than the file is passed over at once', () => {
    const { bytes } = ggufHeader({ values: { 'a.list': { u32s: [1] } } })
    const view = new DataView(bytes.buffer)
    view.setBigUint64(bytes.length - 12, 2n ** 60n, true)
    expect(readModelFile(bytes)).toMatchObject({ problem: { id: 'gguf-cut-in-header' } })
  })
})
