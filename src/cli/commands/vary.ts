import { figureLabel } from '#core/words/figure-names.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { variedOver, type Varied } from '#core/story/varied.ts'
import { parseNumber } from '#core/units/parse.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import { ALONE, SET, wrong, type Command, type Problems, type Words } from '../command.ts'
import { readPlan, type Worked } from '../read-plan.ts'
import { varyText } from '../text/vary-text.ts'

export const varyCommand: Command = {
  name: 'vary',
  usage: 'vary PLAN --input PATH [--from N] [--to N] [--set PATH=VALUE]… [--json]',
  operands: ['PLAN'],
  flags: { set: SET, input: { value: 'PATH' }, from: { value: 'N' }, to: { value: 'N' }, json: ALONE },
  does: 'What every option costs along one input, and the values at which the answer changes.',
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    const wanted = flags['input']
    if (typeof wanted !== 'string') return wrong('--input', 'nothing', 'the path of an input')
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const varied = variedBy(worked, wanted, flags)
    if ('problems' in varied) return varied
    const { input, workloads } = varied
    const { unit, current } = input
    if (flags['json'])
      return { json: { input: wanted, label: figureLabel(input.path), unit, current, workloads } }
    return { text: varyText(input, workloads, worked.evaluation, ink) }
  },
}

/** The input of a path, and every workload along it; or what is wrong with what was asked. */
export function variedBy(
  { complete }: Worked,
  wanted: string,
  flags: Words['flags'],
): { readonly input: NumericInput; readonly workloads: readonly Varied[] } | Problems {
  const input = complete.inputs.find((one) => one.path === wanted)
  if (!input) {
    const near = nearestIds(
      wanted,
      complete.inputs.map((one) => one.path),
    )
    const like =
      near.length > 0 ? near.join(', ') : (complete.inputs.find(({ workload }) => workload)?.path ?? 'none')
    return wrong('--input', wanted, `an input of the plan: ${like}`)
  }
  const between = ends(input, flags)
  if ('problems' in between) return between
  return { input, workloads: variedOver(input, complete, catalogue, between) }
}

/** From where to where, as it was asked for, else over the usual range. */
function ends(
  { low, high, min, max, integer }: NumericInput,
  flags: Words['flags'],
): { readonly from: number; readonly to: number } | { readonly problems: readonly PlanIssue[] } {
  const bounds = { from: low, to: high }
  for (const end of ['from', 'to'] as const) {
    const given = flags[end]
    if (typeof given !== 'string') continue
    const read = parseNumber(given, 'en')
    const isRight = read.kind === 'ok' && read.value >= min && read.value <= max
    if (!isRight || (integer && !Number.isInteger(read.value)))
      return problem(`--${end}`, given, `a ${integer ? 'whole ' : ''}number from ${min} to ${max}`)
    bounds[end] = read.value
  }
  const { from, to } = bounds
  return from < to ? bounds : problem('--from', String(from), `less than --to, which is ${to}`)
}

function problem(path: string, found: string, right: string) {
  return { problems: [{ path, found, right }] }
}
