import { issueText } from '#core/plan/plan-issue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { plan } from '../../../src/cli/plan.test-support.ts'
import { askedPlan } from '../../../src/cli/mcp/asked-plan.ts'
import { readArguments } from '../../../src/cli/mcp/tool.ts'
import { TOOLS } from '../../../src/cli/mcp/tools.ts'
import { terminalWith } from '../../../src/cli/terminal.test-support.ts'
import { changedValue } from './changed.ts'
import type { Door, Opened } from './door.ts'
import { HOSTILE_TEXTS, randomValue } from './hostile.ts'
import { PLAN_WORDS } from './plan-doors.ts'

interface Call {
  readonly name: string
  readonly given: unknown
}

const OF_ONE_OPTION = {
  ...plan,
  workloads: plan.workloads.map((one) => ({ ...one, options: one.options.filter(({ id }) => id === 'frontier') })),
} // prettier-ignore

const CALLS: readonly Call[] = [
  { name: 'names', given: { text: '2x RTX 4090' } },
  { name: 'names', given: { text: '20k to 40k a day', field: 'requestsPerDay', locale: 'en-IN' } },
  { name: 'catalogue', given: { id: 'h100-sxm' } },
  { name: 'catalogue', given: { find: 'llama 70b', kind: 'open-model' } },
  { name: 'estimate', given: { hardware: 'h100-sxm', model: 'llama-3.3-70b', quantisation: 'fp8', context: 8192, input: 1024, output: '256' } },
  { name: 'estimate', given: { hardware: { memoryGB: 48, memoryBandwidthGBs: 696, fp16DenseTflops: 150, capacityFamily: 'ampere' }, model: { totalParamsB: 32, layers: 64, kvHeads: 8, headDim: 128 }, quantisation: 'fp8', context: 8192, input: 1024, output: 256, requestsPerSecond: 2, measured: [{ kind: 'batch', input: 1024, output: 256, streams: 16, tokensPerSecond: 520 }] } },
  { name: 'evaluate', given: { plan: OF_ONE_OPTION, workload: 'support' } },
  { name: 'decide', given: { plan: OF_ONE_OPTION, set: ['workloads/support/demand/requestsPerDay=20k to 40k', 'site/usdPerKwh=0.2'] } },
  { name: 'vary', given: { file: 'plan.json', input: 'workloads/support/demand/requestsPerDay', from: 100, to: '20k' } },
] // prettier-ignore

const KEYS = [...new Set(TOOLS.flatMap(({ takes }) => Object.keys(takes))), ...PLAN_WORDS]
const { terminal } = terminalWith({ 'plan.json': serialisePlan(OF_ONE_OPTION) })

/** What is worked out takes its time, and what is searched for more than there is here. */
const [WORKED_OUT, SEARCHING] = [
  ['catalogue', 'evaluate', 'decide', 'vary'],
  ['decide', 'vary'],
]

export const toolCall: Door<Call> = {
  what: 'a call of a tool',
  changed: (chance) => {
    const { name, given } = chance.oneOf(CALLS)
    let value = structuredClone(given)
    for (let left = 1 + chance.whole(3); left > 0; left -= 1) value = changedValue(value, chance)
    return { name, given: value }
  },
  random: (chance) => {
    const { name, takes } = chance.oneOf(TOOLS)
    const keys = chance.hits(0.7) ? Object.keys(takes) : KEYS
    if (chance.hits(0.3)) return { name, given: randomValue(chance, keys) }
    const given = keys.slice(0, 4).map((key) => [key, chance.hits(0.4) ? chance.oneOf(HOSTILE_TEXTS) : randomValue(chance, KEYS)])
    return { name, given: Object.fromEntries(given) as unknown }
  },
  open: async ({ name, given }) => {
    const tool = TOOLS.find((one) => one.name === name)
    if (!tool) throw new Error(`There is no tool ${name}.`)
    const read = readArguments(tool, given)
    if ('problems' in read) return refused(read.problems)
    const answered = async () => {
      const answer = await (SEARCHING.includes(name) ? askedPlan(read.given, terminal) : tool.answer(read.given, terminal))
      if ('problems' in answer) return refused(answer.problems as Problems)
      return { isTaken: true, said: [], read: SEARCHING.includes(name) ? null : answer }
    }
    if (WORKED_OUT.includes(name)) return { isPast: true, isTaken: true, said: [], read: null, after: answered }
    return { ...(await answered()), isPast: true }
  },
} // prettier-ignore

type Problems = readonly Parameters<typeof issueText>[0][]

function refused(problems: Problems): Opened {
  return { isPast: false, isTaken: false, said: problems.map(issueText), read: null }
}
