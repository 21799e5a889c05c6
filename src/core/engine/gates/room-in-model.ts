import { contextToHold, type SaidRequest } from '../../inputs/followed-value.ts'
import type { CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import { shownTo, shownTokens } from '../request-tokens.ts'

/** What is too long for an option's model: all of a request, or its answer; null where neither is, as far as is known. */
export function tooLong(option: CompleteOption, workload: CompleteWorkload): 'request' | 'answer' | null {
  if (isOver(contextNeeded(option, workload), contextLimit(option))) return 'request'
  return isOver(outputOf(option, workload), mostWritten(option)) ? 'answer' : null
}

/** Some count the vector that a model makes of a text as a token that it writes. */
function mostWritten(option: CompleteOption): number | null {
  const limit = outputLimit(option)
  return limit === null ? null : Math.max(limit, 1)
}

/** What a request has for the model itself and its model does not take in; null: nothing, or nobody knows the model. */
export function unreadBy(
  option: CompleteOption,
  { demand, pipeline }: Pick<CompleteWorkload, 'demand' | 'pipeline'>,
): 'pictures' | 'speech' | null {
  const reads = 'inputModalities' in option ? option.inputModalities : null
  if (reads === null) return null
  const { pages, pictures, speechMinutes } = shownTo(demand, pipeline)
  if (pages + pictures > 0 && !reads.includes('image')) return 'pictures'
  return speechMinutes > 0 && !reads.includes('audio') ? 'speech' : null
}

/** The context that an option's model has to hold, of the largest kind of request; null while the tokens are not known. */
export function contextNeeded(
  option: CompleteOption,
  { demand, pipeline }: Pick<CompleteWorkload, 'demand' | 'pipeline'>,
): number | null {
  const shown = 'tokensPerPage' in option ? shownTokens(option, shownTo(demand, pipeline)) : 0
  return largest(demand, (said) => {
    const inputTokens = said.inputTokens === null ? null : said.inputTokens + shown
    const { contextTokens, outputTokens } = said
    const reasoningTokens = reasoningOf(option, said)
    // Each draw asks; a copy of all that is said of the demand would take most of its time.
    return contextToHold({ contextTokens, inputTokens, outputTokens, reasoningTokens }, demand)
  })
}

/** The longest context that an option's model holds; null: it has no model, or it is not known. */
export function contextLimit(option: CompleteOption): number | null {
  return 'contextLimitTokens' in option ? option.contextLimitTokens : null
}

/** The longest answer that an option's model writes, nothing for one that only reads; null: not known. */
export function outputLimit(option: CompleteOption): number | null {
  return 'outputLimitTokens' in option ? option.outputLimitTokens : null
}

/** What an option's model writes for one request, thinking included; of kinds of request the most. */
export function outputOf(
  option: CompleteOption,
  { demand }: Pick<CompleteWorkload, 'demand'>,
): number | null {
  return largest(demand, (said) =>
    said.outputTokens === null ? null : said.outputTokens + reasoningOf(option, said),
  )
}

function reasoningOf(option: CompleteOption, { outputTokens, reasoningTokens }: SaidRequest): number {
  const ratio = 'reasoningRatio' in option ? option.reasoningRatio : 0
  return (reasoningTokens ?? 0) + (outputTokens ?? 0) * ratio
}

/** Of the kinds of request, or of the one that there is; null where any is not known. */
function largest(
  demand: CompleteWorkload['demand'],
  of: (said: SaidRequest) => number | null,
): number | null {
  if (demand.classes.length === 0) return of(demand)
  return demand.classes.reduce<number | null>((most, said) => {
    const tokens = of(said)
    return most === null || tokens === null ? null : Math.max(most, tokens)
  }, 0)
}

function isOver(tokens: number | null, limit: number | null): boolean {
  return tokens !== null && limit !== null && tokens > limit
}
