import { describe, expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'Box or API',
  asOf: '2026-11-20',
  horizonMonths: 36,
  finance: { discountRatePerYear: 0 },
  trends: { apiPricePerYear: 0 },
  workloads: [
    {
      id: 'work',
      name: 'Work',
      answers: { latency: 'interactive', pattern: 'steady-high' },
      demand: { requestsPerDay: 1000, inputTokens: 500, outputTokens: 100, reasoningTokens: 0 },
      options: [
        { id: 'box', kind: 'quote', name: 'The box', upFrontUsd: 36_000, monthlyUsd: 0 },
        {
          id: 'api', kind: 'api', name: 'The API', model: 'anthropic/claude-sonnet-5-5', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 5 },
          setupHours: 0, opsHoursPerMonth: 0, modelChangesPerYear: 0, exitHours: 0, egressUsdPerGb: 0, tokenizerRatio: 1,
        }, // prettier-ignore
      ],
    },
  ],
}

async function volumes(asked: unknown, ...flags: string[]) {
  const { terminal, printed } = terminalWith({ 'plan.json': JSON.stringify(asked) })
  return { code: await run(['volumes', 'plan.json', ...flags], terminal), ...printed }
}

describe('crossover volumes', () => {
  it('names the request from which a $36,000 box beats $1.095 a daily request over three years', async () => {
    const { code, out } = await volumes(plan)
    expect(code).toBe(0)
    expect(out).toContain('now 1,000 requests a day')
    expect(out).toContain('The API is cheaper than The box up to 32,876 requests a day.')
  })

  it('prints every pair once as JSON, the cheaper of today first', async () => {
    const { out } = await volumes(plan, '--json')
    expect(JSON.parse(out)).toEqual({
      workloads: [
        {
          id: 'work',
          volumes: [
            {
              option: 'api',
              against: 'box',
              kind: 'crossings',
              startsCheaper: true,
              crossings: [{ requestsPerDay: 32_877, cheaper: 'box' }],
              ceilingRequestsPerDay: null,
              isComplete: true,
            },
          ],
        },
      ],
    })
  })

  it('says so where there are no two options to compare', async () => {
    const alone = {
      ...plan,
      workloads: [{ ...plan.workloads[0]!, options: [plan.workloads[0]!.options[0]] }],
    }
    expect((await volumes(alone)).out).toContain('There are no two options that could be costed.')
  })

  it('refuses a plan that is none', async () => {
    expect((await volumes({ ...plan, horizonMonths: 0 })).code).toBe(2)
  })
})
