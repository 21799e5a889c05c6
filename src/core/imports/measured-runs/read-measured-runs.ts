import type { Json } from './fields.ts'
import { fileValues } from './file-values.ts'
import { genaiPerfRun, isGenaiPerf } from './genai-perf.ts'
import { guidellmRuns, isGuidellm } from './guidellm.ts'
import { isLlamaBench, llamaBenchRun } from './llama-bench.ts'
import type { MeasuredRun, ReadRuns, RunRefusal } from './measured-run.ts'
import { isVllmBench, vllmBenchRun } from './vllm-bench.ts'

/** Larger files are not even opened: `whyTooLarge` says so before they are read. */
const MOST_BYTES = 50 * 1024 * 1024

export function whyTooLarge(bytes: number): RunRefusal | null {
  return bytes > MOST_BYTES ? { id: 'too-large', bytes, mostBytes: MOST_BYTES } : null
}

/**
 * The measured runs in a result file of vllm bench serve, guidellm, llama-bench, genai-perf or AIPerf, told by what the
 * text holds and not by its name; rates in tokens a second, times in milliseconds. A run that is no fair measurement is
 * refused with the reason and the others stay. Never throws.
 */
export function readMeasuredRuns(text: string): ReadRuns {
  const tooLarge = whyTooLarge(text.length)
  if (tooLarge !== null) return asAWhole(tooLarge)
  const read = fileValues(text)
  if ('refusal' in read) return asAWhole(read.refusal)
  // llama-bench writes all of its rows in one list.
  const [only] = read.values
  const values = read.values.length === 1 && Array.isArray(only) ? (only as readonly Json[]) : read.values
  const found = values.flatMap(runsIn)
  if (found.length === 0) return asAWhole({ id: 'of-no-known-tool' })
  const counted = found.map((run, index) => [run, found.length === 1 ? null : index + 1] as const)
  return {
    runs: counted.flatMap(([run]) => ('id' in run ? [] : [run])),
    refused: counted.flatMap(([run, number]) => ('id' in run ? [{ run: number, refusal: run }] : [])),
  }
}

function runsIn(value: Json): readonly (MeasuredRun | RunRefusal)[] {
  if (isLlamaBench(value)) return [llamaBenchRun(value)]
  if (isVllmBench(value)) return [vllmBenchRun(value)]
  if (isGenaiPerf(value)) return [genaiPerfRun(value)]
  if (!isGuidellm(value)) return []
  const runs = guidellmRuns(value)
  return runs.length > 0 ? runs : [{ id: 'no-runs', tool: 'guidellm' }]
}

function asAWhole(refusal: RunRefusal): ReadRuns {
  return { runs: [], refused: [{ run: null, refusal }] }
}
