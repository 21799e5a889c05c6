import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { OptionEvaluation } from './evaluation.ts'

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
      nominalUsd: rounded(cost.nominalUsd),
      terminalUsd: rounded(cost.terminalUsd),
      netPresentUsd: rounded(cost.netPresentUsd),
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

describe('the example plans', () => {
  it.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const))('%s costs what it did', (id, plan) => {
    const file = goldenFile(id)
    const digest = digestOf(plan)
    if (IS_WRITING) writeFileSync(file, `${JSON.stringify(digest, null, 2)}\n`)
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(digest)))
  })
})
