import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { placementsOf } from '#core/story/whole-plan.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { plan } from '../plan.test-support.ts'
import type { Story } from '#core/story/tell.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'
import { toldDecision, type ToldDecision } from '#core/words/told-decision.ts'

const complete = completePlan(plan, catalogue)
const evaluation = evaluate(complete, catalogue)
const decision = decided(plan)

const files = {
  'plan.json': JSON.stringify(plan),
  '-': JSON.stringify(plan),
  'text.json': 'no JSON',
  'empty.json': '',
  'euro.json': JSON.stringify({ ...plan, currency: { code: 'EUR', perUsd: 0.5 } }),
  'wrong.json': JSON.stringify({
    ...plan,
    horizonMonths: 0,
    colour: 'red',
    workloads: plan.workloads.map((workload) => ({ ...workload, demand: { requestsPerDay: 'many' } })),
  }),
  'unknown.json': JSON.stringify({
    ...plan,
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      options: [{ id: 'owned', kind: 'owned', hardware: 'h100-smx', model: 'gpt-oss-120b' }],
    })),
  }),
}

async function typed(...args: string[]) {
  const { terminal, printed, written } = terminalWith({ ...files, 'small.json': JSON.stringify(smallPlan) })
  return { code: await run(args, terminal), written, ...printed }
}

/** What the command line has to say of a plan: with its chances, and in words. */
function decided(of: Plan): ToldDecision {
  const whole = completePlan(of, catalogue)
  const figures = evaluate(whole, catalogue)
  return toldDecision(whole, figures, withRisk(whole, figures, decide(whole, figures, catalogue), catalogue))
}

