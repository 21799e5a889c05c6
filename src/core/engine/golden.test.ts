import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { nearestIds } from '../catalogue/nearest-ids.ts'
import { completePlan } from '../plan/complete.ts'
import { defaultEngine } from '../plan/defaults.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { estimateRows } from './capacity/estimate.ts'
import { evaluate } from './evaluate.ts'
import { EVERY_KIND, MIXES, NO_KIND } from './every-kind.test-support.ts'
import type { OptionEvaluation } from './evaluation.ts'
import { placementOf } from './placement.ts'

/**
 * What every example plan costs, written down. A change here is a change of somebody's answer: look at it,
 * say why in the commit, and write the files anew with CROSSOVER_WRITE_GOLDEN=1. Never in CI.
 */
const IS_WRITING = process.env['CROSSOVER_WRITE_GOLDEN'] === '1' && !process.env['CI']

function goldenFile(id: string): URL {
  return new URL(`./golden/${id}.json`, import.meta.url)
}

/** Ten digits: enough to see every change of a formula, not the rounding of a processor. */
function rounded(value: number): number {
  return Number(value.toPrecision(10))
}

function digestOf(plan: Plan) {
  const { workloads } = evaluate(completePlan(plan, catalogue), catalogue)
  return workloads.map(({ id, options, ranking, breakEvens }) => ({
    id,
    ranking,
    options: options.map(optionDigest),
    breakEvens: breakEvens.map(({ option, against, kind, month }) => [
      `${option} against ${against}`,
      kind,
      month === null ? null : rounded(month),
    ]),
  }))
}

function optionDigest({ id, feasible, cost, capacity, findings }: OptionEvaluation) {
  return {
    id,
    feasible,
    findings: findings.map((found) => found.id),
    units: capacity ? [capacity.units[0], capacity.units.at(-1)] : null,
    devices: capacity?.devices ?? null,
    batch: capacity?.batch ?? null,
    cost: cost && {
      upFrontUsd: rounded(cost.upFrontUsd),
      firstMonthUsd: rounded(cost.monthlyUsd[0] ?? 0),
      lastMonthUsd: rounded(cost.monthlyUsd.at(-1) ?? 0),
      cashUsd: rounded(cost.cashUsd),
      terminalUsd: rounded(cost.terminalUsd),
      totalUsd: rounded(cost.totalUsd),
      lcotUsdPerMTok: cost.lcotUsdPerMTok && rounded(cost.lcotUsdPerMTok),
      kwh: cost.kwhPerMonth && rounded(cost.kwhPerMonth.reduce((sum, kwh) => sum + kwh, 0)),
      lines: Object.fromEntries(
        cost.lineItems
          .filter(({ totalUsd }) => totalUsd !== 0)
          .map(({ id: line, part, totalUsd }) => [part ? `${part}/${line}` : line, rounded(totalUsd)]),
      ),
    },
  }
}

/** A list by month as its first, thirteenth and last figure and its sum; a row of plain values as one text. */
function inShort(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value)
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly unknown[] = Object.values(value)
  const numbers = entries.filter((entry) => typeof entry === 'number')
  if (Array.isArray(value) && numbers.length > 12) {
    const sum = numbers.reduce((total, entry) => total + entry, 0)
    return [numbers[0], numbers[12], numbers.at(-1), sum].map((entry) => rounded(entry ?? 0)).join(' … ')
  }
  if (Array.isArray(value)) return value.map(inShort)
  if (entries.length > 2 && entries.every((entry) => typeof entry !== 'object' || entry === null)) {
    return entries.map((entry) => String(inShort(entry))).join(' | ')
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inShort(inner)]))
}

function expectGolden(id: string, digest: unknown): void {
  const file = goldenFile(id)
  if (IS_WRITING) writeFileSync(file, `${JSON.stringify(digest, null, 2)}\n`)
  expect(existsSync(file)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(digest)))
}

describe('the example plans', () => {
  it.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const))('%s costs what it did', (id, plan) => {
    expectGolden(id, digestOf(plan))
  })
})

