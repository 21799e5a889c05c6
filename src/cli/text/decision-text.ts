import type { FlowPath, SwitchingValue, WorkloadDecision } from '#core/decision/decision.ts'
import { answerLabel, flowNode, flowOutcome } from '#core/decision/flow-words.ts'
import { switchPlace } from '#core/decision/switch-words.ts'
import type { SecondOpinions } from '#core/decision/opinions/opinions.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { fieldLabel } from '#core/report/field-labels.ts'
import { inputValue } from '#core/report/input-value.ts'
import type { FullDecision } from '../full-decision.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** What `crossover decide` prints. */
export function decisionText(evaluation: Evaluation, decision: FullDecision, ink: Ink): string {
  const workloads = decision.workloads.map((decided) => {
    const evaluated = evaluation.workloads.find(({ id }) => id === decided.id)
    return [
      ink.heading(evaluated?.name ?? decided.id),
      verdictText(decided, ink),
      gatesText(decided, evaluated, ink),
      opinionsText(decided.secondOpinions, ink),
      switchingText(decided, evaluated, ink),
    ]
      .filter((block) => block !== '')
      .join('\n\n')
  })
  return [ink.heading(evaluation.planName), ...workloads].join('\n\n')
}

/** The verdict, why, and the way through the flowchart. */
export function verdictText({ verdict, reasons, path }: WorkloadDecision, ink: Ink): string {
  const told = new Set(reasons.map(({ sentence }) => sentence))
  const blocks = [
    [ink.good(verdict.headline), verdict.detail, ...verdict.because.filter((said) => !told.has(said))],
    reasons.map(({ rule, sentence }) => `${ink.quiet(rule)}  ${sentence}`),
    [pathText(path)],
  ]
  return blocks
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')
}

/** `Sensitivity: Internal → Latency: Seconds → … → Strong cloud preference` */
function pathText({ steps, outcome }: FlowPath): string {
  const words = steps.map(({ node, answer }) => `${flowNode(node).label}: ${answerLabel(node, answer)}`)
  return [...words, flowOutcome(outcome).label].join(' → ')
}

function gatesText({ gates }: WorkloadDecision, evaluated: WorkloadEvaluation | undefined, ink: Ink): string {
  if (gates.length === 0) return ''
  const lines = gates.map(({ option, passed, failures, needsTeam }) => {
    const name = nameOf(option, evaluated)
    const team = needsTeam ? ' It needs a team that is not there yet.' : ''
    if (passed) return `${ink.good('allowed')}   ${name}.${team}`
    const why = failures
      .map(({ rule, sentence, unlock }) => `${ink.quiet(rule)} ${sentence} ${unlock}`)
      .join(' ')
    return `${ink.bad('excluded')}  ${name}: ${why}${team}`
  })
  return [ink.heading('What your rules allow'), ...lines].join('\n')
}

/** What each published rule says beside the recommendation. */
function opinionsText(asked: SecondOpinions | null, ink: Ink): string {
  if (asked === null) return ''
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
  return [`${ink.heading('Second opinions')}  ${ink.quiet(tally)}`, ...lines].join('\n')
}

function switchingText(
  { switching }: WorkloadDecision,
  evaluated: WorkloadEvaluation | undefined,
  ink: Ink,
): string {
  if (switching.length === 0) return ''
  const changing = switching.filter(({ switches }) => switches.length > 0)
  const rows = changing.map((value) => [
    fieldLabel({ path: value.input, label: value.label }),
    inputValue(value.current, value.unit),
    switchesText(value, evaluated),
    value.input,
  ])
  const columns = ['input', 'now', 'the recommendation changes', 'path'].map((title) => ({ title }))
  const others = switching.length - changing.length
  return [
    ink.heading('What would change the answer'),
    ...(rows.length === 0 ? [] : [table(columns, rows, { head: ink.quiet })]),
    ...(others === 0 ? [] : [ink.quiet(`${others} other inputs change nothing anywhere in their range.`)]),
  ].join('\n')
}

function switchesText(value: SwitchingValue, evaluated: WorkloadEvaluation | undefined): string {
  return value.switches
    .map((change) => {
      const option = change.to === null ? 'no option' : nameOf(change.to, evaluated)
      return `${switchPlace(value, change, (at) => inputValue(at, value.unit))}, to ${option}`
    })
    .join('; ')
}

function nameOf(option: string, evaluated: WorkloadEvaluation | undefined): string {
  return evaluated?.options.find(({ id }) => id === option)?.name ?? option
}
