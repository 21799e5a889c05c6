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
  'routing-pays': ({ usdPerMonth }, { plan }) =>
    `At ${formatsOf(plan.currency).aboutMoney(usdPerMonth)} a month, a router that sends each request to the cheapest model that can do it pays back within two quarters.`,
  'try-an-open-model': () =>
    'Try an open model first: Ollama on a Mac with 32 GB or on a 24 GB card runs one within an hour.',
}
