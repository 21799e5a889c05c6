import type { Case } from '../decision/case.ts'
import type {
  MigrationFindings,
  MigrationPlan,
  MigrationTrigger,
} from '../decision/proposals/migration-plan.ts'
import { inMonth } from '../units/time.ts'
import { nameOf } from './naming.ts'
import { formatsOf, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

/** A migration plan with its names and sentences. */
export interface ToldMigration extends MigrationPlan {
  readonly from: string
  readonly to: string
  readonly triggers: readonly (MigrationTrigger & { readonly sentence: string })[]
}

type Known = Pick<Case, 'plan' | 'evaluation'>

export function toldMigration(migration: MigrationPlan, known: Known): ToldMigration {
  return {
    ...migration,
    from: nameOf(known, migration.fromOption),
    to: nameOf(known, migration.toOption),
    triggers: migration.triggers.map((trigger) => ({
      ...trigger,
      sentence: say(FINDINGS, trigger.finding, known),
    })),
  }
}

const FINDINGS: Sentences<MigrationFindings, Known> = {
  'team-for': ({ option }, known) =>
    `Somebody can run ${nameOf(known, option)}: a team of at least intermediate skill, or a platform team with owners for inference.`,

  'requests-not-known': () => 'The requests a day are not known.',

  'cheaper-between': ({ option, above, below, current }, known) => {
    const { words } = formatsOf(known.plan.currency)
    const least = above === null ? 'at any smaller use too' : `above ${words(above)} requests a day`
    const most = below === null ? '' : ` and below ${words(below)}`
    return `${nameOf(known, option)} is cheaper ${least}${most}; ${counted(current, known)}.`
  },

  'cheaper-from': ({ option, at, current }, known) =>
    `${nameOf(known, option)} is cheaper from ${inWords(at, known)} requests a day on; ${counted(current, known)}.`,

  'cheaper-up-to': ({ option, at, current }, known) =>
    `${nameOf(known, option)} is cheaper only at ${inWords(at, known)} requests a day and fewer; ${counted(current, known)}.`,

  'cheaper-at-no-volume': ({ option, most, current }, known) =>
    `${nameOf(known, option)} is cheaper at no use up to ${inWords(most, known)} requests a day; ${counted(current, known)}.`,

  'cheaper-at-any-price': ({ option, start, unit }, known) =>
    `${nameOf(known, option)} stays cheaper whatever ${nameOf(known, start)} costs by the ${unit}.`,

  'no-price-makes-it-cheaper': ({ option, start, most }, known) =>
    `No price of ${nameOf(known, start)} up to ${ofToday(most, known)} makes ${nameOf(known, option)} cheaper.`,

  'cheaper-above-a-price': ({ option, start, at }, known) =>
    `${nameOf(known, start)} costs more than ${ofToday(at, known)}; below that ${nameOf(known, option)} saves nothing.`,

  'cheaper-from-a-price': ({ option, start, at }, known) =>
    `${nameOf(known, start)} rises to ${ofToday(at, known)}; from there on ${nameOf(known, option)} is cheaper.`,

  'payback-not-known': () => 'A payback could not be worked out.',

  'cheaper-at-once': ({ option, start }, known) =>
    `${pair(option, start, known)} is cheaper from the first month on.`,

  'pays-back': ({ option, start, month, isWithinLimit, limitMonths }, known) => {
    const where = isWithinLimit ? 'within' : 'beyond'
    return `${pair(option, start, known)} pays back in month ${inMonth(month)}, ${where} your limit of ${span(limitMonths)}.`
  },

  'does-not-pay-back': ({ option, start, limitMonths }, known) =>
    `${pair(option, start, known)} does not pay back today; it must within ${span(limitMonths)}.`,
}

function inWords(value: number, { plan }: Known): string {
  return formatsOf(plan.currency).words(value)
}

/** Whether it was said or derived. */
function counted(current: number, known: Known): string {
  return `the plan counts ${inWords(current, known)}`
}

function ofToday(share: number, { plan }: Known): string {
  return `${formatsOf(plan.currency).percent(share)} of today’s price`
}

function pair(option: string, start: string, known: Known): string {
  return `${nameOf(known, option)} against ${nameOf(known, start)}`
}
