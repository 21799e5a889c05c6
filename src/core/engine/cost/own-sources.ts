import type { FigureSource } from '../evaluation.ts'
import { machineSource, ownSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import type { MachineOption } from './replica-speed.ts'

/**
 * What an option's capacity rests on of what the plan brings: figures of its machine and model, and its runs. Of what
 * the catalogue has, capacity says itself what it was measured or estimated from.
 */
export function ownSources(
  { hardware: machineId, model: modelId, quantisation, engine }: MachineOption,
  { catalogue, plan }: Situation,
): FigureSource[] {
  const { hardware: machines = [], models = [], measurements = [] } = plan.own
  const machine = machines.find(({ id }) => id === machineId)
  const hardware = catalogue.hardware.get(machineId)
  const model = models.find(({ id }) => id === modelId)
  const { asOf } = plan
  const ofMachine =
    machine && hardware
      ? MACHINE_FIGURES.filter(([figure]) => machine[figure] !== undefined).map(([figure, unit]) =>
          machineSource(figure, figure, hardware[figure], unit, hardware, asOf),
        )
      : []
  const ofModel = model
    ? MODEL_FIGURES.map(([figure, unit]) => ownSource(figure, model[figure], unit, model, asOf))
    : []
  const ofRuns = measurements
    .filter(
      (run) =>
        run.hardware === machineId &&
        run.model === modelId &&
        run.quantisation === quantisation &&
        run.engine === engine,
    )
    .map((run) => ownSource(`${run.kind}TokensPerSecond`, run.tokensPerSecond, 'tokens/s', run, asOf))
  return [...ofMachine, ...ofModel, ...ofRuns]
}

const MACHINE_FIGURES = [
  ['memoryGB', 'GB'],
  ['memoryBandwidthGBs', 'GB/s'],
  ['fp16DenseTflops', 'TFLOPS'],
] as const

const MODEL_FIGURES = [
  ['totalParamsB', 'billion'],
  ['activeParamsB', 'billion'],
  ['kvBytesPerToken', 'bytes/token'],
] as const
