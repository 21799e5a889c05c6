import type { Catalogue } from '../../catalogue/types.ts'
import { inMonth } from '../../words/break-even-words.ts'
import { cheaperOfTwo } from '../cheaper-of-two.ts'
import { formatsOf, span } from '../../words/phrases.ts'
import type { Advised } from './advised.ts'
import { involved, type Involved } from './involved.ts'

/** "Cloud with migration plan": where it starts, where it leads, and what has to be true before it moves. */
export interface MigrationPlan {
  readonly from: string
  readonly to: string
  readonly triggers: readonly MigrationTrigger[]
}

export interface MigrationTrigger {
  readonly id: 'team' | 'volume' | 'price' | 'payback'
  /** Whether it holds with today's figures; null: cannot be told. */
  readonly met: boolean | null
  readonly sentence: string
}

/**
 * Where the verdict is a migration plan, to its target; where the flowchart ends at one, to the cheapest own
 * machine. Volume and price are those at which the engine finds the two equally dear, the rest as it is.
 */
export function migrationPlan(advised: Advised, catalogue: Catalogue): MigrationPlan | null {
  const { decision } = advised
  const ends = decision.state === 'migration-plan' || decision.path.outcome === 'migration-plan'
  const to = involved(advised, decision.target ?? decision.costNode.owned)
  const from = involved(advised, decision.recommended)
  if (!ends || !to || !from || to.option.id === from.option.id) return null
  if (to.figures.cost === null || from.figures.cost === null) return null
  const pair = { advised, from, to }
  return {
    from: from.figures.name,
    to: to.figures.name,
    triggers: [teamTrigger(pair), volumeTrigger(pair, catalogue), ...priceTrigger(pair, catalogue), paybackTrigger(pair)],
  } // prettier-ignore
}

interface Pair {
  readonly advised: Advised
  readonly from: Involved
  readonly to: Involved
}

function teamTrigger({ advised, to }: Pair): MigrationTrigger {
  const needs = advised.decision.gates.find(({ option }) => option === to.option.id)?.needsTeam ?? false
  return {
    id: 'team',
    met: !needs,
    sentence: `Somebody can run ${to.figures.name}: a team of at least intermediate skill, or a platform team with owners for inference.`,
  }
}

function volumeTrigger({ advised, from, to }: Pair, catalogue: Catalogue): MigrationTrigger {
  const { plan, workload } = advised
  const { words } = formatsOf(plan.currency)
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  const found = input && cheaperOfTwo(input, to.option.id, from.option.id, plan, workload, catalogue)
  if (!input || !found) return { id: 'volume', met: null, sentence: 'The requests a day are not known.' }
  const met = found.now === to.option.id
  const now = `you entered ${words(input.current)}`
  const below = found.changes.find(({ direction }) => direction === 'below')
  const above = found.changes.find(({ direction }) => direction === 'above')
  const name = to.figures.name
  if (met) {
    const least = below === undefined ? 'at any smaller use too' : `above ${words(below.at)} requests a day`
    const most = above === undefined ? '' : ` and below ${words(above.at)}`
    return { id: 'volume', met, sentence: `${name} is cheaper ${least}${most} (${now}).` }
  }
  const sentence =
    above !== undefined ? `${name} is cheaper from ${words(above.at)} requests a day on (${now}).`
    : below !== undefined ? `${name} is cheaper only at ${words(below.at)} requests a day and fewer (${now}).`
    : `${name} is cheaper at no use up to ${words(input.max)} requests a day (${now}).` // prettier-ignore
  return { id: 'volume', met, sentence }
}

/** A price by the token or the hour against today's; a quote has none that moves. */
function priceTrigger({ advised, from, to }: Pair, catalogue: Catalogue): readonly MigrationTrigger[] {
  const { plan, workload } = advised
  const path = `workloads/${workload.id}/options/${from.option.id}/priceFactor`
  const input = plan.inputs.find((one) => one.path === path)
  const found = input && cheaperOfTwo(input, to.option.id, from.option.id, plan, workload, catalogue)
  if (!input || !found || input.current <= 0) return []
  const { percent } = formatsOf(plan.currency)
  const ofToday = (factor: number) => `${percent(factor / input.current)} of today’s price`
  const met = found.now === to.option.id
  const [name, start] = [to.figures.name, from.figures.name]
  const change = found.changes.find(({ direction }) => direction === (met ? 'below' : 'above'))
  const sentence =
    change === undefined
      ? met
        ? `${name} stays cheaper whatever ${start} costs by the ${unitOf(from)}.`
        : `No price of ${start} up to ${ofToday(input.max)} makes ${name} cheaper.`
      : met
        ? `${start} costs more than ${ofToday(change.at)}; below that ${name} saves nothing.`
        : `${start} rises to ${ofToday(change.at)}; from there on ${name} is cheaper.`
  return [{ id: 'price', met, sentence }]
}

function unitOf({ option }: Involved): string {
  return option.kind === 'rented' ? 'hour' : 'token'
}

function paybackTrigger({ advised, from, to }: Pair): MigrationTrigger {
  const { plan, evaluation } = advised
  const limit = plan.finance.paybackLimitMonths
  const pair = evaluation.breakEvens.find(
    ({ option, against }) => option === to.option.id && against === from.option.id,
  )
  const month = pair?.month ?? null
  const names = `${to.figures.name} against ${from.figures.name}`
  if (!pair) return { id: 'payback', met: null, sentence: 'A payback could not be worked out.' }
  if (pair.kind === 'immediate')
    return { id: 'payback', met: true, sentence: `${names} is cheaper from the first month on.` }
  if ((pair.kind === 'month' || pair.kind === 'beyond-horizon') && month !== null) {
    const met = month <= limit
    const where = met ? 'within' : 'beyond'
    return {
      id: 'payback',
      met,
      sentence: `${names} pays back in month ${inMonth(month)}, ${where} your limit of ${span(limit)}.`,
    }
  }
  return { id: 'payback', met: false, sentence: `${names} does not pay back today; it must within ${span(limit)}.` }
} // prettier-ignore
