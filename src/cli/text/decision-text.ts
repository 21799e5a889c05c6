import type { FlowPath } from '#core/decision/decision.ts'
import type { ToldExpectation } from '#core/words/preset-expectation-words.ts'
import type { ToldToday } from '#core/words/against-today-words.ts'
import type { ToldDerivation } from '#core/words/derivation-words.ts'
import { confidenceSentence } from '#core/words/confidence-words.ts'
import { hoursSentence } from '#core/words/hours-words.ts'
import type { ToldActionPlan } from '#core/words/told-action-plan.ts'
import type { ToldAdvice } from '#core/words/told-advice.ts'
import type { ToldWorkload } from '#core/words/told-decision.ts'
import { answerLabel, flowNode, flowOutcome } from '#core/words/flow-words.ts'
import { sinceThenSentences, type SinceThen } from '#core/words/moved-words.ts'
import { findingSentence, formatsOf } from '#core/words/words.ts'
import { leftOutSentence, switchOutcome, switchPlace, type ToldSwitching } from '#core/words/switch-words.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { day } from '#core/story/figures.ts'
import type { Currency, Formats } from '#core/units/format.ts'
import { quantity } from '#core/words/units.ts'
import type { Story, WorkloadStory } from '#core/story/tell.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** What `crossover decide` prints. */
export function decisionText(
  evaluation: Evaluation,
  story: Story,
  since: SinceThen | null,
  ink: Ink,
): string {
  const workloads = story.workloads.map((decided) => {
    const evaluated = evaluation.workloads.find(({ id }) => id === decided.id)
    return [
      ink.heading(evaluated?.name ?? decided.id),
      verdictText(decided, ink),
      decided.horizons === null ? '' : [ink.heading('Over other horizons'), decided.horizons].join('\n'),
      derivationText(decided.derivations ?? [], ink),
      todayText(decided.today, ink),
      publishedText(decided.published, ink),
      takesText(decided.advice, ink),
      adviceText(decided.advice, ink),
      gatesText(decided, evaluated, ink),
      opinionsText(decided.secondOpinions, ink),
      trendsText(decided, ink),
      switchingText(decided, evaluated, evaluation.currency, ink),
      actionText(decided.actionPlan, evaluation.currency, ink),
    ]
      .filter((block) => block !== '')
      .join('\n\n')
  })
  const formats = formatsOf(evaluation.currency)
  const about = evaluation.findings.map((finding) => findingSentence(finding, formats))
  const moved = since ? [sinceThenSentences(since, formats).join('\n')] : []
  return [ink.heading(evaluation.planName), ...about, ...moved, ...workloads].join('\n\n')
}

/** The verdict, why, and the way through the flowchart. */
export function verdictText({ verdict, chance, reasons, path }: ToldWorkload, ink: Ink): string {
  const blocks = [
    [ink.good(verdict.headline), verdict.detail, ...chanceLines(chance), verdict.note],
    reasons.length === 0
      ? []
      : [ink.heading('Why'), ...reasons.map(({ rule, sentence }) => `${ink.quiet(rule)}  ${sentence}`)],
    [pathText(path)],
  ]
  return blocks
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')
}

/** What each trend would make of it, with what is typed to count with it. */
function trendsText({ trends }: WorkloadStory, ink: Ink): string {
  const lines = trends.map(({ id, title, text, sentence }) => `${title} (trends/${id}). ${text} ${sentence}`)
  return [ink.heading('If things change'), ...lines].join('\n')
}

/** How the demand follows from what it is said by, a line a figure. */
export function derivationText(derivations: readonly ToldDerivation[], ink: Ink): string {
  if (derivations.length === 0) return ''
  return [ink.heading('The demand'), ...derivations.map(({ line }) => line)].join('\n')
}

/** What today costs, how it could be used better, and what each option saves against it. */
export function todayText(today: ToldToday | undefined, ink: Ink): string {
  if (!today) return ''
  const { sentences, betterSentences, optionSentences } = today
  const better = betterSentences.length > 0 ? [`Today, used better: ${betterSentences.join(' ')}`] : []
  const options = optionSentences.map(({ sentence }) => sentence)
  return [ink.heading('Against today'), ...sentences, ...better, ...options].join('\n')
}

function chanceLines(chance: ToldWorkload['chance']): readonly string[] {
  return chance ? [chance.sentence, chance.lead ?? ''] : []
}

/** `Sensitivity: Internal → Latency: Seconds → … → Strong cloud preference` */
function pathText({ steps, outcome }: FlowPath): string {
  const words = steps.map(({ node, answer }) => `${flowNode(node).label}: ${answerLabel(node, answer)}`)
  return [...words, flowOutcome(outcome).label].join(' → ')
}

function gatesText({ gates }: ToldWorkload, evaluated: WorkloadEvaluation | undefined, ink: Ink): string {
  if (gates.length === 0) return ''
  const lines = gates.map(({ option, access, passed, conditions, failures, needsTeam }) => {
    const name = nameOf(option, evaluated)
    const team = needsTeam ? ' It needs a team that is not there yet.' : ''
    const first = conditions.map(({ sentence, who }) => ` ${sentence} (${who})`).join('')
    if (passed)
      return `${ink.good('allowed')}   ${name}${first === '' ? '.' : `, on conditions:${first}`}${team}`
    const why = failures.map(({ sentence, unlock }) => `${sentence} ${unlock}`.trim()).join(' ')
    return `${access === 'to-confirm' ? ink.quiet('open') + '     ' : ink.bad('excluded')}  ${name}: ${why}${team}`
  })
  return [ink.heading('What your rules allow'), ...lines].join('\n')
}

