import { describe, expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { plan, withOptions } from './plan.test-support.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

const VOLUME = 'workloads/support/demand/requestsPerDay'

/** A setting is made in the plan, whichever command reads it: two options show what becomes of it. */
const OF_TWO = withOptions('hosted', 'quote')

const typed = (...args: readonly string[]) => typedOf(plan, ...args)

async function typedOf(file: Plan, ...args: readonly string[]) {
  const { terminal, printed, written } = terminalWith({ 'plan.json': JSON.stringify(file) })
  const [command = '', ...flags] = args
  return { code: await run([command, 'plan.json', ...flags], terminal), ...printed, written }
}

describe('--set', () => {
  it.each([
    ['evaluate', []],
    ['decide', []],
    ['vary', ['--input', VOLUME]],
    ['volumes', []],
    ['simulate', ['--draws', '64']],
  ])('says a value anew for %s, and the rest stands', async (command, flags) => {
    const before = await typedOf(OF_TWO, command, ...flags)
    const same = await typedOf(OF_TWO, command, ...flags, '--set', `${VOLUME}=20,000`)
    const other = await typedOf(
      OF_TWO,
      command,
      ...flags,
      '--set',
      `${VOLUME}=60k`,
      '--set',
      'horizonMonths=48',
    )
    expect([before.code, same.code, other.code]).toEqual([0, 0, 0])
    expect(same.out).toBe(before.out)
    expect(other.out).not.toBe(before.out)
  })

  it('makes the report of the plan as it was set', async () => {
    const { code, written } = await typedOf(
      OF_TWO,
      'report',
      '--out',
      'r.pdf',
      '--set',
      `${VOLUME}=8,000 to 34,500`,
    )
    expect([code, [...written.keys()]]).toEqual([0, ['r.pdf']])
  })

  it('counts a range in the draws, and its base in the figures', async () => {
    const of = withOptions('frontier', 'hosted')
    const totals = async (...flags: readonly string[]) =>
      (JSON.parse((await typedOf(of, 'evaluate', '--json', ...flags)).out) as { workloads: { options: { cost: { totalUsd: number } }[] }[] })
        .workloads[0]?.options.map(({ cost }) => cost.totalUsd)
    expect(await totals('--set', `${VOLUME}=15,000 to 34,500`)).toEqual(await totals())
    const widths = async (range: string) => {
      const { out } = await typedOf(of, 'simulate', '--draws', '512', '--json', '--set', `${VOLUME}=${range}`)
      const [api] = (JSON.parse(out) as { workloads: { options: { totalUsd: { p10: number; p90: number } }[] }[] }).workloads[0]?.options ?? []
      return (api?.totalUsd.p90 ?? 0) - (api?.totalUsd.p10 ?? 0)
    }
    expect(await widths('5,000 to 80,000')).toBeGreaterThan(1.5 * (await widths('19,500 to 20,500')))
  }) // prettier-ignore

  it.each([
    [`${VOLUME}=30k to 20k`, `${VOLUME}: "30k to 20k": The range "30k to 20k" is upside down: it begins with its larger end. Enter 20k to 30k.`],
    [`${VOLUME}=many`, `${VOLUME}: "many": “many” is no number yet. Enter one such as 20,000`],
    [`${VOLUME}=`, `${VOLUME}: nothing: a number from 0 to 1000000000 (requests per active day)`],
    [`${VOLUME}={"low":1,"high":3}`, `${VOLUME}/base: nothing: low, base and high`],
    [`${VOLUME}={"low":1`, `${VOLUME}: "{\\"low\\":1": a value as it stands in the file, which is JSON`],
    ['horizonMonths=24 to 48', 'horizonMonths: "24 to 48": "24 to 48" is a range, and this is one number: all options are compared over it. Enter one, such as 36.'],
    ['site/pue=0.5', 'site/pue: "0.5": Enter 1 or more.'],
    ['site/usdPerKWh=0.2', 'site/usdPerKWh: a field that is not known here: perhaps usdPerKwh'],
    ['workloads/suport/demand/requestsPerDay=5', 'workloads/suport/demand/requestsPerDay: no "suport" among the workloads: perhaps support'],
    ['workloads/support/options/owned/hardware=h100-smx', 'workloads/support/options/owned/hardware: "h100-smx", which the catalogue does not know: did you mean h100-sxm'],
    ['workloads/support/options/owned/hardware=H100', 'workloads/support/options/owned/hardware: "H100", which means several things here: which of these: h100-'],
    ['workloads/support/options/owned/hardware=abacus', 'workloads/support/options/owned/hardware: "abacus", which the catalogue does not know: nothing like it is known here; take a machine like it and enter its price'],
    [`${VOLUME}=40/h`, `${VOLUME}: "40/h": 40 an hour are 960 a day if it runs day and night, and 320 on 8 active hours.`],
    ['site/staffUsdPerHour=€85', 'site/staffUsdPerHour: "€85": This is in EUR, and the field is in dollars.'],
    ['workloads/support/answers/sensitivity=secret', 'workloads/support/answers/sensitivity: "secret": one of public'],
    ['__proto__/x=1', '__proto__/x: the step "__proto__": names of fields and ids'],
    ['20000', '20000: no path and value: PATH=VALUE'],
  ])('refuses %j in a sentence', async (setting, sentence) => {
    const { code, error, out, written } = await typed('evaluate', '--set', setting)
    expect(code).toBe(2)
    expect(error).toContain(sentence)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect([out, [...written.keys()]]).toEqual(['', []])
  }) // prettier-ignore

  it.each([
    ['workloads/support/options/owned/hardware=RTX Pro 6000', 'workloads/support/options/owned/hardware=rtx-pro-6000-blackwell'],
    ['workloads/support/options/owned/quantisation=Q4_K_M', 'workloads/support/options/owned/quantisation=q4_k_m'],
    ['workloads/support/options/owned/model=gpt oss 120', 'workloads/support/options/owned/model=gpt-oss-120b'],
    [`${VOLUME}=half a million requests a day`, `${VOLUME}=500000`],
    ['workloads/support/demand/contextTokens=32k', 'workloads/support/demand/contextTokens=32000'],
    ['workloads/support/demand/growthPerMonth=doubles every year', 'workloads/support/demand/growthPerMonth=0.059463094359295'],
    ['horizonMonths=4 years', 'horizonMonths=48'],
  ])('reads %j as %j', async (asTyped, asInTheFile) => {
    const of = withOptions('owned')
    const [one, other] = [await typedOf(of, 'evaluate', '--set', asTyped), await typedOf(of, 'evaluate', '--set', asInTheFile)]
    expect([one.error, one.out]).toEqual(['', other.out])
  }) // prettier-ignore

  it('tells all of several mistakes', async () => {
    const { error } = await typed('evaluate', '--set', 'site/pue=0.5', '--set', 'colour')
    expect(error.trim().split('\n')).toHaveLength(2)
  })

  it('wants a value', async () => {
    const { code, error } = await typed('evaluate', '--set')
    expect([code, error.trim()]).toEqual([2, '--set: no value: --set PATH=VALUE'])
  })
})
