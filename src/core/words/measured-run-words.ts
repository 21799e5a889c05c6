import type { NotComparable, RunSetting, RunTrait } from '../imports/measured-runs/match-run.ts'
import type { NewRun, TypedRunProblem } from '../imports/measured-runs/typed-run.ts'
import type { MeasuringTool, RunRefusal } from '../imports/measured-runs/measured-run.ts'
import type { RunNotPlaced } from '../imports/measured-runs/place-run.ts'
import { list } from './phrases.ts'

const TOOLS: Readonly<Record<MeasuringTool, string>> = {
  'vllm-bench': 'vllm bench serve',
  guidellm: 'guidellm',
  'llama-bench': 'llama-bench',
  'genai-perf': 'genai-perf',
  aiperf: 'AIPerf',
}

const ALL_TOOLS = 'vllm bench serve, guidellm, llama-bench, genai-perf or AIPerf'

/** Why a result file, or one of its runs, is not taken, and what would be right. */
export function runRefusalSentence(refusal: RunRefusal): string {
  switch (refusal.id) {
    case 'too-large':
      return `The file has ${megabytes(refusal.bytes)} MB; at most ${megabytes(refusal.mostBytes)} are read. Save the result without the details of each request.`
    case 'empty':
      return 'The file is empty. Drop the result file of a benchmark.'
    case 'cut-off':
      return 'The file stops in the middle, so the benchmark or the copy was broken off. Save the result again.'
    case 'printed':
      return PRINTED[refusal.tool]
    case 'of-no-known-tool':
      return `The file is no result of ${ALL_TOOLS}. Type the figures in by hand instead.`
    case 'no-runs':
      return `The file of ${TOOLS[refusal.tool]} holds no benchmark. Run it again until one is done.`
    case 'no-figure':
      return `The run of ${TOOLS[refusal.tool]} has no rate: ${refusal.field} is ${refusal.found}, and should be a number over 0.`
    case 'no-time':
      return `The run took ${figure(refusal.seconds)} seconds, so it measured nothing. Run it again.`
    case 'failures':
      return `${figure(refusal.failed)} of ${figure(refusal.of)} requests failed (${percent(refusal.failed / refusal.of)}), so the rate may be of another load. At most ${percent(refusal.mostShare)} may fail.`
    case 'cancelled':
      return 'The run was cancelled before its end. Let it run through.'
    case 'speculation':
      return 'The run used speculative decoding, which the estimate leaves out. Measure without it.'
    case 'open-loop':
      return `${refusal.requestsPerSecond === null ? 'The requests came at a rate' : `${figure(refusal.requestsPerSecond)} requests came a second`}, and the file does not say how many ran at once. Measure with a fixed number of requests at once.`
    case 'layers-off-device':
      return layersOff(refusal.onDevice, refusal.layers)
    case 'experts-off-device':
      return 'Some of the weights were kept in main memory, which is slower. Measure with all of them on the device.'
    case 'cache-off-device':
      return 'The cache was kept in main memory, which is slower. Measure with it on the device.'
    case 'mixed':
      return `A prompt of ${figure(refusal.inputTokens)} tokens and an answer of ${figure(refusal.outputTokens)} were timed together, which tells neither rate. Measure them apart (-p and -n).`
  }
}

const PRINTED = {
  'vllm-bench': 'This is what vllm bench serve prints. Run it with --save-result and drop the file it saves.',
  'llama-bench': 'This is the table that llama-bench prints. Run it with -o json and drop what it writes.',
} as const

/** Why a run says nothing of an option. `nameOf` says what the catalogue calls an id. */
export function notComparableSentence(reason: NotComparable, nameOf: (id: string) => string): string {
  if (reason.id === 'layers-off-device') return layersOff(reason.onDevice, reason.layers)
  const { said, wanted } = reason
  switch (reason.id) {
    case 'other-model':
      return `The run is of another model: the file says “${said}”, and the option has ${nameOf(wanted)}.`
    case 'other-format':
      return `The run is of another number format: the file says “${said}”, and the option has ${wanted}.`
    case 'other-engine':
      return `The run is of another engine: the file says ${said}, and the option has ${wanted}.`
    case 'other-hardware':
      return `The run is of another machine: the file says “${said}”, and the option has ${nameOf(wanted)}.`
    case 'other-devices':
      return `The run is of another number of devices: the file says ${said}, and the option uses ${wanted} together.`
    case 'other-cache':
      return `The cache of the run has another format: the file says ${said}, and the option has ${wanted}.`
  }
}

/** What a run may have measured. */
export const RUN_KINDS: Readonly<Record<NewRun['kind'], string>> = {
  batch: 'Several streams at once',
  decode: 'One stream that writes',
  prefill: 'A prompt that is read',
}

