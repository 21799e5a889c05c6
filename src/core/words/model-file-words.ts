import type { HandField, PartModel } from '../imports/models/model-from.ts'
import type {
  FigureProblem,
  ModelFileProblem,
  ModelReading,
  OtherJson,
  OtherModel,
  ReadingNote,
} from '../imports/models/model-reading.ts'
import { formatsOf, list } from './phrases.ts'

type Told<All extends { readonly id: string }> = {
  readonly [Id in All['id']]: (one: Extract<All, { readonly id: Id }>) => string
}

/** Why a file gave no model: what was found, and what would be right. */
export function saidOfModelFile(problem: ModelFileProblem): string {
  return (PROBLEMS[problem.id] as (one: ModelFileProblem) => string)(problem)
}

/** What should be known of a model that was read. */
export function saidOfReading(note: ReadingNote): string {
  return (NOTES[note.id] as (one: ReadingNote) => string)(note)
}

const RIGHT = 'Drop the config.json of a model on Hugging Face, or a GGUF file.'
const CONFIG_INSTEAD = 'Drop the config.json that lies beside it.'

const FIGURES: Told<FigureProblem> = {
  'figure-out-of-bounds': ({ field, found, least, most }) =>
    `${fieldName(field)} is ${found}. It must be ${isWholeField(field) ? 'a whole number' : 'a number'} from ${figure(least)} to ${figure(most)}.`,
  'heads-do-not-divide': ({ attentionHeads, kvHeads }) =>
    `${count(attentionHeads)} attention heads can not share ${count(kvHeads)} KV heads evenly. The first must be a multiple of the second.`,
  'width-does-not-divide': ({ hiddenSize, attentionHeads }) =>
    `A width of ${count(hiddenSize)} can not be split over ${count(attentionHeads)} attention heads evenly, and the file gives no head_dim. One of the three must be wrong.`,
  'more-active-than-experts': ({ active, total }) =>
    `A token goes to ${count(active)} experts, and there are ${count(total)}. It can not go to more than there are.`,
  'more-active-than-parameters': ({ activeB, totalB }) =>
    `${figure(activeB)} billion parameters are active, and there are ${figure(totalB)} billion. No more can be active than there are.`,
  'layers-do-not-add-up': ({ layers, listed }) =>
    `The model has ${count(layers)} layers, and ${count(listed)} of one kind are listed. There can not be more of a kind than layers.`,
}

const PROBLEMS: Told<ModelFileProblem> = {
  ...FIGURES,
  'empty-file': () => `The file is empty. ${RIGHT}`,
  'neither-json-nor-gguf': () =>
    `This is neither JSON nor a GGUF: a GGUF begins with the letters GGUF. ${RIGHT}`,
  'weights-file': ({ kind }) => WEIGHTS[kind],
  'not-json': ({ reason }) =>
    `This is not valid JSON${reason === '' ? '' : ` (${reason})`}. Download the config.json again and drop it as it is.`,
  'too-large-for-config': ({ bytes }) =>
    `This JSON has ${megabytes(bytes)}; a config.json has at most 4 MB. It may be a tokenizer.json. ${CONFIG_INSTEAD}`,
  'too-deep': ({ depth }) =>
    `This JSON has lists and objects ${count(depth)} deep; a config.json has at most 32. ${RIGHT}`,
  'not-an-object': ({ found }) =>
    `This JSON is ${JSON_KINDS[found]}; a config.json is an object with fields such as hidden_size. ${RIGHT}`,
  'other-json': ({ kind }) => OTHER_JSON[kind],
  'no-config': () =>
    `This JSON is no config.json of a model: it has none of the fields model_type, hidden_size and num_hidden_layers. ${RIGHT}`,
  'not-a-text-model': ({ kind, named }) =>
    `This is ${named === '' ? '' : `${named}, `}${OTHER_MODELS[kind]}. Only models that write text are sized: drop the file of a text model, such as Llama or Qwen.`,
  'gguf-cut-in-header': ({ bytes }) =>
    `This GGUF breaks off in its header, after ${megabytes(bytes)}. The download was probably cut short: download it again.`,
  'gguf-header-too-long': ({ bytes }) =>
    `The header of this GGUF is longer than ${megabytes(bytes)}, longer than that of any model we know. Drop the config.json of the model instead.`,
  'gguf-cut-in-weights': ({ bytes, needed }) =>
    `This GGUF has ${megabytes(bytes)}, and its header lists ${megabytes(needed)}. The download was probably cut short: download it again.`,
  'gguf-version': ({ version }) =>
    `This is a GGUF of version ${count(version)}; versions 2 and 3 can be read. Convert the model with a current llama.cpp.`,
  'gguf-big-endian': () =>
    'This GGUF was written for big-endian machines. Drop the usual one, for little-endian machines.',
  'gguf-broken': ({ part }) => `This GGUF is damaged: ${BROKEN[part]}. Download it again.`,
  'gguf-without-architecture': () =>
    'This GGUF does not say its architecture (general.architecture), so its fields can not be told apart. Drop the config.json of the model instead.',
}

