import type { MachineFamily } from '../../catalogue/machine-types.ts'
import { pow } from '../../units/exact-math/pow.ts'
import { factorEngine, isServingEngine, type FactorEngine } from './engines.ts'
import { FORMAT_OF, formatAsRun, peakFlopPerSecond, type WeightFormat } from './formats.ts'
import { isNvidia, isProfessionalCard } from './machine.ts'
import { PARAMETERS, type ClassRow } from './parameters.ts'
import type { Setting } from './setting.ts'

/**
 * What the roofline of a setting is multiplied with, whatever the batch. Fitted jointly, not physical one by one:
 * 0.82 of the bandwidth beside 0.06 ms a layer is less of the bandwidth in effect.
 */
export interface Factors {
  readonly format: WeightFormat
  /** Share of the memory bandwidth reached, and of it what reading experts leaves. */
  readonly bandwidth: number
  readonly expertBandwidth: number
  /** How many times as long experts take to read for written tokens where kernels fall back; 1 elsewhere. */
  readonly expertSlowdown: number
  readonly cacheBandwidth: number
  /** Share of the peak reached in a batch, and of prompts alone; times what the format leaves. */
  readonly compute: number
  readonly computeAlone: number
  readonly formatCompute: number
  /** What experts and the kernels of written tokens leave of it. */
  readonly prompts: number
  readonly written: number
  readonly decodeAttention: number
  readonly promptAttention: number
  /** Fixed time of a layer, and of an expert layer on top. */
  readonly secondsPerLayer: number
  readonly secondsPerExpertLayer: number
  readonly secondsPerSequence: number
  /** How much of a prompt's own time it takes among written tokens. */
  readonly promptInBatch: number
  /** What the engine itself leaves of all rates. */
  readonly engine: number
  readonly chunkTokens: number
  /** Null where the FP16 peak is not known. */
  readonly peakFlopPerSecond: number | null
  readonly evidence: Evidence
  /** Whether they are another family's: both may be off, each its own way. */
  readonly standIn: boolean
}

/** Rows behind a class: enough of them, a few, or none, so that its figures come from the engine and the family. */
export type Evidence = 'fitted' | 'few' | 'none'

/** The newest engines that rows are of, and the year that times a layer are of. */
export const NEWEST_ENGINE_YEAR = 2026.5
const YEAR_OF_FIT = 2025
const MOST_SHARE = 0.95

/** `given` is a class as the published fit has it, taken without what stands in and without what was added on expert layers. */
export function factorsOf(setting: Setting, given?: Class): Factors | null {
  const { machine, shape, engine } = setting
  const { family } = machine
  if (family === null) return null
  const name = factorEngine(engine)
  const { row, of, standIn = false } = given ?? classOf(name, family)
  const serving = isServingEngine(engine)
  const { globals, formats, engines, professionalLocal, corrections } = PARAMETERS
  const stated = setting.weightFormat ?? FORMAT_OF[setting.quantisation]
  const format = formatAsRun(stated, machine, engine)
  const kernels = engines[name]
  const [formatBandwidth, formatShare] = (serving ? formats.serving : formats.local)[format] ?? [1, 1]
  const ofFamily = (serving ? PARAMETERS.formatsOfFamily[of]?.[format] : undefined) ?? [1, 1, 1]
  const offNvidia = !serving && !isNvidia(machine)
  const ownFormat = offNvidia ? (PARAMETERS.localFormatsOffNvidia[format] ?? 1) : formatShare
  const [backendBandwidth, backendCompute] = backendRow(setting)
  const professional = !serving && isProfessionalCard(machine) ? professionalLocal : { compute: 1, tau: 1 }
  const years = Math.min(setting.engineYear ?? NEWEST_ENGINE_YEAR, NEWEST_ENGINE_YEAR) - YEAR_OF_FIT
  const aged = pow(serving ? globals.rhoPerYearServing : globals.rhoPerYearLocal, years)
  const hasExperts = shape.experts !== null
  // Small kernels are as slow for experts as for the rest of a layer: half of what tells families apart, as priors do.
  const onFamily = name === 'llama.cpp' && !given ? Math.sqrt(row[3] / corrections.expertLayerAtMs) : 1
  const ofDevice = serving ? 1 : (PARAMETERS.decodeComputeOfFamily[of] ?? 1)
  const computeShare = (share: number) => Math.min(share * backendCompute * professional.compute, MOST_SHARE)
  return {
    format,
    bandwidth: Math.min(row[0] * formatBandwidth * ofFamily[0] * backendBandwidth, 1),
    expertBandwidth: hasExperts ? kernels.moeBandwidth : 1,
    expertSlowdown: corrections.expertSlowdown[name]?.[family]?.[format] ?? 1,
    cacheBandwidth: serving ? globals.etaKvServing : globals.etaKvLocal,
    compute: computeShare(row[1]),
    computeAlone: computeShare(row[2]),
    formatCompute: ownFormat * ofFamily[1],
    prompts:
      (hasExperts ? kernels.moeCompute : 1) *
      (name === 'llama.cpp' && shape.hasLinearAttention ? corrections.linearAttentionPromptsLocal : 1),
    written: kernels.decodeComputeRatio * ofDevice * (hasExperts ? kernels.moeComputeDecode : 1),
    decodeAttention: globals.muAttentionDecode,
    promptAttention: promptAttention(setting, name),
    secondsPerLayer: row[3] * 1e-3 * professional.tau * aged,
    secondsPerExpertLayer: hasExperts ? kernels.tauMoeMsPerLayer * 1e-3 * onFamily * ofFamily[2] * aged : 0,
    secondsPerSequence: kernels.sigmaSecondsPerSequence * aged,
    promptInBatch: kernels.prefillInBatch,
    engine: engine === 'ollama' ? globals.ollama : 1,
    chunkTokens: chunkTokens(name, of),
    peakFlopPerSecond: peakFlopPerSecond(format, machine, engine),
    evidence: evidenceOf(row),
    standIn,
  }
}

