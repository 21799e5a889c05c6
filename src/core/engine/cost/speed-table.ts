import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import type { RateBand } from '../evaluation.ts'
import { tokensOn, type RequestTokens } from '../demand.ts'
import type { Knot, Situation } from '../situation.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import { replicaSpeed, type MachineOption } from './replica-speed.ts'

/**
 * Speeds of one machine over tokens in and out, for draws: worked out at the knots of a grid, a knot when it is
 * first needed, and read between them on a straight line in logarithms. A factor of 1.35 between knots keeps a
 * rate within half a per cent, where no limit of memory or speed lies in between.
 */
export interface SpeedTable {
  /**
   * The machines with the devices of the last search, at the tokens of the plan now; null where a search is needed:
   * always where what decides how many devices it takes may turn out otherwise.
   */
  readonly machines: () => Machines | null
}

const STEP = 0.3
/** The logarithm of a rate so high that it takes no time, and yet a number. */
const BEYOND_ANY = 700

interface Rates {
  expected: number
  conservative: number
}

export function speedTable(option: MachineOption, at: MachinesAtWork, situation: Situation): SpeedTable {
  let table: ReturnType<typeof tableFor> | null = null
  let isSizedAnew: boolean | null = null
  return {
    machines: () => {
      const { tokens, volume } = situation.demand
      isSizedAnew ??= mayBeSizedAnew(situation)
      if (isSizedAnew || !tokens || !volume || at.choice === null) return null
      const written = tokensOn(option, tokens)
      table ??= tableFor(option, at.choice, written, situation)
      return table && table(written)
    },
  }
}

/** Beside the tokens, which the table knows. */
const SIZING = ['contextTokens', 'concurrency', 'minTokensPerSecond']

function mayBeSizedAnew({ plan, workload }: Situation): boolean {
  return plan.inputs.some(
    ({ id, range, workload: of }) => range !== null && of === workload.id && SIZING.includes(id),
  )
}

function tableFor(
  option: MachineOption,
  { layout, speed }: MachineChoice,
  base: RequestTokens,
  situation: Situation,
): ((tokens: RequestTokens) => Machines | null) | null {
  const { catalogue, plan, workload } = situation
  const hardware = catalogue.hardware.get(option.hardware)
  const model = catalogue.openModels.get(option.model)
  if (!hardware || !model) return null
  const baseIn = Math.max(1, base.input * option.tokenizerRatio)
  const baseOut = Math.max(1, (base.output + base.reasoning) * option.tokenizerRatio)
  const contextPath = `workloads/${workload.id}/demand/contextTokens`
  const contextFollows = plan.follows.some(({ path }) => path === contextPath)
  const saidContext = contextFollows ? 0 : (workload.demand.contextTokens ?? 0)
  const atRatioOne = { ...option, tokenizerRatio: 1 }
  const grid = [option.id, layout.devices, baseIn, baseOut].join(' ')
  const knots = situation.knots.get(grid) ?? new Map<number, Knot>()
  situation.knots.set(grid, knots)
  const knotAt = (column: number, row: number): Knot => {
    const key = column * 4096 + row
    const known = knots.get(key)
    if (known !== undefined) return known
    const [input, output] = [baseIn * exp(column * STEP), baseOut * exp(row * STEP)]
    const context = Math.max(saidContext, Math.ceil(input + output))
    const tokens = { ...base, input, output, reasoning: 0, context }
    const found = replicaSpeed(atRatioOne, hardware, model, tokens, layout.devices, situation)
    const knot = 'unknown' in found || found.rates.infeasible !== null ? null : logsOf(found.rates)
    knots.set(key, knot)
    return knot
  }
  const secondsPerAttempt: Rates & RateBand = { ...speed.secondsPerAttempt }
  const secondsAlone: Rates & RateBand = { ...speed.secondsAlone }
  const machines: Machines = {
    option,
    hardware,
    model,
    tokens: base,
    choices: [
      {
        speed: { ...speed, secondsPerAttempt, secondsAlone },
        layout: machineLayout(hardware, layout.devices, catalogue.hosts),
      },
    ],
  }
  return (tokens) => {
    const ratio = option.tokenizerRatio
    const input = tokens.input * ratio
    const output = (tokens.output + tokens.reasoning) * ratio
    const x = log(Math.max(1, input) / baseIn) / STEP
    const y = log(Math.max(1, output) / baseOut) / STEP
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [a, b] = [knotAt(column, row), knotAt(column + 1, row)]
    const [c, d] = [knotAt(column, row + 1), knotAt(column + 1, row + 1)]
    if (a === null || b === null || c === null || d === null) return null
    const [u, v] = [x - column, y - row]
    const secondsEach = (rate: 0 | 1 | 2 | 3 | 4) =>
      exp(-((1 - v) * ((1 - u) * a[rate] + u * b[rate]) + v * ((1 - u) * c[rate] + u * d[rate])))
    const read = input * (1 - option.cacheHit)
    const readExpected = read * secondsEach(0)
    secondsPerAttempt.expected = readExpected + output * secondsEach(2)
    secondsPerAttempt.conservative = read * secondsEach(1) + output * secondsEach(3)
    secondsAlone.expected = readExpected + output * secondsEach(4)
    return machines
  }
}

/** A model that only reads takes no time to write. */
function logsOf({ prefill, decode, singleStream }: RatesOfReplica): Knot {
  const rate = (value: number | undefined) => (value === undefined ? BEYOND_ANY : log(value))
  return [
    log(prefill.expected),
    log(prefill.conservative),
    rate(decode?.expected),
    rate(decode?.conservative),
    rate(singleStream?.expected),
  ]
}

interface RatesOfReplica {
  readonly prefill: RateBand
  readonly decode: RateBand | null
  readonly singleStream: RateBand | null
}
