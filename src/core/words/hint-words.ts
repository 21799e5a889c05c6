import type { Case } from '../decision/case.ts'
import type { Hint, HintValues } from '../decision/proposals/hints.ts'
import { RULES } from './framework-words.ts'
import { formatsOf } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

export type ToldHint = Hint & { readonly title: string; readonly sentence: string }

type Known = Pick<Case, 'plan'>

export function toldHint(hint: Hint, known: Known): ToldHint {
  return { ...hint, title: RULES[hint.rule].title, sentence: say(SENTENCES, hint, known) }
}

const SENTENCES: Sentences<HintValues, Known> = {
  'price-hosted-too': () =>
    'Price the hosted open model too: hardware breaks even fast against a flagship and slowly against it.',
  'rent-for-bursts': () => 'Use comes in bursts: rent GPUs by the hour before you buy any.',
  'buy-for-sustained-use': () =>
    'Use is sustained: buying suits it, where power is cheap and there is a place for the machine.',
  'start-up-in-a-cloud': () =>
    'Start-ups are nearly all better off in a cloud: your own machines tie up people and money.',
  'routing-pays': ({ usdPerMonth, cut, mostUsd }, { plan }) => {
    const { aboutMoney, percent } = formatsOf(plan.currency)
    return `At ${aboutMoney(usdPerMonth)} a month, a router that sends each request to the cheapest model that can do it pays back within two quarters, if it cuts the bill by ${percent(cut)}, as in the one case published, and costs at most ${aboutMoney(mostUsd)} to build.`
  },
  'open-is-close-on-facts': () =>
    'Open models are close on facts, mathematics and code, and behind on prose, smaller languages and unusual cases. For pipelines they usually do.',
  'apple-is-quiet': () =>
    'A Mac with 64 GB or more runs models of 70B quietly and at low power. It is weaker with many requests at once.',
  'search-stays-private': () =>
    'Private search from end to end works with open embedding models. They take time to set up and find a little less.',
  'move-after-validation': () =>
    'Move when the work has proved itself: moving costs little beside a machine that stands idle.',
  'agreements-count': () =>
    'A confidentiality agreement can forbid that others process the data. Check yours before it goes to a service.',
  'long-context': ({ contextTokens }, { plan }) =>
    `With ${formatsOf(plan.currency).words(contextTokens)} tokens of context, own machines rarely hold the cache at speed: today such work belongs in a cloud.`,
  'try-an-open-model': () =>
    'Try an open model first: Ollama on a Mac with 32 GB or on a 24 GB card runs one within an hour.',
}