/** "16 streams, 1,024 tokens in and 256 out: 640 tokens/s" */
export function runInWords(run: NewRun): string {
  const rate = `${figure(run.tokensPerSecond)} tokens/s`
  const depth = run.depthTokens === undefined ? '' : ` after ${figure(run.depthTokens)}`
  if (run.kind === 'prefill') return `A prompt of ${figure(run.inputTokens)} tokens read${depth}: ${rate}`
  const tokens = `${figure(run.inputTokens)} tokens in and ${figure(run.outputTokens)} out${depth}`
  return run.kind === 'decode'
    ? `One stream, ${tokens}: ${rate}`
    : `${figure(run.streams)} streams, ${tokens}: ${rate}`
}

/** What is asked of a run. */
export const TYPED_WORDS: Readonly<
  Record<TypedRunProblem['field'], { readonly label: string; readonly unit: string }>
> = {
  streams: { label: 'Requests at once', unit: '' },
  inputTokens: { label: 'Tokens into a request', unit: 'tokens' },
  outputTokens: { label: 'Tokens out of a request', unit: 'tokens' },
  tokensPerSecond: { label: 'Tokens a second, all streams together', unit: 'tokens/s' },
}

/** Rates of an option that runs of one's own narrow. */
export const RATES_OF_OPTION = {
  singleStream: 'One stream alone',
  decode: 'Writing, a replica',
  prefill: 'Reading, a replica',
} as const

export const NO_RATES =
  'No rate is estimated for this option, so there is nothing to compare with. Say which family its machine behaves like.'

/** Why what was typed is no run. */
export function typedRunSentence({ field, found }: TypedRunProblem): string {
  if (found === null) return 'Enter this figure.'
  return field === 'tokensPerSecond'
    ? `A run of ${figure(found)} tokens a second measured nothing. Enter a number over 0.`
    : `Enter a number from 1 on, not ${figure(found)}.`
}

/** What runs in an option, as a measurement has to match it. */
export function settingInWords(
  { devices, engine, quantisation, kvCacheBits }: RunSetting,
  machine: string,
  model: string,
): string {
  const count = devices === null || devices === 1 ? '' : `${devices} devices of `
  return `This option runs ${model} in ${quantisation} with ${engine} on ${count}${machine}, with a ${figure(kvCacheBits)}-bit KV cache. A measurement has to be of the same.`
}

const TRAITS: Readonly<Record<RunTrait, string>> = {
  model: 'the model',
  format: 'the number format',
  engine: 'the engine',
  hardware: 'the machine',
  devices: 'the number of devices',
  cache: 'the format of the cache',
}

/** What the file leaves to whoever brings it; null where it says it all. */
export function unsaidSentence(unsaid: readonly RunTrait[]): string | null {
  const open = traitsInWords(unsaid)
  if (open === null) return null
  return `The file does not clearly say ${open}. Take the run only if ${unsaid.length === 1 ? 'it is' : 'they are'} the option’s.`
}

/** "the model and the engine"; null where there are none. */
export function traitsInWords(traits: readonly RunTrait[]): string | null {
  return traits.length === 0 ? null : list(traits.map((trait) => TRAITS[trait]))
}

/** Why a fair measurement says nothing of a plan, and what would be right. */
export function notPlacedSentence(reason: RunNotPlaced, nameOf: (id: string) => string): string {
  switch (reason.id) {
    case 'no-option':
      return 'The plan has no option on machines that the run could be of. Add one first.'
    case 'none-comparable': {
      const told = reason.reasons.map(([at, why]) => [at, notComparableSentence(why, nameOf)] as const)
      const [only, ...others] = told
      return only !== undefined && others.length === 0
        ? only[1]
        : told.map(([at, sentence]) => `${at}: ${sentence}`).join(' ')
    }
    case 'unclear': {
      const open = traitsInWords(reason.unsaid)
      const doubt = open === null ? '' : `The file does not clearly say ${open}. `
      const [only = '', ...others] = reason.at
      return others.length === 0
        ? `${doubt}If the run is of ${only}, say so.`
        : `${doubt}The run may be of ${list(reason.at, 'or')}: say which.`
    }
    case 'no-devices':
      return 'Neither the file nor the option says how many devices worked together. Say what is asked of the option’s workload first, so that it can be sized.'
    case 'no-tokens':
      return 'The file does not say how many tokens a request read and wrote. Save the result with them.'
  }
}

function layersOff(onDevice: number, layers: number | null): string {
  if (onDevice === 0)
    return 'The model ran on the processor, not on the device. Measure with all layers on the device.'
  const all = layers === null ? '' : ` of ${figure(layers + 1)}`
  return `Only ${figure(onDevice)}${all} layers were on the device, the output layer among them. Measure with all of them there (-ngl 99).`
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)))
}

function percent(share: number): string {
  return `${figure(share * 100)} %`
}

function figure(value: number): string {
  return (Number.isInteger(value) ? value : Number(value.toPrecision(3))).toLocaleString('en')
}
