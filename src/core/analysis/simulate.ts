import { addUp, noTotals } from '../engine/cost/totals.ts'
import { openKernel, type OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex, TrendId } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { correlate, correlationOf, type CorrelatedBlock } from './draws/correlation.ts'
import { normalQuantile } from './draws/normal-quantile.ts'
import { valueOn } from './draws/range-curve.ts'
import { nextPoint, pointSequence, type PointSequence } from './draws/sobol.ts'
import { finished } from './finished.ts'
import type { MayBeChosen } from './may-be-chosen.ts'
import { turnedDraws, type Unknown } from './turned-draws.ts'
import { bearsOn, drawnInputs, trendOf, type DrawnFigure, type DrawnInputs } from './drawn-inputs.ts'

/** A verdict rests on so many points of a fixed sequence; what is shown with it on the rest. */
export const DRAWS_OF_A_VERDICT = 2048
export const DRAWS_OF_A_BAND = 10_000
export const SEED = 1
/** How often a figure that nobody knows decides is told from the first points, each of them once more for each figure. */
const DRAWS_OF_UNKNOWNS = 512

/** So many draws are made before somebody is told how far they have come. */
const DRAWS_OF_A_STEP = 32

/** What became of every draw. */
export interface Draws {
  readonly count: number
  readonly figures: readonly DrawnFigure[]
  /** Values of the figures, by figure and draw; null where nobody asked for them. */
  readonly values: readonly Float64Array[] | null
  /** Ids of the workload's options, in the plan's order. */
  readonly options: readonly string[]
  /** Totals by option and draw, in dollars; infinite where the option cannot do the work of a draw. */
  readonly totalsUsd: readonly Float64Array[]
  /** By option the draws, 1, in which the gates shut it out; null where nobody asked them. */
  readonly barred: readonly Uint8Array[] | null
  /** Of each figure that nobody knows, in how many draws it turns what costs least; none where nobody asked. */
  readonly unknowns: readonly Unknown[]
}

export interface DrawsWanted {
  readonly draws?: number
  readonly seed?: number
  /** In how many figures, from the first, the draws are even: in none they are plain random numbers, to compare with. */
  readonly evenIn?: number
  /** Whether the drawn values are kept. */
  readonly keepsValues?: boolean
  /** Asked of every option in every draw in which it can do the work. */
  readonly mayBeChosen?: MayBeChosen | null | undefined
  /** Options that may be chosen, where it is asked which unknown figures turn the choice. */
  readonly turnedAmong?: ReadonlySet<string>
  /** Asked of every draw, once it has been worked out. */
  readonly visit?: (kernel: OpenKernel, draw: number) => void
}

/**
 * Works a workload out for many possible cases at once: every input that may turn out otherwise is drawn along
 * its range, each year's step of a trend by itself, and the options of a case are compared in it. Same plan,
 * catalogue, draws and seed: same bits everywhere. Method: docs/method/uncertainty.md.
 */
export function simulate(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  wanted: DrawsWanted = {},
): Draws {
  return finished(simulation(plan, workload, catalogue, wanted))
}

/** The same in steps, so that a page can breathe in between; each yields how much of it is done. */
export function* simulation(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  {
    draws = DRAWS_OF_A_VERDICT,
    seed = SEED,
    evenIn,
    keepsValues = false,
    mayBeChosen,
    turnedAmong,
    visit,
  }: DrawsWanted = {},
): Generator<number, Draws> {
  const kernel = openKernel(plan, workload, catalogue)
  const drawn = drawnInputs(plan, [workload])
  const { figures } = drawn
  // Searches are made once, at the plan's own figures; what they find is what would be bought.
  kernel.run()
  kernel.situation.search = 'tabulated'
  const hand = drawingHand([kernel], drawn, seed, evenIn)
  const totalsUsd = kernel.options.map(() => new Float64Array(draws))
  const values = keepsValues ? figures.map(() => new Float64Array(draws)) : null
  const barred = mayBeChosen ? kernel.options.map(() => new Uint8Array(draws)) : null
  const turned = turnedAmong && turnedDraws(kernel, figures, turnedAmong, mayBeChosen ?? null)
  const totals = noTotals()
  for (let draw = 0; draw < draws; draw += 1) {
    hand.draw()
    kernel.run()
    for (let option = 0; option < kernel.options.length; option += 1) {
      const compiled = kernel.options[option]
      const into = totalsUsd[option]
      if (!compiled || !into) continue
      if (!compiled.lines || !compiled.isFeasible) {
        into[draw] = Infinity
        continue
      }
      addUp(compiled.lines, kernel.situation, totals)
      into[draw] = totals.totalUsd
      if (mayBeChosen && barred && !mayBeChosen(kernel, option, totals.upFrontUsd)) {
        const ofOption = barred[option]
        if (ofOption) ofOption[draw] = 1
      }
    }
    if (values) {
      for (let place = 0; place < figures.length; place += 1) {
        const into = values[place]
        if (into) into[draw] = hand.values[place] ?? 0
      }
    }
    visit?.(kernel, draw)
    if (draw < DRAWS_OF_UNKNOWNS) turned?.visit(kernel)
    if ((draw + 1) % DRAWS_OF_A_STEP === 0) yield (draw + 1) / draws
  }
  return {
    count: draws,
    figures,
    values,
    options: workload.options.map(({ id }) => id),
    totalsUsd,
    barred,
    unknowns: turned?.unknowns(Math.min(draws, DRAWS_OF_UNKNOWNS)) ?? [],
  }
}