describe('crossover evaluate', () => {
  it('prints the evaluation with the decision and the placements beside it as JSON', async () => {
    const { code, out, error } = await typed('evaluate', 'plan.json', '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const placements = placementsOf({ complete, evaluation, decision }, catalogue)
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify({ ...evaluation, decision, placements, sharedHints: [] })),
    )
  })

  it('reads the plan from standard input for -', async () => {
    expect((await typed('evaluate', '-')).out).toBe((await typed('evaluate', 'plan.json')).out)
  })

  it('prints every option, line item, break-even and month for people', async () => {
    const { out } = await typed('evaluate', 'plan.json')
    const [workload] = evaluation.workloads
    for (const { name, id } of workload!.options) {
      expect(out).toContain(name)
      expect(out).toContain(id)
    }
    expect(out).toContain(decision.workloads[0]!.verdict.headline)
    expect(out.split('Break-evens\n')[1]?.split('\n\n')[0]?.split('\n')).toHaveLength(
      1 + workload!.breakEvens.length,
    )
    expect(out).toMatch(/^ +36 {2}/m)
    expect(out).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(out).not.toContain('\u001b')
  })

  it('shows money in the currency of the plan', async () => {
    const { out } = await typed('evaluate', 'euro.json')
    expect(out).toContain('€7,500')
    expect(out).not.toContain('$')
  })

  it('says each problem of a plan on a line of its own, and prints nothing else', async () => {
    const { code, out, error } = await typed('evaluate', 'wrong.json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const lines = error.trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(error).toContain('horizonMonths: 0: ')
    expect(error).toContain('colour: ')
    expect(error).toContain('workloads/support/demand/requestsPerDay: "many": ')
  })

  it('names the nearest known ids for one that the catalogue does not have', async () => {
    const { code, error } = await typed('evaluate', 'unknown.json')
    expect(code).toBe(2)
    expect(error).toMatch(/^workloads\/support\/options\/owned\/hardware: "h100-smx".*h100-sxm/)
  })

  it.each([
    ['no-such.json', 'no-such.json: no such file: the path of a plan file, or - for standard input\n'],
    ['text.json', /^plan: text that is not JSON.*: a plan file, which is JSON\n$/],
    ['empty.json', /^plan: .*: .*\n$/],
  ])('refuses %s in one line', async (file, line) => {
    const { code, out, error } = await typed('evaluate', file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(line)
    expect(error.split('\n')).toHaveLength(2)
  })
})

/** Two options, so that looking at every input takes a moment only. */
const smallPlan: Plan = {
  ...plan,
  workloads: plan.workloads.map((workload) => ({ ...workload, options: workload.options.slice(0, 2) })),
}
const smallDecision = decided(smallPlan)

describe('crossover decide', () => {
  it('prints the decision as JSON', async () => {
    const { out } = await typed('decide', 'small.json', '--json')
    const [printed] = (JSON.parse(out) as Story).workloads
    const {
      secondOpinions,
      published,
      advice,
      actionPlan,
      switching,
      inputsLeftOut,
      horizons,
      trends,
      ...rest
    } = printed!
    expect({ ...rest, switching: smallDecision.workloads[0]!.switching }).toEqual(
      JSON.parse(JSON.stringify(smallDecision.workloads[0])),
    )
    expect(inputsLeftOut).toBe(0)
    expect(horizons).toMatch(/^Over 2, 3, 4 and 5 years the answer is the same, at about \$/)
    expect(trends.map(({ id }) => id)).toEqual(['hybridEasier', 'regulationTightens'])
    expect(secondOpinions.opinions).toHaveLength(9)
    expect(secondOpinions.whichWins).toMatch(/\.$/)
    expect(published).toBeNull()
    expect(advice.confidence?.level).toMatch(/^(high|medium|low)$/)
    expect(actionPlan).toMatchObject({ reviews: advice.reviews, migration: null })
    expect(switching.length).toBeGreaterThan(30)
    expect(switching).toEqual(expect.arrayContaining([...smallDecision.workloads[0]!.switching]))
  })

  it('prints the verdict, its reasons, the path and the gates for people', async () => {
    const { code, out } = await typed('decide', 'small.json')
    const [decided] = smallDecision.workloads
    expect(code).toBe(0)
    for (const sentence of [
      decided!.verdict.headline,
      decided!.verdict.detail,
      ...decided!.verdict.because,
      decided!.chance!.sentence,
      decided!.chance!.lead!,
    ]) {
      expect(out).toContain(sentence)
    }
    for (const { sentence } of decided!.reasons) expect(out).toContain(sentence)
    expect(out).toContain('Sensitivity: Internal → Latency: ')
    for (const heading of ['What your rules allow', 'Second opinions', 'What would change the answer']) {
      expect(out).toContain(heading)
    }
  })

  it('tells what would change the answer in the currency of the plan', async () => {
    const { out } = await typed('decide', 'small.json', '--set', 'currency={"code":"EUR","perUsd":0.5}')
    const table = out.split('What would change the answer')[1]!.split('What to do')[0]!
    expect(table).toContain('€')
    expect(table).not.toContain('$')
  })
})

describe('crossover report', () => {
  it('writes a PDF and says where', async () => {
    const { code, out, error, written } = await typed('report', 'small.json', '--out', 'report.pdf')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toMatch(/^report\.pdf: \d+ pages\n$/)
    const bytes = written.get('report.pdf')
    expect(new TextDecoder('latin1').decode(bytes?.slice(0, 5))).toBe('%PDF-')
  })

  it.each([
    [['report', 'small.json'], '--out: missing: --out FILE.pdf\n'],
    [
      ['report', 'small.json', '--out', 'report.docx'],
      '--out: report.docx: a name that ends in .pdf, .xlsx, .md, .csv or .json\n',
    ],
    [['report', 'small.json', '--out'], '--out: no value: --out FILE\n'],
    [['report', 'wrong.json', '--out', 'report.pdf'], 'horizonMonths: 0: '],
  ])('refuses %j and writes nothing', async (args, line) => {
    const { code, out, error, written } = await typed(...args)
    expect({ code, out, files: written.size }).toEqual({ code: 2, out: '', files: 0 })
    expect(error).toContain(line)
  })
})
