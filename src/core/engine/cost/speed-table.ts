import { tokensOn, type RequestTokens } from '../request-tokens.ts'
import type { Situation } from '../situation.ts'
import { runsOnOwn } from './chain/own-parts.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'
import { replicaSpeed, type MachineOption } from './replica-speed.ts'
import { speedGrid } from './speed-grid.ts'
import { placesFinder } from './speed-place.ts'

/** Machines for draws, whose speeds are read from grids: one for every number of devices that a replica may have. */
export interface SpeedTable {
  /**
   * The machines at the tokens of the plan now; null where a search is needed: always where what decides how many
   * devices hold the model may turn out otherwise. The same object each time, filled anew.
   */
  readonly machines: () => Machines | null
}

/** `found` gives what was searched for last, before anything was drawn. */
export function speedTable(
  option: MachineOption,
  found: () => Machines | null,
  situation: Situation,
): SpeedTable {
  let table: ReturnType<typeof tableFor> | null = null
  let isSizedAnew: boolean | null = null
  return {
    machines: () => {
      const { tokens, volume } = situation.demand
      isSizedAnew ??= mayBeSizedAnew(situation)
      if (isSizedAnew || !tokens || !volume) return null
      if (table === null) {
        const last = found()
        if (last === null) return null
        table = tableFor(last, situation)
      }
      return table(tokensOn(option, tokens))
    },
  }
}

/** Beside the tokens, which the table knows. */
const SIZING = ['contextTokens', 'minTokensPerSecond']

/** What other software takes of the memory moves nothing where none of it runs on one's own machines. */
function mayBeSizedAnew({ plan, workload }: Situation): boolean {
  const sizing = workload.pipeline.some(runsOnOwn) ? [...SIZING, 'ownGib'] : SIZING
  return plan.inputs.some(
    ({ id, range, workload: of }) => range !== null && of === workload.id && sizing.includes(id),
  )
}

function tableFor(found: Machines, situation: Situation): (tokens: RequestTokens) => Machines | null {
  const [first] = found.choices
  if (first === undefined) return () => null
  const placesOf = placesFinder(found.option, first, situation.workload.demand)
  const read = choicesToRead(found, situation)
  const grids = read.map((choice, at) => ({
    ...speedGrid(found, choice, situation),
    isBehind: isBehind(choice, read.slice(0, at)),
  }))
  const choices: MachineChoice[] = []
  const machines: Machines = { ...found, choices }
  return (tokens) => {
    const places = placesOf(tokens)
    choices.length = 0
    for (const { choice, isBehind, readAt } of grids) {
      if (isBehind && choices.length > 0) continue
      const can = readAt(places)
      if (can === null) return null
      if (can) choices.push(choice)
    }
    return choices.length === 0 ? null : machines
  }
}

/**
 * More devices than another choice that works, and less done with each: of two such the smaller never buys more. What is
 * behind by that much now stays behind, so that it is read only where no smaller one works.
 */
const FAR_BEHIND = 1.2

function isBehind(choice: MachineChoice, smaller: readonly MachineChoice[]): boolean {
  const deviceSeconds = ({ layout, speed }: MachineChoice) =>
    layout.devices * speed.secondsPerAttempt.conservative
  return smaller.some(
    (other) =>
      other.speed.rates.infeasible === null && deviceSeconds(choice) > FAR_BEHIND * deviceSeconds(other),
  )
}

/** Those that were found and, since half the devices may hold shorter requests, a smaller one. */
function choicesToRead(
  { choices, hardware, setting, option, model, tokens }: Machines,
  situation: Situation,
): readonly MachineChoice[] {
  const [least] = choices
  if (least === undefined || hardware.class === 'cluster' || least.conditions.length > 0) return choices
  // A measured rate is of the replica that it was measured on.
  if (option.measuredTokensPerSecond !== null) return choices
  const devices = least.layout.devices / 2
  if (devices < 1) return choices
  const speed = replicaSpeed(option, hardware, model, tokens, { ...setting, devices }, situation)
  if ('unknown' in speed) return choices
  return [
    { speed, layout: machineLayout(hardware, devices, situation.catalogue.hosts), conditions: [] },
    ...choices,
  ]
}
