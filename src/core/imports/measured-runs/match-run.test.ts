import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { namesOf } from '../../names/names.ts'
import { matchRun, type NotComparable, type RunSetting, type RunTrait } from './match-run.ts'
import type { RunSaid } from './measured-run.ts'
import { readMeasuredRuns } from './read-measured-runs.ts'
import { rowWith } from './testing/changed.test-support.ts'

const resultFile = (name: string) => readFileSync(new URL(`testing/${name}`, import.meta.url), 'utf8')

const names = namesOf(catalogue)
const known = { names, hardware: catalogue.hardware }

function setting(hardware: string, model: string, rest: Partial<RunSetting> = {}): RunSetting {
  const machine = catalogue.hardware.find(({ id }) => id === hardware)
  const openModel = catalogue.openModels.find(({ id }) => id === model)
  if (!machine || !openModel) throw new Error(`${hardware} or ${model} is not in the catalogue.`)
  return {
    hardware: machine,
    devices: 1,
    model: openModel,
    quantisation: 'q4_k_m',
    engine: 'llama.cpp',
    kvCacheBits: 16,
    ...rest,
  }
}

function firstRun(text: string) {
  const [run] = readMeasuredRuns(text).runs
  if (!run) throw new Error('There is no run.')
  return run
}

const said = (fields: Partial<RunSaid>, file = 'llama-bench.json') => {
  const run = firstRun(resultFile(file))
  return { ...run, said: { ...run.said, ...fields } }
}

const QWEN = setting('rtx-4090', 'qwen3-30b-a3b')
const LLAMA = setting('h100-sxm', 'llama-3.3-70b', {
  devices: 2,
  quantisation: 'fp8',
  engine: 'vllm',
  kvCacheBits: 8,
})

describe('a run and an option', () => {
  it('are comparable where the file says the same of everything', () => {
    expect(matchRun(said({}), QWEN, known)).toEqual({ kind: 'comparable', unsaid: [] })
    expect(
      matchRun(
        firstRun(resultFile('llama-bench.csv')),
        setting('rtx-3090', 'llama-3.3-70b', { devices: 2 }),
        known,
      ),
    ).toEqual({ kind: 'comparable', unsaid: [] })
    const named = said({ models: ['meta-llama/Llama-3.3-70B-Instruct'] }, 'vllm-with-metadata.json')
    expect(matchRun(named, LLAMA, known)).toEqual({ kind: 'comparable', unsaid: [] })
  })

  it.each<readonly [what: string, fields: Partial<RunSaid>, unsaid: readonly RunTrait[]]>([
    ['a name that only its server knows', { models: ['prod-llm'] }, ['model']],
    ['a name of its own with its size', { models: ['our-own-70b-v2'] }, ['model']],
    ['nothing of the machine', { hardware: null, devices: null }, ['hardware', 'devices']],
    ['a machine that is none of a catalogue', { hardware: 'gpu-node-17' }, ['hardware']],
    ['a name of two machines, one of which is it', { hardware: 'NVIDIA H100 80GB' }, ['hardware']],
    ['a format that may be another', { format: '8-bit' }, ['format']],
    ['OpenAI’s API, which any engine has', { engine: null }, ['engine']],
    ['a cache of a format nobody knows', { cache: ['turbo3', 'turbo3'] }, ['cache']],
  ])('are comparable, with a word, where the file says %s', (_, fields, unsaid) => {
    const run = said({ models: ['Llama-3.3-70B-Instruct'], ...fields }, 'vllm-with-metadata.json')
    expect(matchRun(run, LLAMA, known)).toEqual({ kind: 'comparable', unsaid })
  })

  it.each<readonly [fields: Partial<RunSaid>, reason: NotComparable]>([
    [{ models: ['Qwen/Qwen3-32B'] }, { id: 'other-model', said: 'Qwen/Qwen3-32B', wanted: 'qwen3-30b-a3b' }],
    [
      { models: ['some-finetune.gguf'], parameters: 8e9 },
      { id: 'other-model', said: 'some-finetune.gguf (8.00B)', wanted: 'qwen3-30b-a3b' },
    ],
    [
      { models: ['our-own-8b-v2'], parameters: null },
      { id: 'other-model', said: 'our-own-8b-v2', wanted: 'qwen3-30b-a3b' },
    ],
    [{ format: 'Q8_0' }, { id: 'other-format', said: 'Q8_0', wanted: 'q4_k_m' }],
    [{ format: 'IQ4_XS' }, { id: 'other-format', said: 'IQ4_XS', wanted: 'q4_k_m' }],
    [{ format: 'Q4_K_S' }, { id: 'other-format', said: 'Q4_K_S', wanted: 'q4_k_m' }],
    [{ engine: 'tensorrtllm' }, { id: 'other-engine', said: 'tensorrt-llm', wanted: 'llama.cpp' }],
    [{ hardware: 'Apple M4 Max' }, { id: 'other-hardware', said: 'Apple M4 Max', wanted: 'rtx-4090' }],
    [
      { hardware: 'NVIDIA GeForce RTX 5090' },
      { id: 'other-hardware', said: 'NVIDIA GeForce RTX 5090', wanted: 'rtx-4090' },
    ],
    [{ devices: 2 }, { id: 'other-devices', said: '2', wanted: '1' }],
    [
      { devices: null, hardware: '2x RTX 4090' },
      { id: 'other-devices', said: '2', wanted: '1' },
    ],
    [{ cache: ['q8_0', 'q8_0'] }, { id: 'other-cache', said: 'q8_0', wanted: '16-bit' }],
    [{ cache: ['f16', 'q4_0'] }, { id: 'other-cache', said: 'f16, q4_0', wanted: '16-bit' }],
    [{ layersOnDevice: 48 }, { id: 'layers-off-device', onDevice: 48, layers: 48 }],
  ])('are not where the file says %o', (fields, reason) => {
    expect(matchRun(said(fields), QWEN, known)).toEqual({ kind: 'not-comparable', reason })
  })

  it('count the output layer among those on the device', () => {
    expect(matchRun(said({ layersOnDevice: 49 }), QWEN, known).kind).toBe('comparable')
  })

  it('tell a model by its size and family where its file has a name of its own', () => {
    const run = (type: string) =>
      firstRun(rowWith(resultFile('llama-bench.json'), { model_filename: 'model.gguf', model_type: type }))
    expect(matchRun(run('qwen3moe 30B.A3B Q4_K - Medium'), QWEN, known)).toMatchObject({ kind: 'comparable' })
    expect(matchRun(run('qwen3 32B Q4_K - Medium'), QWEN, known)).toMatchObject({
      reason: { id: 'other-model' },
    })
  })

  it('are of one machine where it is the card or the server with eight of them', () => {
    const server = setting('hgx-h100-8', 'llama-3.3-70b', {
      ...LLAMA,
      hardware: catalogue.hardware.find(({ id }) => id === 'hgx-h100-8') ?? LLAMA.hardware,
    })
    const run = said({ models: ['Llama-3.3-70B-Instruct'] }, 'vllm-with-metadata.json')
    expect(matchRun(run, server, known)).toEqual({ kind: 'comparable', unsaid: [] })
  })
})