describe('a plan with every kind of option', () => {
  it('has the evaluation that it had, with the working, source and finding of every figure', () => {
    const { workloads, ...rest } = evaluate(completePlan(EVERY_KIND, catalogue), catalogue)
    const without = workloads.map(({ breakEvens, ...workload }) => ({
      ...workload,
      pairs: breakEvens.length,
    }))
    expectGolden('every-kind', inShort({ ...rest, workloads: without }))
  })

  it('has the findings that it had where nothing can be costed', () => {
    const { workloads } = evaluate(completePlan(NO_KIND, catalogue), catalogue)
    const said = workloads
      .flatMap(({ options }) => options)
      .map(({ id, feasible, cost, capacity, findings, sources }) => ({
        ...{ id, feasible, isCosted: cost !== null, findings, sources },
        memory: capacity?.memory ?? null,
      }))
    expectGolden('no-kind', inShort(said))
  })

  it('has the mixes that it had, from one part alone to the other', () => {
    const [work] = evaluate(completePlan(MIXES, catalogue), catalogue).workloads
    const said = work?.options
      .filter(({ kind }) => kind === 'hybrid')
      .map(({ id, feasible, cost, localShare, findings, sources }) => ({
        ...{ id, feasible, localShare, findings, sources: sources.length },
        lines:
          cost?.lineItems.map((line) => [
            line.part,
            line.id,
            line.upFrontUsd,
            line.totalUsd,
            line.monthlyUsd,
          ]) ?? null,
        kwh: cost?.kwhPerMonth ?? null,
      }))
    expectGolden('mixes', inShort(said))
  })

  it('shares machines as it did where two workloads are placed on the same ones', () => {
    const complete = completePlan(EVERY_KIND, catalogue)
    const on = (id: string) => placementOf(complete, catalogue, { busy: id, batch: id, unknown: null })
    expectGolden('every-kind-placed', inShort(['owned', 'old', 'asleep', 'api', 'average'].map(on)))
  })
})

describe('estimates', () => {
  const tokens = { context: 8192, input: 1024, output: 256 }
  const onEvery = catalogue.hardware.map(({ id }) => ({ hardware: id, model: 'qwen3-8b', quantisation: 'fp8', engine: 'vllm' }))
  const locally = catalogue.hardware.map(({ id }) => ({ hardware: id, model: 'gpt-oss-20b', quantisation: 'mxfp4', engine: 'llama.cpp' }))
  const ofEvery = catalogue.openModels.map(({ id }) => ({ hardware: 'hgx-h200-8', model: id, quantisation: 'fp8', devices: 8 }))
  const others = [
    { hardware: 'b200-sxm', model: 'llama-3.3-70b', quantisation: 'nvfp4', engine: 'tensorrt-llm', devices: 2, concurrency: 64 },
    { hardware: 'b200-sxm', model: 'deepseek-r1', quantisation: 'nvfp4', engine: 'tensorrt-llm', devices: 8 },
    { hardware: 'h100-sxm', model: 'llama-3.3-70b', quantisation: 'fp8', engine: 'sglang', devices: 4, concurrency: 16 },
    { hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4', engine: 'vllm', devices: 2 },
    { hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'awq-int4', engine: 'vllm', devices: 4 },
    { hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'q4_k_m', engine: 'llama.cpp', devices: 2 },
    { hardware: 'mi300x', model: 'llama-3.3-70b', quantisation: 'bf16', engine: 'vllm', devices: 1 },
    { hardware: 'mac-studio-m3-ultra-512', model: 'deepseek-r1', quantisation: 'mlx-4bit', engine: 'mlx' },
    { hardware: 'dgx-spark-x2', model: 'qwen3-235b-a22b', quantisation: 'nvfp4', engine: 'vllm' },
    { hardware: 'l40s', model: 'qwen3-32b', quantisation: 'gptq-int8', engine: 'vllm', devices: 2 },
    { hardware: 'rtx-a6000', model: 'qwen3-32b', quantisation: 'gptq-int4', engine: 'sglang' },
    { hardware: 'rtx-3090', model: 'mistral-small-3.2-24b', quantisation: 'q6_k', engine: 'llama.cpp', concurrency: 8 },
  ] // prettier-ignore

  it.each([
    ['every machine under vLLM', 'estimates-vllm', onEvery],
    ['every machine under llama.cpp', 'estimates-llama', locally],
    ['every open model on eight H200', 'estimates-models', ofEvery],
    ['other engines, formats and numbers of devices', 'estimates-others', others],
  ])('of %s are what they were', (_, file, rows) => {
    const cases = rows.map((row) => ({ ...row, ...tokens }))
    expectGolden(file, inShort(estimateRows(cases, { catalogue, defaultEngine, nearestIds })))
  })
}) // prettier-ignore