function publishedText(published: ToldExpectation | null, ink: Ink): string {
  if (published === null) return ''
  return [ink.heading('What the article says'), published.published, published.sentence].join('\n')
}

/** What has to be ordered, and what it does. */
function takesText({ takes }: ToldAdvice, ink: Ink): string {
  return takes
    .map(({ name, facts }) =>
      [
        ink.heading(`What it takes: ${name}`),
        ...facts.map(({ term, detail }) => `${term.padEnd(12)}  ${detail}.`),
      ].join('\n'),
    )
    .join('\n\n')
}

/** How sure it is, what to be careful with, how places share the work, and the scenarios that match. */
function adviceText(
  { confidence, placement, warnings, patterns, scenarios, hints }: ToldAdvice,
  ink: Ink,
): string {
  if (confidence === null) return warningsText(warnings, ink)
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[ink.heading(title), ...lines].join('\n')]
  return [
    `${ink.heading('Confidence')}  ${placement ?? ''}. ${confidenceSentence(confidence)}`,
    ...(warnings.length > 0 ? [warningsText(warnings, ink)] : []),
    ...block(
      'Patterns that fit',
      patterns.map(
        ({ title, reason, routing, risks }) => `${title}. ${reason} ${routing} Mind: ${risks.join(' ')}`,
      ),
    ),
    ...block(
      'Scenarios that match',
      scenarios.map(({ label, side, reason }) => `${side.padEnd(5)}  ${label}. ${reason}`),
    ),
    ...block(
      'Hints',
      hints.map(({ sentence }) => sentence),
    ),
  ].join('\n\n')
}

function warningsText(warnings: ToldAdvice['warnings'], ink: Ink): string {
  if (warnings.length === 0) return ''
  const lines = warnings.map(({ title, sentence }) => `${ink.bad(title)}. ${sentence}`)
  return [ink.heading('Warnings'), ...lines].join('\n')
}

/** Steps with their hours, what has to be true before a move, and days to look again. */
function actionText(
  { title, stages, migration, reviews, portability }: ToldActionPlan,
  currency: Currency,
  ink: Ink,
): string {
  const formats = formatsOf(currency)
  const steps = stages.flatMap((stage) => [
    stage.title,
    ...[...stage.choices, ...stage.steps].map((step) => `  - ${step}`),
    ...(stage.hours.length > 0 ? [`  ${ink.quiet(hoursSentence(stage.hours, formats))}`] : []),
  ])
  const moves =
    migration === null
      ? []
      : [
          `Move to ${migration.to} when`,
          ...migration.triggers.map(
            ({ met, sentence }) => `  ${met === null ? '?' : met ? '+' : '-'} ${sentence}`,
          ),
        ]
  const looks =
    reviews.length === 0 ? [] : ['Look again on', ...reviews.map((one) => `  ${day(one.day)}: ${one.reason}`)]
  const portable = ['To stay able to move', ...portability.map((line) => `  - ${line}`)]
  return [ink.heading('What to do'), title, ...steps, ...moves, ...looks, ...portable].join('\n')
}

/** What each published rule says beside the recommendation. */
function opinionsText(asked: WorkloadStory['secondOpinions'], ink: Ink): string {
  const { agreeing, disagreeing, abstaining } = asked
  const lines = asked.opinions.flatMap(({ rule, title, answer, agrees, checks }) => {
    const stand =
      agrees === null ? ink.quiet('abstains ') : agrees ? ink.good('agrees   ') : ink.bad('disagrees')
    return [
      `${stand}  ${title} ${ink.quiet(rule)}: ${answer}`,
      ...checks.map(
        ({ met, sentence }) => `             ${met === null ? '?' : met ? '+' : '-'} ${sentence}`,
      ),
    ]
  })
  const tally = `${agreeing} agree, ${disagreeing} disagree, ${abstaining} abstain`
  const lists = asked.lists.map(
    ({ title, items }) =>
      `${title}: ${items.map(({ text, holds }) => (holds === true ? `${text} (here)` : text)).join('; ')}.`,
  )
  return [`${ink.heading('Second opinions')}  ${ink.quiet(tally)}`, asked.whichWins, ...lines, ...lists].join(
    '\n',
  )
}

function switchingText(
  { switching, inputsLeftOut }: WorkloadStory,
  evaluated: WorkloadEvaluation | undefined,
  currency: Currency,
  ink: Ink,
): string {
  if (switching.length === 0) return ''
  const formats = formatsOf(currency)
  const changing = switching.filter(({ switches }) => switches.length > 0)
  const rows = changing.map((value) => [
    value.label,
    quantity(value.current, value.unit, formats),
    switchesText(value, evaluated, formats),
    value.input,
  ])
  const columns = ['input', 'now', 'the answer changes', 'path'].map((title) => ({ title }))
  const others = switching.length - changing.length
  return [
    ink.heading('What would change the answer'),
    ...(rows.length === 0 ? [] : [table(columns, rows, { head: ink.quiet })]),
    ...(others === 0 ? [] : [ink.quiet(`${others} other inputs change nothing anywhere in their range.`)]),
    ...[leftOutSentence(inputsLeftOut)].flatMap((left) => (left === null ? [] : [ink.quiet(left)])),
  ].join('\n')
}

function switchesText(
  value: ToldSwitching,
  evaluated: WorkloadEvaluation | undefined,
  formats: Formats,
): string {
  return value.switches
    .map((change) => {
      const outcome = switchOutcome(change, (id) => nameOf(id, evaluated))
      return `${switchPlace(value, change, (at) => quantity(at, value.unit, formats))}: ${outcome}`
    })
    .join('; ')
}

function nameOf(option: string, evaluated: WorkloadEvaluation | undefined): string {
  return evaluated?.options.find(({ id }) => id === option)?.name ?? option
}
