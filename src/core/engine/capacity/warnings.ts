import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import { isServingEngine, type CapacityEngine } from './engines.ts'
import type { Evidence } from './factors.ts'
import type { WeightFormat } from './formats.ts'
import { widthIsAssumed } from './model-shape-of.ts'
import type { Setting } from './setting.ts'

/** Where the throughput model is known to be wrong, or knows less than usual. docs/method/capacity.md has the figures. */
export type CapacityWarning =
  /** No row of this engine on such devices, or a few only: the range is wider for it. */
  | 'no-measurements'
  | 'few-measurements'
  /** Between boxes over a network: its speed is an estimate, no rows. */
  | 'tensor-parallel-over-network'
  /** Strix Halo reads prompts at 0.65 to 0.8 of the estimate with other backends than the best. */
  | 'strix-halo-prefill'
  /** AMD's cards with experts: off by a factor of two and more either way. */
  | 'amd-experts-spread'
  /** Experts read from main memory: an estimate without rows. */
  | 'experts-in-main-memory'
  /** Drafts: how many are accepted depends on the text. */
  | 'speculation-depends-on-text'
  /** The engine does not read this format, or does not run on this machine. */
  | 'format-not-read-by-engine'
  | 'engine-not-on-machine'
  /** More context than the model was made for. */
  | 'context-beyond-model'
  /** The width of the model's attention is not published and was derived. */
  | 'attention-width-assumed'

export interface WarnedCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly setting: Setting
  readonly evidence: Evidence
  /** The longest that is asked for: the context, or a request that is longer still. */
  readonly contextTokens: number
}

export function capacityWarnings(wanted: WarnedCase): readonly CapacityWarning[] {
  const { hardware, model, setting, evidence, contextTokens } = wanted
  const { machine, engine, devices, shape } = setting
  const { family } = machine
  const serving = isServingEngine(engine)
  const isAmdCard = family === 'cdna3' || family === 'cdna4' || family === 'rdna3' || family === 'rdna4'
  const warnings: CapacityWarning[] = []
  const warn = (condition: boolean, warning: CapacityWarning) => {
    if (condition) warnings.push(warning)
  }
  warn(evidence === 'none', 'no-measurements')
  warn(evidence === 'few', 'few-measurements')
  warn(serving && devices > 1 && machine.link === 'network', 'tensor-parallel-over-network')
  warn(family === 'strix' && !serving, 'strix-halo-prefill')
  warn(isAmdCard && shape.experts !== null, 'amd-experts-spread')
  warn((setting.expertsInMainMemory ?? 0) > 0, 'experts-in-main-memory')
  warn(setting.speculation !== undefined, 'speculation-depends-on-text')
  warn(!readsFormat(engine, setting), 'format-not-read-by-engine')
  warn(!runsOn(engine, hardware), 'engine-not-on-machine')
  const longest = Math.max(model.nativeContextTokens, model.extendedContextTokens ?? 0)
  warn(contextTokens > longest, 'context-beyond-model')
  warn(widthIsAssumed(model), 'attention-width-assumed')
  return warnings
}

const LOCAL_FORMATS: readonly (WeightFormat | undefined)[] = ['q8', 'q6', 'q4', 'q3']

function readsFormat(engine: CapacityEngine, { quantisation, weightFormat }: Setting): boolean {
  const gguf = /^q\d/.test(quantisation) || LOCAL_FORMATS.includes(weightFormat)
  const mlx = quantisation.startsWith('mlx')
  switch (engine) {
    case 'llama.cpp':
    case 'ollama':
      return gguf || quantisation === 'bf16' || quantisation === 'mxfp4'
    case 'mlx':
      return mlx || quantisation === 'bf16' || quantisation === 'mxfp4'
    case 'vllm':
    case 'sglang':
    case 'tensorrt-llm':
      return !gguf && !mlx
  }
}

function runsOn(engine: CapacityEngine, { vendor }: Hardware): boolean {
  switch (engine) {
    case 'mlx':
      return vendor === 'Apple'
    case 'tensorrt-llm':
      return vendor === 'NVIDIA'
    case 'vllm':
    case 'sglang':
      return vendor !== 'Apple'
    case 'llama.cpp':
    case 'ollama':
      return true
  }
}
