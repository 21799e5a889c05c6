import { describe, expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { openPlanFile } from './open-plan-file.ts'

/** A file as a browser hands it over, which throws where it is read although it must not be. */
function fileOf(name: string, size: number, read: () => Promise<ArrayBuffer>): File {
  return { name, size, arrayBuffer: read } as unknown as File
}

const neverRead = () => Promise.reject(new Error('It was read.'))
const bytesOf = (text: string | Uint8Array) => () =>
  Promise.resolve(Uint8Array.from(typeof text === 'string' ? Buffer.from(text) : text).buffer)

describe('a file that is dropped', () => {
  it.each([
    ['2 GB, which are not read', fileOf('plan.json', 2 ** 31, neverRead), 'is too large for a plan file'],
    ['one byte too many', fileOf('plan.json', 1_048_577, neverRead), 'is too large for a plan file'],
    ['a film', fileOf('film.mp4', 100, neverRead), 'is not a plan file'],
    ['a folder, which can’t be read', fileOf('folder.json', 0, () => Promise.reject(new DOMException('', 'NotFoundError'))), 'could not be read'],
    ['nothing', fileOf('plan.json', 0, bytesOf('')), 'is not a plan file'],
    ['a picture', fileOf('plan.json', 8, bytesOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))), 'is not text that can be read'],
    ['UTF-16 without its mark', fileOf('plan.json', 40, bytesOf(Buffer.from('{"schema":"crossover/plan@5"}', 'utf16le'))), 'is not text that can be read'],
    ['a NUL in it', fileOf('plan.json', 30, bytesOf('{"schema":\0"crossover/plan@5"}')), 'is not text that can be read'],
    ['half a million fields', fileOf('plan.json', 900_000, bytesOf(`{${'"a":1,'.repeat(140_000)}"b":1}`)), 'is too large for a plan file'],
    ['a name that turns around', fileOf('\u202enosj.nalp.exe', 3, neverRead), 'is not a plan file'],
  ])('%s, is told in a sentence', async (_what, file, title) => {
    const opened = await openPlanFile(file)
    expect(opened.kind).toBe('not-opened')
    if (opened.kind !== 'not-opened') return
    expect(opened.title).toContain(title)
    expect(opened.problems.join(' ')).toMatch(/^\S.*\.$/s)
    expect(`${opened.title}${opened.problems.join('')}`).not.toMatch(/undefined|NaN|\[object/)
  }) // prettier-ignore

  it('opens with a mark in front, whatever it is called', async () => {
    const text = `\ufeff${JSON.stringify(SAMPLE_PLAN)}`
    const opened = await openPlanFile(fileOf('CON.JSON', text.length, bytesOf(text)))
    expect(opened.kind === 'plan' ? opened.plan : opened).toEqual(SAMPLE_PLAN)
  })
})