const WEIGHTS: Readonly<Record<Extract<ModelFileProblem, { id: 'weights-file' }>['kind'], string>> = {
  safetensors: `This is a safetensors file. It holds weights and does not say how they work together. ${CONFIG_INSTEAD}`,
  archive: `This is an archive, as PyTorch writes its weights. ${CONFIG_INSTEAD}`,
  'old-ggml':
    'This is a GGML file from before GGUF. Convert it with a current llama.cpp, or drop the config.json of the model.',
}

const JSON_KINDS = {
  list: 'a list',
  number: 'a number',
  text: 'a text',
  boolean: 'true or false',
  null: 'null',
} as const

const OTHER_JSON: Readonly<Record<OtherJson, string>> = {
  tokenizer: `This is a tokenizer.json. ${CONFIG_INSTEAD}`,
  'tokenizer-config': `This is a tokenizer_config.json. ${CONFIG_INSTEAD}`,
  'generation-config': `This is a generation_config.json. ${CONFIG_INSTEAD}`,
  adapter:
    'This is the adapter_config.json of a LoRA, which says only what was added to a model. Drop the config.json of the model that it was trained on.',
  'weights-index': `This is an index of weights files. ${CONFIG_INSTEAD}`,
  'quantisation-only': `This says how weights were quantised and nothing of the model. ${CONFIG_INSTEAD}`,
  'picture-preprocessor': `This is a preprocessor_config.json, which says how pictures are prepared. ${CONFIG_INSTEAD}`,
  pipeline:
    'This is the index of a pipeline that makes pictures. Only models that write text are sized: drop the config.json of a text model.',
  plan: 'This is a plan of Crossover, not a model. Open it as a plan.',
}

const OTHER_MODELS: Readonly<Record<OtherModel, string>> = {
  encoder: 'an encoder: it reads text and writes none',
  'encoder-decoder': 'a model with an encoder and a decoder, which works in another way',
  vision: 'a model, or the part of one, that sees pictures and writes no text',
  'vision-and-text': 'a model that compares pictures with text and writes none',
  speech: 'a model of speech',
  classifier: 'a model that sorts or scores text and writes none',
  'picture-maker': 'a model that makes pictures',
  adapter: 'an adapter, which says only what was added to a model',
}

const BROKEN: Readonly<Record<Extract<ModelFileProblem, { id: 'gguf-broken' }>['part'], string>> = {
  counts: 'it claims more tensors or values than any model has',
  'value-type': 'a value in its header is of a kind that does not exist',
  'array-depth': 'lists in its header are more than four deep',
  'tensor-dimensions': 'a tensor has more than eight dimensions',
  size: 'its tensors are larger than any file can be',
}

const NOTES: Told<ReadingNote> = {
  'architecture-not-known': ({ architecture }) =>
    `The architecture ${architecture} is not known here, so its parameters are counted by the usual formula. Compare the total with what the model’s page says.`,
  'window-layers-not-said': ({ windowTokens }) =>
    `The file names a window of ${count(windowTokens)} tokens and not which layers have it. The cache is counted as if none had, which is the larger figure.`,
  'one-of-several-files': ({ file, files }) =>
    `This is file ${count(file)} of ${count(files)}. It lists a part of the weights, so the parameters are counted from the shape.`,
  'pictures-not-counted': () => 'The part that sees pictures is not counted: the file does not say its size.',
  'part-not-counted': ({ part }) => `${UNREAD[part]} Say what is missing by hand; the model’s page has it.`,
  'tensor-types-not-known': ({ types }) =>
    `The size of the weights is not known: ${list(types)} can not be read here.`,
}

