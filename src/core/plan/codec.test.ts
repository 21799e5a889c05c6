import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, planOf, serialisePlan } from './codec.ts'
import { withValueAt } from '../units/path.ts'
import { issueText } from './plan-issue.ts'
import type { Plan } from './schema.ts'

const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'Support',
  asOf: '2026-11-20',
  site: { usdPerKwh: { low: 0.1, base: 0.146, high: 0.3 } },
  workloads: [
    {
      id: 'support',
      name: 'Answer tickets',
      answers: { sensitivity: 'internal', pattern: 'steady-high' },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 },
      options: [
        { id: 'frontier', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'gpt-oss-20b', quantisation: 'mxfp4' },
        { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'frontier', sizing: 2 },
      ],
    },
  ],
}

/** The lines for the plan with something else at a path. */
function linesFor(path: string, value: unknown): readonly string[] {
  const parsed = parsePlan(JSON.stringify(withValueAt<unknown>(plan, path, value)))
  return parsed.ok ? [] : parsed.issues.map(issueText)
}

describe('parsePlan', () => {
  it('reads what serialisePlan wrote', () => {
    expect(parsePlan(serialisePlan(plan))).toEqual({ ok: true, plan })
  })

  it('accepts a byte order mark', () => {
    expect(parsePlan(`\uFEFF${serialisePlan(plan)}`).ok).toBe(true)
  })

  it('takes the last of two equal keys', () => {
    const twice = serialisePlan(plan).replace('"name": "Support"', '"name": "First", "name": "Second"')
    expect(parsePlan(twice)).toMatchObject({ ok: true, plan: { name: 'Second' } })
  })

  it('turns minus zero into zero', () => {
    const parsed = parsePlan(serialisePlan(plan).replace('"requestsPerDay": 20000', '"requestsPerDay": -0'))
    expect(parsed.ok && Object.is(parsed.plan.workloads[0]?.demand.requestsPerDay, 0)).toBe(true)
  })

  it('names the path of an unknown field and what was meant', () => {
    expect(linesFor('workloads/support/demand/requestPerDay', 3)).toEqual([
      'workloads/support/demand/requestPerDay: a field that is not known here: perhaps requestsPerDay, maxRequestsPerDay',
    ])
  })

  it('knows which fields belong to which kind of option', () => {
    expect(linesFor('workloads/support/options/frontier/usdPerHour', 3)[0]).toMatch(
      /^workloads\/support\/options\/frontier\/usdPerHour: a field that is not known here: /,
    )
  })

  it.each<[string, string, unknown, string]>([
    ['a word that is no answer', 'workloads/support/answers/pattern', 'steady-hi', 'workloads/support/answers/pattern: "steady-hi": perhaps "steady-high"; one of sporadic, steady-low, steady-high, spiky, growing, unknown'],
    ['a kind that does not exist', 'workloads/support/options/frontier/kind', 'apy', 'workloads/support/options/frontier/kind: "apy": perhaps "api"; one of api, hosted, rented, owned, hybrid, quote, subscription'],
    ['a number out of its bounds', 'workloads/support/demand/peakToAverage', 0.5, 'workloads/support/demand/peakToAverage: 0.5: a number from 1 to 50 (ratio)'],
    ['text where a number belongs', 'site/usdPerKwh', '0.146', 'site/usdPerKwh: "0.146": a number from 0 to 5 ($/kWh)'],
    ['a broken number of months', 'horizonMonths', 36.5, 'horizonMonths: 36.5: a whole number from 1 to 120 (months)'],
    ['a range without its end', 'site/usdPerKwh', { low: 0.1, base: 0.2 }, 'site/usdPerKwh/high: nothing: low, base and high'],
    ['a range out of bounds', 'site/usdPerKwh/high', 9, 'site/usdPerKwh/high: 9: a number from 0 to 5 ($/kWh)'],
    ['a range upside down', 'site/usdPerKwh/low', 0.2, 'site/usdPerKwh: low 0.2, base 0.146, high 0.3: low, base and high in this order'],
    ['a range whose ends mean what nobody knows', 'site/usdPerKwh', { low: 0.1, base: 0.2, high: 0.3, ends: 'p10-p80' }, 'site/usdPerKwh/ends: "p10-p80": perhaps "p10-p90"; one of p10-p90, p5-p95, quartiles, hard'],
    ['a range without its base', 'site/usdPerKwh', { low: 0.1, high: 0.3 }, 'site/usdPerKwh/base: nothing: low, base and high'],
    ['a catalogue without a version', 'catalogue', {}, 'catalogue/version: nothing: text in quotes'],
    ['a catalogue that is only a word', 'catalogue', '2026-11-20', 'catalogue: "2026-11-20": an object'],
    ['a day that is none', 'asOf', '2026-02-30', 'asOf: "2026-02-30": a day of the calendar, such as 2026-11-20'],
    ['a missing field', 'workloads/support/options/frontier/model', undefined, 'workloads/support/options/frontier/model: nothing: text in quotes'],
    ['no workload', 'workloads', [], 'workloads: a list of 0: at least 1 entry'],
    ['an id with capitals', 'workloads/support/id', 'Support', 'workloads/Support/id: "Support": lower-case letters, digits and hyphens, such as support-chat'],
    ['an id that is a word of the language', 'workloads/support/id', 'constructor', 'workloads/constructor/id: "constructor": a word that means nothing to the program, such as support-chat'],
    ['a name of spaces', 'name', '  ', 'name: "  ": a name that can be seen'],
    ['a list where an object belongs', 'site', [], 'site: a list of 0: an object'],
    ['a score of 6', 'workloads/support/answers/sensitivityScore', 6, 'workloads/support/answers/sensitivityScore: 6: a whole number from 1 to 5 (1 to 5)'],
    ['a price far too high', 'workloads/support/options/owned/unitPriceUsd', 1e15, 'workloads/support/options/owned/unitPriceUsd: 1000000000000000: a number from 0 to 100000000 ($)'],
    ['a profile of 5 hours', 'workloads/support/demand/hourlyProfile', [1, 2, 3, 4, 5], 'workloads/support/demand/hourlyProfile: a list of 5: exactly 168 entries'],
    ['a size of a hybrid that is neither word nor number', 'workloads/support/options/mix/sizing', 'avarage', 'workloads/support/options/mix/sizing: "avarage": perhaps "average"; one of average, optimal, or a whole number from 0 to 100000 (units)'],
  ])('says what is wrong with %s', (_, path, value, line) => {
    expect(linesFor(path, value)).toEqual([line])
  }) // prettier-ignore

  it.each<[string, string, string]>([
    ['', 'not-json', 'plan: text that is not JSON'],
    ['{', 'not-json', 'plan: text that is not JSON'],
    ['null', 'not-a-plan', 'plan: null: an object with "schema": "crossover/plan@5"'],
    ['[]', 'not-a-plan', 'plan: a list of 0: an object with "schema": "crossover/plan@5"'],
    ['"x"', 'not-a-plan', 'plan: "x": an object'],
    ['{}', 'not-a-plan', 'schema: nothing: "crossover/plan@5"'],
    ['{"schema":"other/file@1"}', 'not-a-plan', 'schema: "other/file@1": "crossover/plan@5"'],
    ['{"schema":"crossover/plan@-1"}', 'not-a-plan', 'schema: "crossover/plan@-1"'],
    [
      '{"schema":"crossover/plan@999"}',
      'newer',
      'schema: version 999 of the plan file, saved by a newer Crossover',
    ],
    ['['.repeat(1_000_000), 'too-large', 'plan: lists and objects 1000000 deep: at most 12 deep'],
    [`"${'x'.repeat(1_048_577)}"`, 'too-large', 'plan: a file of 1.0 MiB: at most 1 MiB'],
    [`"${'€'.repeat(350_000)}"`, 'too-large', 'at most 1 MiB'],
    [`[${'0,'.repeat(60_000)}0]`, 'too-large', 'plan: 60001 values: at most 50000'],
    [
      '{"schema":"crossover/plan@5","name":1e999}',
      'wrong',
      'name: a number too large to be held: text in quotes',
    ],
  ])('refuses %.40j as %s', (text, kind, line) => {
    const parsed = parsePlan(text)
    expect(parsed).toMatchObject({ ok: false, kind })
    expect(parsed.ok ? [] : parsed.issues.map(issueText).join('\n')).toContain(line)
  })

  it.each([
    '{"__proto__":{"polluted":1},"schema":"crossover/plan@5"}',
    '{"schema":"crossover/plan@5","constructor":{"prototype":{"polluted":1}}}',
    '{"schema":"crossover/plan@5","prototype":{"polluted":1}}',
    '{"schema":"crossover/plan@5","site":{"__proto__":{"polluted":1}}}',
    '{"schema":"crossover/plan@5","finance":{"constructor":{"polluted":1}}}',
    '{"schema":"crossover/plan@5","trends":{"__proto__":null}}',
    '{"schema":"crossover/plan@5","workloads":[{"__proto__":{"polluted":1}}]}',
    '{"schema":"crossover/plan@5","workloads":[{"id":"a","demand":{"__proto__":{"polluted":1}}}]}',
    '{"schema":"crossover/plan@5","workloads":[{"id":"a","options":[{"kind":"api","__proto__":{"polluted":1}}]}]}',
    '{"schema":"crossover/plan@5","workloads":[{"id":"a","options":[{"kind":"__proto__"}]}]}',
    '{"schema":"crossover/plan@5","workloads":{"__proto__":[]}}',
    '{"__proto__":{"schema":"crossover/plan@5"}}',
  ])('is not polluted by %s', (text) => {
    expect(parsePlan(text).ok).toBe(false)
    expect(planOf(JSON.parse(text)).ok).toBe(false)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('names five unknown fields and counts the others', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`zz${at}`, 1]))
    const lines = linesFor('site', many)
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toBe('site: 995 more fields that are not known here: none of them')
  })

  it('never throws, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary' })), (text) => {
        expect(parsePlan(text).ok).toBe(false)
      }),
    )
  })

  it('never throws, whatever value it is handed', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(planOf(value).ok).toBe(false)
      }),
    )
  })

  it('never throws when something in a good plan is replaced by anything', () => {
    const places = [
      'name', 'asOf', 'site', 'site/usdPerKwh', 'workloads', 'workloads/support/id',
      'workloads/support/answers', 'workloads/support/demand/requestsPerDay', 'workloads/support/options',
      'workloads/support/options/owned', 'workloads/support/options/owned/kind',
      'workloads/support/options/mix/sizing',
    ] // prettier-ignore
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.anything({ withNullPrototype: true, maxDepth: 3 }),
        (path, value) => {
          const parsed = planOf(withValueAt<unknown>(plan, path, value))
          if (!parsed.ok)
            for (const issue of parsed.issues) expect(issueText(issue)).not.toContain('undefined')
        },
      ),
    )
  })
})
