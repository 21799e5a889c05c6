import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { toldActionPlan } from '../../words/told-action-plan.ts'
import { actionPlan } from './action-plan.ts'
import type { SwitchingValue } from '../decision.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from '../evaluation.test-support.ts'
import { decideWith, adviceFor } from '../../words/told.test-support.ts'
import { ALWAYS_NEXT, LET_ONE_IN, NEXT_STEPS, THERE_NEXT } from '../../words/next-steps.ts'
import { caseFrom } from '../case.ts'

const API: OptionDraft = { id: 'api', kind: 'api', name: 'Sonnet', usd: 100_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', name: 'Two cards', usd: 60_000 }
const PAYS_BACK = { kind: 'month', month: 13.2, usd: 1 } as const

function acted(
  options: readonly OptionDraft[],
  answers: Answers = {},
  breakEvens: CaseDraft['breakEvens'] = [PAYS_BACK],
  switches: SwitchingValue['switches'] = [],
  today?: string,
) {
  const {
    plan,
    workload,
    evaluation: evaluated,
    workloadEvaluation: evaluation,
    catalogue,
  } = caseOf({
    options,
    breakEvens,
    answers: { ...OPEN_ANSWERS, ...answers },
  })
  const volume: SwitchingValue = {
    input: 'workloads/support/demand/requestsPerDay', current: 20_000,
    min: 0, max: 1e6, integer: false, switches,
  } // prettier-ignore
  const searches = { switching: () => [volume] }
  const [decision] = decideWith(plan, evaluated, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  const told = {
    ...workload,
    options: workload.options.map((one) =>
      one.kind === 'api' ? { ...one, runsToday: one.model === today } : one,
    ),
  }
  const advised = caseFrom(plan, told, evaluation, decision)
  return toldActionPlan(actionPlan(advised, adviceFor(advised, catalogue), catalogue), advised)
}

describe('the action plan', () => {
  it('orders nothing where the machines stand there', () => {
    const there = { ...OWNED, upFrontUsd: 0, said: { alreadyOwned: 2 } }
    const [stage] = acted([API, there]).stages
    expect(stage).toMatchObject({ isThere: true, steps: THERE_NEXT.owned })
    expect(stage?.steps.join(' ')).not.toMatch(/\b(buy|[Oo]rder|Rent)\b/)
  })

  it('asks first about what would cost far less, if it may be used', () => {
    const box = { ...OWNED, timeToFirstTokenMs: 100 }
    const { title } = acted([{ ...API, usd: 20_000 }, box], { latency: 'realtime' })
    expect(title).toBe(
      'Before you commit to Two cards, find out about Sonnet: whether the first token comes within milliseconds.',
    )
  })

  it('stays with the model that runs today, and chooses no provider anew', () => {
    const running = { ...API, said: { model: 'anthropic/claude-sonnet-5-5' } }
    const { title, stages } = acted([running], {}, [], [], running.said.model)
    expect(title).toBe('Stay with Sonnet: it runs today.')
    expect(stages[0]).toMatchObject({ isThere: true, choices: [], steps: THERE_NEXT.api })
  })

  it('does not ask for answers that are there where the rules leave nothing', () => {
    const { title, stages } = acted([API], { sensitivity: 'critical', processing: 'own-premises' })
    expect(title).toBe('The next step is to let one option in, or to add one that meets all rules.')
    expect(stages[0]).toMatchObject({ id: 'let-one-in', steps: LET_ONE_IN })
  })

  it('follows the option that is recommended', () => {
    const local = acted([API, OWNED])
    expect(local).toMatchObject({ path: 'local', title: 'Test Two cards before you commit to it.' })
    expect(local.stages.map(({ steps }) => steps)).toEqual([NEXT_STEPS.owned, ALWAYS_NEXT])
    expect(acted([API, { ...OWNED, usd: 900_000 }]).path).toBe('cloud')
    expect(acted([API, OWNED, { id: 'mix', kind: 'hybrid', usd: 10 }]).path).toBe('hybrid')
  })

  it('has two stages where a team has to be found first', () => {
    const migration = acted([API, OWNED], { team: 'none' })
    expect(migration.path).toBe('migration')
    expect(migration.stages.map(({ title }) => title)).toEqual([
      'Now: Sonnet', 'Later: Two cards', 'Whichever way',
    ]) // prettier-ignore
    expect(migration.migration).toMatchObject({ from: 'Sonnet', to: 'Two cards' })
    expect(migration.migration?.triggers[0]).toMatchObject({ id: 'team', met: false })
  })

  it('asks for the open answers where nothing is recommended', () => {
    expect(acted([])).toMatchObject({ path: 'open', triggers: [], reviews: [], migration: null })
  })

  it('names the use at which another option is better', () => {
    expect(
      acted([API, OWNED], {}, [], [{ at: 4_000, direction: 'below', to: 'api', state: 'clear' }]).triggers,
    ).toEqual(['Use goes below 4,000 requests a day (now 20,000): then the answer is Sonnet.'])
    expect(
      acted([API, OWNED], {}, [], [{ at: 72_000, direction: 'above', to: 'api', state: 'close' }]).triggers,
    ).toEqual([
      'Use goes above 72,000 requests a day (now 20,000): then the answer is Sonnet, at about the same cost as the next.',
    ])
    expect(
      acted([API, OWNED], {}, [], [{ at: 0, direction: 'below', to: null, state: 'clear' }]).triggers,
    ).toEqual(['Use falls to nothing (now 20,000): then no option is left.'])
  })

  it('looks at the payback when it is due, or when it comes into reach', () => {
    expect(acted([API, OWNED]).triggers).toEqual([
      'Month 14 has come, in which Two cards against Sonnet should have paid back: compare what was spent.',
    ])
    const dear = { ...OWNED, usd: 900_000 }
    expect(acted([API, dear]).triggers).toEqual([
      'The payback of Two cards against Sonnet, month 14 today, comes under your limit of 12 months.',
    ])
    expect(acted([API, dear], {}, [{ kind: 'never' }]).triggers).toEqual([
      'Two cards against Sonnet starts to pay back; today it does not.',
    ])
  })

  it('says of each of the five steps how far the plan has come', () => {
    const { fiveSteps } = acted([API, OWNED, { id: 'unknown', kind: 'rented', usd: null }], {
      latency: 'unknown',
      maturity: 'pilot',
    })
    expect(fiveSteps.map(({ standing }) => standing)).toEqual([
      '1 workload is in this plan.',
      '5 of 6 answers are known.',
      '2 of 3 options are costed, people’s hours included.',
      'It is still a pilot.',
      'Whether an open model will do is still to be tried.',
    ])
  })
})
