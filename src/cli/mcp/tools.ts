import { catalogue } from '#core/catalogue/catalogue.ts'
import type { ESTIMATE_KEYS } from '#core/engine/capacity/read-estimate-case.ts'
import { catalogueRows, entriesOf } from '../catalogue-entries.ts'
import { wrong } from '../command.ts'
import { asNumber, estimateOf } from '../commands/estimate.ts'
import { meaningsOf } from '../commands/names.ts'
import { briefEntry } from './brief-entry.ts'
import { briefEstimate } from './brief-estimate.ts'
import { fitting } from './brief.ts'
import { decideTool, evaluateTool, varyTool } from './plan-tools.ts'
import type { Argument, Tool } from './tool.ts'

const figure = (says: string): Argument => ({ kind: 'figure', says })

const ESTIMATE_ARGUMENTS: Readonly<Record<(typeof ESTIMATE_KEYS)[number], Argument>> = {
  hardware: { kind: 'name-or-object', says: 'A machine by its name or id, or its figures: { "memoryGB": 48, "memoryBandwidthGBs": 696, "fp16DenseTflops": 150, "capacityFamily": "ampere" }.', needed: true }, // prettier-ignore
  model: { kind: 'name-or-object', says: 'An open model by its name or id, or its shape: { "totalParamsB": 32, "layers": 64, "kvHeads": 8, "headDim": 128 }.', needed: true }, // prettier-ignore
  quantisation: {
    kind: 'text',
    says: 'The number format of the weights: fp8, mxfp4, q4_k_m. The name of the model may say it.',
  },
  engine: { kind: 'text', says: 'vllm, sglang, tensorrt-llm, llama.cpp, mlx or ollama.' },
  devices: figure('Devices of a replica; without it, the fewest that hold the model.'),
  context: figure('Tokens of context that must fit.'),
  concurrency: figure('Requests at once.'),
  input: figure('Input tokens of a request.'),
  output: figure('Output tokens of a request.'),
  kvCacheBits: figure('Bits of a cached value: 16, 8 or 4.'),
  memoryShare: figure('Share of the memory that the engine may take.'),
  wiredLimitGB: figure('GB that a Mac lends its GPU at most.'),
  expertsInMainMemory: figure('Share of the experts that are kept in main memory.'),
  mainMemoryGBs: figure('GB a second of the main memory.'),
  cacheHit: figure('Share of the input that the prefix cache spares.'),
  requestsPerSecond: figure('Requests a second of the busiest minute, to be told how long one waits.'),
  engineDate: { kind: 'text', says: 'The month in which the engine was built: 2025-08.' },
  drafts: figure('Drafted tokens a step.'),
  acceptance: figure('Share of drafts that are taken.'),
  acceptedTokens: figure('Tokens a step as measured.'),
  measured: { kind: 'objects', says: 'Points of a benchmark of this case: [{ "kind": "batch", "input": 1024, "output": 256, "streams": 16, "tokensPerSecond": 520 }].' }, // prettier-ignore
}

const estimateTool: Tool = {
  name: 'estimate',
  title: 'Whether a model fits on a machine and how fast it runs',
  says: 'Memory, tokens a second and seconds to the first token of an open model on a machine, for one replica. Names are taken as people write them ("2x RTX 4090", "llama 3.3 70b q4_k_m"). hardware, model, quantisation, context, input and output are needed.',
  takes: ESTIMATE_ARGUMENTS,
  answer: (given) => {
    const { hardware, model, measured, engineDate, ...figures } = given
    const written = { hardware, model, measured, engineDate }
    const numbers = Object.entries(figures).map(([key, value]) => [key, asNumber(value)])
    const said = Object.entries(written).filter(([, value]) => value !== undefined)
    const answer = estimateOf(Object.fromEntries([...said, ...numbers]) as Readonly<Record<string, unknown>>)
    return Promise.resolve('problems' in answer ? answer : briefEstimate(answer))
  },
}

const catalogueTool: Tool = {
  name: 'catalogue',
  title: 'What is known of models, prices and machines',
  says: 'With id: the entry with today’s price, its figures and their dates. With find: entries whose id, name or line has all of its words, as many as an answer holds. Prices in US dollars.',
  takes: {
    id: { kind: 'text', says: 'The id of an entry, such as h100-sxm.' },
    find: { kind: 'text', says: 'Words to look for, such as "llama 70b".' },
    kind: { kind: 'text', says: 'Only these: api-model, open-model, hardware or chain-offer.' },
  },
  answer: ({ id, find, kind }, { today }) => {
    if (typeof id === 'string') {
      const found = entriesOf(id)
      if ('problems' in found) return Promise.resolve(found)
      return Promise.resolve({ entries: found.map((entry) => briefEntry(entry, today)) })
    }
    const rows = catalogueRows(today)
    const kinds = [...new Set<string>(rows.map((row) => row.kind))]
    if (typeof kind === 'string' && !kinds.includes(kind))
      return Promise.resolve(wrong('kind', kind, kinds.join(', ')))
    const words = ((find as string | undefined) ?? '').toLowerCase().split(/\s+/) // prettier-ignore
    const found = rows
      .filter((row) => kind === undefined || row.kind === kind)
      .filter((row) => {
        const text = `${row.id} ${row.name} ${row.gist}`.toLowerCase()
        return words.every((word) => text.includes(word))
      })
    return Promise.resolve(
      fitting(found, (entries, leftOut) => ({
        version: catalogue.version,
        found: found.length,
        leftOut: leftOut.length,
        entries,
      })),
    )
  },
}

const namesTool: Tool = {
  name: 'names',
  title: 'What a text means here',
  says: 'Reads a machine and how many, a model and its number format, a pasted serving command, or for a field a figure ("20k to 40k a day"), into ids and numbers; or asks what is left open.',
  takes: {
    text: { kind: 'text', says: 'The text, as somebody wrote it.', needed: true },
    field: {
      kind: 'text',
      says: 'The field that it is for: hardware, model, quantisation, or an input such as requestsPerDay.',
    },
    locale: { kind: 'text', says: 'The language of its numbers: en, de, en-IN.' },
  },
  answer: ({ text, field, locale }) => {
    const meanings = meaningsOf(
      String(text),
      typeof field === 'string' ? field : null,
      typeof locale === 'string' ? locale : undefined,
    )
    return Promise.resolve('problems' in meanings ? meanings : { text, meanings })
  },
}

/** What `crossover mcp` answers. */
export const TOOLS: readonly Tool[] = [
  evaluateTool,
  decideTool,
  varyTool,
  estimateTool,
  catalogueTool,
  namesTool,
]