const UNREAD: Readonly<Record<Extract<ReadingNote, { id: 'part-not-counted' }>['part'], string>> = {
  'state-space': 'Some layers are state-space layers, as in Mamba, whose size is not counted here.',
  'other-layers': 'Some layers are of a kind that is not known here.',
  'compressed-cache': 'The cache is compressed along the tokens in a way that the file does not fully say.',
  'layer-tables': 'Every layer has a table of the vocabulary of its own, which is not counted here.',
  'shared-caches': 'Some layers share their cache, and the file does not say which figures that changes.',
}

/** What a person is asked for where a file does not say it. */
export const HAND_FIELDS: Readonly<Record<HandField, { readonly label: string; readonly unit: string }>> = {
  totalParamsB: { label: 'Parameters', unit: 'billion' },
  activeParamsB: { label: 'Active parameters', unit: 'billion a token' },
  layers: { label: 'Layers', unit: '' },
  hiddenSize: { label: 'Hidden size', unit: '' },
  attentionHeads: { label: 'Attention heads', unit: '' },
  kvHeads: { label: 'KV heads', unit: '' },
  headDim: { label: 'Width of a head', unit: '' },
  vocabularySize: { label: 'Vocabulary', unit: 'tokens' },
  contextTokens: { label: 'Context', unit: 'tokens' },
  kvBytesPerToken: { label: 'KV cache at 16 bit', unit: 'bytes a token' },
}

/** "The file does not say: parameters, layers." Null where nothing is missing. */
export function saidOfMissing(missing: readonly HandField[]): string | null {
  if (missing.length === 0) return null
  const fields = missing.map((field) => {
    const { label, unit } = HAND_FIELDS[field]
    const name = label.startsWith('KV') ? label : label.charAt(0).toLowerCase() + label.slice(1)
    return unit === '' ? name : `${name} (${unit})`
  })
  return `The file does not say: ${list(fields)}. Say it by hand to size the model.`
}

/** Beside a field that has to be filled in. */
export const MISSING_FIGURE = 'Enter this figure; the model’s page has it.'

/** What is known of a model so far: of the file, and worked out from it. What is not known is left out. */
export function knownOfModel(
  { architecture, precision, weights, licence }: ModelReading,
  known: PartModel | null,
): readonly { readonly term: string; readonly detail: string }[] {
  const billion = (value: number | null | undefined) => (value == null ? null : `${figure(value)} billion`)
  const whole = (value: number | null | undefined, unit = '') => (value == null ? null : count(value) + unit)
  const window = known?.windowedCache
  const facts = [
    { term: 'Architecture', detail: architecture },
    { term: 'Parameters', detail: billion(known?.totalParamsB) },
    {
      term: 'Active for a token',
      detail: known?.architecture === 'moe' ? billion(known.activeParamsB) : null,
    },
    { term: 'Experts', detail: whole(known?.experts?.total) },
    { term: 'Layers', detail: whole(known?.layers) },
    { term: 'KV cache at 16 bit', detail: whole(known?.kvBytesPerToken, ' bytes a token') },
    {
      term: 'In layers with a window',
      detail: window
        ? `${count(window.bytesPerToken)} bytes a token, for ${count(window.windowTokens)} tokens`
        : null,
    },
    { term: 'Context', detail: whole(known?.contextTokens, ' tokens') },
    { term: 'Number format', detail: precision },
    { term: 'Weights in the file', detail: weights === null ? null : megabytes(weights.bytes) },
    { term: 'Licence', detail: licence },
  ]
  return facts.flatMap(({ term, detail }) => (detail === null ? [] : [{ term, detail }]))
}

function fieldName(field: string): string {
  return isHandField(field) ? `“${HAND_FIELDS[field].label}”` : field
}

function isHandField(field: string): field is HandField {
  return Object.hasOwn(HAND_FIELDS, field)
}

function isWholeField(field: string): boolean {
  return !['totalParamsB', 'activeParamsB', 'kvBytesPerToken'].includes(field)
}

const { count, figure } = formatsOf({ code: 'USD', perUsd: 1 })

/** "12.3 MB", "59.02 GB": as file managers count them, by thousands. */
function megabytes(bytes: number): string {
  if (bytes < 1e6) return `${figure(bytes / 1e3)} kB`
  return bytes < 1e9 ? `${figure(bytes / 1e6)} MB` : `${figure(bytes / 1e9)} GB`
}