interface DrawingHand {
  /** The values of the last draw, by figure. */
  readonly values: Float64Array
  /** Takes the next point and sets the kernels' inputs to it. */
  readonly draw: () => void
}

/** Draws for kernels of several workloads of a plan: what holds for all of them turns out the same in all. */
export function drawingHand(
  kernels: readonly OpenKernel[],
  { figures, correlated }: DrawnInputs,
  seed: number,
  evenIn?: number,
): DrawingHand {
  const points: PointSequence = pointSequence(figures.length, seed, 0, evenIn)
  const blocks: readonly CorrelatedBlock[] = correlationOf(correlated)
  const z = new Float64Array(figures.length)
  const values = new Float64Array(figures.length)
  const setters = figures.map((figure) => setterOf(figure, kernels))
  return {
    values,
    draw: () => {
      nextPoint(points, z)
      for (let place = 0; place < z.length; place += 1) z[place] = normalQuantile(z[place] ?? 0.5)
      correlate(blocks, z)
      for (let place = 0; place < z.length; place += 1) {
        const figure = figures[place]
        const set = setters[place]
        if (!figure || !set) continue
        const value = valueOn(figure.curve, z[place] ?? 0)
        values[place] = value
        set(value)
      }
    },
  }
}

function setterOf(figure: DrawnFigure, kernels: readonly OpenKernel[]): (value: number) => void {
  const setters = kernels
    .filter(({ situation }) => bearsOn(figure.input, situation.workload))
    .map((kernel) => setterIn(kernel, figure))
  const [only] = setters
  if (only !== undefined && setters.length === 1) return only
  return (value) => {
    for (const set of setters) set(value)
  }
}

function setterIn(kernel: OpenKernel, { input, year }: DrawnFigure): (value: number) => void {
  const trend = trendOf(input)
  if (trend === null || year === null) return kernel.slot(input.path).set
  const steps = stepsOf(trend, kernel)
  return (value) => {
    steps[year] = value
  }
}

function stepsOf(trend: TrendId, { situation }: OpenKernel): Float64Array {
  const years = Math.max(1, Math.ceil(situation.horizonMonths / 12))
  const steps = situation.yearlySteps[trend] ?? new Float64Array(years)
  situation.yearlySteps[trend] = steps
  return steps
}

/** The share of draws in which each option costs least among those that may be chosen, then and at the plan's figures. */
export function chances(
  { count, options, totalsUsd, barred }: Draws,
  passing: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const places = options.flatMap((id, place) => (passing.has(id) ? [place] : []))
  const won = new Map(places.map((place) => [place, 0]))
  for (let draw = 0; draw < count; draw += 1) {
    let [best, least] = [-1, Infinity]
    for (const place of places) {
      const usd = totalsUsd[place]?.[draw] ?? Infinity
      if (usd < least && barred?.[place]?.[draw] !== 1) [best, least] = [place, usd]
    }
    if (best >= 0) won.set(best, (won.get(best) ?? 0) + 1)
  }
  return new Map([...won].map(([place, draws]) => [options[place] ?? '', draws / count]))
}
