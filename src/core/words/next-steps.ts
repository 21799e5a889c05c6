import { givesVectors } from '../engine/gates/conditions.ts'
import type { OptionKind } from '../plan/schema.ts'

// Said of several works or kinds.
const COMPARE_HOSTS =
  'Compare two hosts of the same model for speed at your peak hour; pin the quantisation they serve.'
const WATCH_THE_PARTS = 'Watch how much goes to each part, and size machines of your own for the average.'
const START_WITH_ONE = 'Start with one model in one container; add replicas when the queue asks for them.'
const NAME_WHO_RUNS_IT =
  'Name who patches, watches and repairs the machines and updates the model, and who does so on holidays.'
const OPEN_AGAIN =
  'Open the plan again with the measured figures, and after every price change of more than a tenth.'
const OWN_LAYER = 'Talk to every model through your own thin layer, with the model’s name as a setting.'

/** What to do next, by the kind of option: the words of the action plan, the report and the decision record. */
export const NEXT_STEPS: Readonly<Record<OptionKind, readonly string[]>> = {
  api: [
    'Choose how to reach the provider: directly, through a layer over several, or through a cloud that you have a contract with.',
    'Set spending limits, rate limits and retries at the provider, and pin the model’s version.',
  ],
  hosted: [
    'Try the open model on a sample of real requests, and count the answers that are good enough.',
    COMPARE_HOSTS,
  ],
  rented: [
    'Run the model on one rented GPU for a day with your own traffic, and measure tokens a second at the peak.',
    'Set machines to stop when nobody needs them, and watch the first bill against this report.',
  ],
  owned: [
    'Rent the same GPU for a week and measure tokens a second before you buy, with invented data where yours must stay.',
    START_WITH_ONE,
    NAME_WHO_RUNS_IT,
    'Order with the lead time in mind, and keep a fallback that your rules allow ready for failures.',
  ],
  hybrid: [
    'Write down which requests go where, by one rule to begin with, and test both paths with the same examples.',
    'Tune the prompt for each model and fix the output format: two models answer differently.',
    WATCH_THE_PARTS,
  ],
  quote: ['Ask for the quote in writing, with its term, what it includes and how it ends.'],
  subscription: [
    'Check who will use a seat every week before you buy for everybody.',
    'Note the date by which the subscription must be cancelled.',
  ],
}

/** The same for vectors to search by, where other things are tested. */
const VECTORS_NEXT: Readonly<Partial<Record<OptionKind, readonly string[]>>> = {
  hosted: [
    'Try the model on a sample of your texts, and count the searches that find the right ones.',
    COMPARE_HOSTS,
  ],
  hybrid: [
    'Run the same model on both sides, with the same settings: vectors of two models can’t be searched together.',
    WATCH_THE_PARTS,
  ],
}

export function nextSteps(kind: OptionKind, work: Parameters<typeof givesVectors>[0]): readonly string[] {
  return (givesVectors(work) ? VECTORS_NEXT[kind] : undefined) ?? NEXT_STEPS[kind]
}

/** The same where it runs today, or the machines stand there. */
export const THERE_NEXT: Readonly<Partial<Record<OptionKind, readonly string[]>>> = {
  api: ['Test what would cost less on a sample of real requests before you change anything.'],
  hosted: ['Test what would cost less on a sample of real requests before you change anything.'],
  owned: [
    'Run the model on one of the machines for a day, and measure tokens a second at the peak.',
    START_WITH_ONE,
    NAME_WHO_RUNS_IT,
  ],
}

/** Where the rules leave nothing. */
export const LET_ONE_IN: readonly string[] = [
  'Settle what the verdict names with whoever made the rule, sells it or can measure it.',
]

/** Where nothing is recommended yet. */
export const COMPLETE_FIRST: readonly string[] = [
  'Answer the open questions, and add the options you would consider.',
]

export const ALWAYS_NEXT: readonly string[] = [
  'Measure for a month: requests a day, tokens a request, retries and the share of answers good enough to use.',
  OPEN_AGAIN,
]

export const ALWAYS_OF_VECTORS: readonly string[] = [
  'Measure for a month: requests a day, tokens a request, retries and the share of searches that find what they should.',
  OPEN_AGAIN,
]

/** What keeps the way open to somewhere else, whatever is chosen. */
export const PORTABILITY: readonly string[] = [
  'Keep prompts, examples and evaluations in your own repository, apart from any provider’s tools.',
  OWN_LAYER,
  'Run the same evaluation against a second model before each change, so that a move is known to work.',
]

export const PORTABILITY_OF_VECTORS: readonly string[] = [
  'Keep the texts as they were cut, beside their vectors: another model needs all of them again.',
  OWN_LAYER,
  'Run the same searches against a second model before each change, and embed everything again before you switch.',
]
