import type { Case } from '../decision/case.ts'
import type { Begins, SettledBy } from '../decision/decision.ts'
import type { WhichWins, WhichWinsValues, WinsBecauseValues } from '../decision/opinions/which-wins.ts'
import { nameOf } from './naming.ts'
import { pointingOpinions } from './opinion-words.ts'
import { SIDES } from './side-words.ts'
import { formatsOf, partInWords, list, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

type Known = Pick<Case, 'plan' | 'evaluation'>

/** One sentence on which rule wins where they disagree, and why. */
export function whichWinsSentence(wins: WhichWins, known: Known): string {
  return say(SENTENCES, wins, known)
}

const SENTENCES: Sentences<WhichWinsValues, Known> = {
  'nothing-recommended': () => 'Nothing is recommended yet, so the rules have nothing to agree with.',
  'all-abstain': ({ because }, known) => `All rules abstain; ${say(BECAUSE, because, known)}.`,
  'none-disagrees': ({ side }) =>
    `No rule disagrees: all that speak point to ${SIDES[side]}, as the recommendation does.`,
  'some-disagree': ({ opinions, isMigration, because }, known) => {
    const elsewhere = isMigration ? 'elsewhere than where it starts' : 'elsewhere than the recommendation'
    return `${pointingOpinions(opinions)} ${elsewhere}, but ${say(BECAUSE, because, known)}.`
  },
}

const BECAUSE: Sentences<WinsBecauseValues, Known> = {
  'gates-leave-none-there': ({ sides }) =>
    `your rules come first, and they leave no option for ${named(sides)}`,
  'none-there-in-plan': ({ sides }) => `this plan has no option for ${named(sides)}`,
  'gates-leave-one': ({ option }, known) =>
    `your rules come first, and they leave only ${nameOf(known, option)}`,
  'begins-elsewhere': ({ option, target, begins }, known) =>
    `${BEGINS[begins](known)}: ${nameOf(known, option)} carries the work until ${nameOf(known, target)} may`,
  'not-known-yet': ({ option }, known) =>
    `a figure that decides is not known yet, and ${nameOf(known, option)} commits you to nothing`,
  'gates-leave-one-kind': ({ option }, known) =>
    `your rules come first, and they leave only one kind of option, of which ${nameOf(known, option)} costs the least`,
  'one-kind-in-plan': ({ side, option }, known) =>
    `this plan has options for ${SIDES[side]} only, of which ${nameOf(known, option)} costs the least`,
  'cost-decides': ({ option, against, less }, known) => {
    const share = partInWords(less, formatsOf(known.plan.currency).percent)
    return `computed cost decides among what your rules leave: over ${span(known.plan.horizonMonths)} ${nameOf(known, option)} costs ${share} less than ${nameOf(known, against)}`
  },
  'settled-by': ({ option, against, by }, known) =>
    SETTLES[by](nameOf(known, option), nameOf(known, against), known),
}

/** What comes before the cost. */
const BEGINS: Record<Begins, (known: Known) => string> = {
  team: () => 'the team comes before the cost',
  young: () => 'nothing is bought for work that has not proved itself',
  capital: () => 'there is no capital for machines',
  chance: sureEnough,
}

/** What settles it between two that nothing in cost does. */
const SETTLES: Record<SettledBy, (option: string, against: string, known: Known) => string> = {
  team: alike('what somebody can run today'),
  spare: alike('what something stands in for'),
  quality: alike('what more shows to be good enough'),
  unseen: (option, against) =>
    `more shows that ${option} is good enough, and no test can see what it costs more than ${against}`,
  commitment: alike('what commits you to nothing'),
  chance: (option, _, known) => `${sureEnough(known)}, and ${option} commits you to nothing`,
  'less-to-run': alike('the one with less to run'),
  flowchart: alike('the side of the flowchart'),
  cost: alike('the cheaper one'),
}

function alike(first: string) {
  return (option: string, against: string) =>
    `${option} and ${against} come out close, and then ${first} comes first`
}

function sureEnough({ plan }: Known): string {
  return `a purchase has to cost least ${formatsOf(plan.currency).percent(plan.finance.buyFromChance)} of the time`
}

function named(sides: readonly (keyof typeof SIDES)[]): string {
  return list(
    sides.map((side) => SIDES[side]),
    'or',
  )
}
