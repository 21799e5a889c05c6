import type { Decision, FlowPath, SwitchingValue, WorkloadDecision } from '#core/decision/decision.ts'
import { answerLabel, flowNode, flowOutcome } from '#core/decision/flow-words.ts'
import { formatsOf } from '#core/decision/phrases.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { Formats } from '#core/units/format.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** What `crossover decide` prints. */
export function decisionText(evaluation: Evaluation, decision: Decision, ink: Ink): string {
  const formats = formatsOf(evaluation.currency)
  const workloads = decision.workloads.map((decided) => {
    const evaluated = evaluation.workloads.find(({ id }) => id === decided.id)
    return [
      ink.heading(evaluated?.name ?? decided.id),
      verdictText(decided, ink),
      gatesText(decided, evaluated, ink),
      switchingText(decided, evaluated, formats, ink),
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

function switchingText(
  { switching }: WorkloadDecision,
  evaluated: WorkloadEvaluation | undefined,
  formats: Formats,
  ink: Ink,
): string {
  if (switching.length === 0) return ''
  const rows = switching.map((value) => [
    value.label,
    formats.figure(value.current),
    value.unit,
    switchesText(value, evaluated, formats),
  ])
  const columns = ['input', 'now', 'unit', 'the recommendation changes'].map((title) => ({ title }))
  return `${ink.heading('What would change the answer')}\n${table(columns, rows, { head: ink.quiet })}`
}

function switchesText(
  { switches, min, max }: SwitchingValue,
  evaluated: WorkloadEvaluation | undefined,
  { figure }: Formats,
): string {
  if (switches.length === 0) return `nowhere from ${figure(min)} to ${figure(max)}`
  return switches
    .map(
      ({ at, direction, to }) =>
        `${direction} ${figure(at)}, to ${to === null ? 'no option' : nameOf(to, evaluated)}`,
    )
    .join('; ')
}

function nameOf(option: string, evaluated: WorkloadEvaluation | undefined): string {
  return evaluated?.options.find(({ id }) => id === option)?.name ?? option
}