interface Class {
  readonly row: ClassRow
  /** The family that its figures are of, and those of formats that go with them. */
  readonly of: MachineFamily
  readonly standIn?: boolean
}

/**
 * Figures of a class without rows carry over from all engines and families, and may be slower than those of an older
 * device with less of everything. So the nearest family stands in where enough rows of it are known, and where a
 * family has no figures at all: the same shares of bandwidth and peak, the same time a layer, no rows of its own. MLX
 * off Apple is taken for llama.cpp, a serving engine on Apple for MLX.
 */
function classOf(engine: FactorEngine, family: MachineFamily): Class {
  const { classes, nearestFamily } = PARAMETERS
  const own = classes[engine][family]
  if (own !== undefined && evidenceOf(own) !== 'none') return { row: own, of: family }
  const nearest = nearestFamily[family]
  const stand = nearest && classes[engine][nearest]
  if (stand && own !== undefined && evidenceOf(stand) === 'fitted') return standingIn(stand, family)
  if (own !== undefined) return { row: own, of: family }
  if (nearest && stand) return standingIn(stand, nearest)
  const { row, of } = classOf(family === 'apple' ? 'mlx' : 'llama.cpp', family)
  return standingIn(row, of)
}

/** Without its rows, which say nothing of what it stands in for. */
function standingIn([bandwidth, compute, computeAlone, msPerLayer]: ClassRow, of: MachineFamily): Class {
  return { row: [bandwidth, compute, computeAlone, msPerLayer, 0, 0, 0], of, standIn: true }
}

/** Below this many rows a class is thin. */
const FEW_ROWS = 20

function evidenceOf([, , , , decode, prefill, batch]: ClassRow): Evidence {
  const rows = decode + prefill + batch
  if (rows === 0) return 'none'
  return rows < FEW_ROWS ? 'few' : 'fitted'
}

function backendRow({ machine: { family }, engine, backend }: Setting): readonly [number, number] {
  const isRadeon = family === 'rdna3' || family === 'rdna4'
  if (backend === undefined || !isRadeon || isServingEngine(engine)) return [1, 1]
  return PARAMETERS.backends.rdna[backend]
}

function promptAttention(setting: Setting, name: FactorEngine): number {
  const { globals } = PARAMETERS
  if (name === 'llama.cpp' && isNvidia(setting.machine) && setting.withoutFlashAttention)
    return globals.muAttentionPrefillNoFlash
  return isServingEngine(setting.engine) ? globals.muAttentionPrefillServing : globals.muAttentionPrefillLocal
}

function chunkTokens(name: FactorEngine, family: MachineFamily): number {
  const { chunkTokens: chunks } = PARAMETERS
  if (name === 'mlx') return chunks.mlx
  if (name !== 'llama.cpp') return chunks.serving
  return family === 'gb10' ? chunks['llama.cpp on gb10'] : chunks['llama.cpp']
}
