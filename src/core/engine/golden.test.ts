import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { isRated, isSized } from '../catalogue/is-sized.ts'
import { nearestIds } from '../catalogue/nearest-ids.ts'
import { completePlan } from '../plan/complete.ts'
import { defaultEngine } from '../plan/default-engine.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { estimateRows } from './capacity/estimate.ts'
import { evaluate } from './evaluate.ts'
import { EVERY_KIND, MIXES, NO_KIND } from './every-kind.test-support.ts'
import type { OptionEvaluation } from './evaluation.ts'
import { byMonth, figures, findingLines, optionLines } from './golden-lines.test-support.ts'
import {
  costInShort,
  estimateLines,
  estimateName,
  placementLines,
  workloadLines,
} from './golden-results.test-support.ts'
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
      ownTimeUsd: rounded(cost.ownTimeUsd),
      costOfMoneyUsd: rounded(cost.costOfMoneyUsd),
      riskUsd: rounded(cost.riskUsd),
      valueLeftUsd: rounded(cost.valueLeftUsd),
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

function expectGolden(id: string, digest: unknown): void {
  const file = goldenFile(id)
  if (IS_WRITING) writeFileSync(file, `${JSON.stringify(digest, null, 2)}\n`)
  expect(existsSync(file)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(digest)))
}

describe('the files', () => {
  it('are short enough to be reviewed', () => {
    const lengths = readdirSync(new URL('./golden', import.meta.url)).map((name) => ({
      name,
      lines: readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8').split('\n').length,
    }))
    expect(lengths.length).toBeGreaterThan(20)
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([])
  })
})

describe('the example plans', () => {
  it.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const))('%s costs what it did', (id, plan) => {
    expectGolden(id, digestOf(plan))
  })
})

const KINDS = ['api', 'hosted', 'rented', 'owned', 'hybrid', 'quote', 'subscription'] as const

describe('a plan with every kind of option', () => {
  const { workloads, ...rest } = evaluate(completePlan(EVERY_KIND, catalogue), catalogue)

  it.each(KINDS)(
    'has the %s options that it had, with the working, source and finding of every figure',
    (kind) => {
      const lines = workloads.flatMap(({ id, options }) =>
        options
          .filter((option) => option.kind === kind)
          .map((option) => [`${id}/${option.id}`, optionLines(option)] as const),
      )
      expectGolden(`kind-${kind}`, Object.fromEntries(lines))
    },
  )

  it('has the order, the demand and the break-evens that it had', () => {
    const works = workloads.map((workload) => [workload.id, workloadLines(workload)])
    expectGolden('kinds', { plan: figures(rest), ...(Object.fromEntries(works) as object) })
  })

  it('has the findings that it had where nothing can be costed', () => {
    const said = evaluate(completePlan(NO_KIND, catalogue), catalogue).workloads.flatMap(
      ({ options }) => options,
    )
    expectGolden('no-kind', Object.fromEntries(said.map((option) => [option.id, optionLines(option)])))
  })

  it('has the mixes that it had, from one part alone to the other', () => {
    const [work] = evaluate(completePlan(MIXES, catalogue), catalogue).workloads
    const mixes = work!.options.filter(({ kind }) => kind === 'hybrid')
    const lines = mixes.map(({ id, feasible, cost, localShare, findings, sources }) => [
      id,
      [
        `${feasible ? 'can' : 'cannot'} do the work, ${sources.length} sources`,
        ...(localShare ? [`share served locally: ${byMonth(localShare)}`] : []),
        ...costInShort(cost),
        ...findingLines(findings),
      ],
    ])
    expectGolden('mixes', Object.fromEntries(lines))
  })

  it('shares machines as it did where two workloads are placed on the same ones', () => {
    const complete = completePlan(EVERY_KIND, catalogue)
    const placed = ['owned', 'old', 'asleep', 'api', 'average'].map((id) => [
      id,
      placementLines(placementOf(complete, catalogue, { busy: id, batch: id, unknown: null })),
    ])
    expectGolden('placed', Object.fromEntries(placed))
  })
})

describe('estimates', () => {
  const tokens = { context: 8192, input: 1024, output: 256 }
  const onEvery = catalogue.hardware.filter(isRated).map(({ id }) => ({ hardware: id, model: 'qwen3-8b', quantisation: 'fp8', engine: 'vllm' }))
  const locally = catalogue.hardware.filter(isRated).map(({ id }) => ({ hardware: id, model: 'gpt-oss-20b', quantisation: 'mxfp4', engine: 'llama.cpp' }))
  const ofEvery = catalogue.openModels.filter(isSized).map(({ id }) => ({ hardware: 'hgx-h200-8', model: id, quantisation: 'fp8', devices: 8 }))
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

  /** In files of so many, so that each can be reviewed. */
  const inFiles = <Row>(what: string, file: string, rows: readonly Row[]) =>
    Array.from({ length: Math.ceil(rows.length / 40) }, (_, at) => [
      at === 0 ? what : `${what}, part ${at + 1}`,
      at === 0 ? file : `${file}-${at + 1}`,
      rows.slice(40 * at, 40 * (at + 1)),
    ] as const)

  it.each([
    ...inFiles('every machine under vLLM', 'estimates-vllm', onEvery),
    ...inFiles('every machine under llama.cpp', 'estimates-llama', locally),
    ...inFiles('every open model on eight H200', 'estimates-models', ofEvery),
    ...inFiles('other engines, formats and numbers of devices', 'estimates-others', others),
  ])('of %s are what they were', (_, file, rows) => {
    const cases = rows.map((row) => ({ ...row, ...tokens }))
    const estimates = estimateRows(cases, { catalogue, defaultEngine, nearestIds })
    if ('problems' in estimates) throw new Error(JSON.stringify(estimates.problems))
    expectGolden(file, Object.fromEntries(estimates.map((one) => [estimateName(one), estimateLines(one)])))
  })
}) // prettier-ignore
