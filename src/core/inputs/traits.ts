import type { Hardware, HardwareClass } from '../catalogue/machine-types.ts'
import type { OptionKind } from './places.ts'
import { SKILL_FACTOR } from './skill-factor.ts'

/**
 * What of a plan decides a default: a value that rows of facts go by. How each is found is a table of rules, of which
 * the first that fits holds.
 */
export type TraitId =
  /** The pattern of use that a workload's answers name. */
  | 'pattern'
  /** Kind of work, by the use case that a workload began with. */
  | 'work'
  /** Kind of use, as the basis of the demand names it. */
  | 'use'
  /** Whether work comes on working days alone. */
  | 'rhythm'
  /** Whether a day is soon enough. */
  | 'wait'
  /** The class of what people look after. */
  | 'run'
  /** What serves the answers, as far as it can fail. */
  | 'serving'
  /** Whose model is replaced by the next one: everything that is run or called has one. */
  | 'change'
  /** The class of a machine as a buyer of used ones sees it. */
  | 'part'
  /** Who sells a machine when its work is over: one that is bought for a single job is used up by it. */
  | 'sale'
  | 'country'
  /** Which question the trend of API prices answers. */
  | 'question'
  /** The vocabulary that a model cuts text with. */
  | 'vocabulary'
  /** How a model counts pages, pictures and speech, where a request has any. */
  | 'sight'
  /** How a model thinks before it answers, unless it is told. */
  | 'thinking'
  /** Whether the rate of the machines that take a mix's work first was measured. */
  | 'rate'
  /** Whether a vendor publishes what reading from the cache costs, where a workload reads from one. */
  | 'cachePrice'
  /** How a rent is held, and the same where nobody lists a price for it. */
  | 'term'
  | 'termWithoutPrice'

/** A trait as it was found: values to try in order, and whether the plan says so or nothing else is known. */
export interface Trait {
  readonly values: readonly string[]
  readonly isSaid: boolean
}

export type Traits = Readonly<Partial<Record<TraitId, Trait>>>

export interface OptionTraits {
  readonly kind: OptionKind
  readonly model: string | null
  readonly hardware: Pick<Hardware, 'class' | 'vendor' | 'gpuCount'> | null
  /** Whether its work is one job with a day by which it is done. */
  readonly isForOneJob?: boolean
  readonly maturity: string
  /** How long the workload may stand still, as answered, and how it is used. */
  readonly mayBeDown: string
  readonly pattern: string
  /** How a rent is held; null where it is none, or not said. */
  readonly term?: string | null
  /** The same where its price has to be worked out from the rent by the hour. */
  readonly termWithoutPrice?: string | null
  /** Whether it reads from a cache at a price that nobody publishes. */
  readonly hasUnknownCachePrice?: boolean
  /** Whether its model writes nothing. */
  readonly onlyReads: boolean
  /** Whether its model runs on devices that are there. */
  readonly onDevices?: boolean
  /** Whether something looks at each request and sends it to one of two parts. */
  readonly hasRouter?: boolean
  /** Whether its rate, or that of a mix's first part, was measured. */
  readonly isMeasured: boolean
  /** Whether requests have pages, pictures or speech that it reads itself. */
  readonly isShown: boolean
}

/** The traits of an option. */
export function traitsOf(option: OptionTraits): Traits {
  const found = (rules: readonly Rule[]): Trait => {
    const row = rules.find((rule) => fits(rule, option))?.row
    return { values: row === undefined ? [] : [row], isSaid: true }
  }
  const run = found(RUN)
  return {
    run,
    serving: found(SERVING),
    change:
      HAVE_A_MODEL.includes(option.kind) || option.onDevices === true
        ? found(CHANGE)
        : { values: [], isSaid: false },
    part: found(PART),
    sale: option.isForOneJob ? saidAs('one-job') : found(PART),
    term: saidAs(option.term),
    termWithoutPrice: saidAs(option.termWithoutPrice),
    vocabulary: found(VOCABULARY),
    thinking: { ...found(THINKING), isSaid: false },
    cachePrice: { values: option.hasUnknownCachePrice ? ['unpublished'] : [], isSaid: false },
    rate: { values: option.isMeasured ? ['measured'] : [], isSaid: true },
    sight: option.isShown
      ? { values: [found(VOCABULARY).values[0] ?? 'other', 'other'], isSaid: false }
      : { values: [], isSaid: false },
  }
}

function saidAs(value: string | null = null): Trait {
  return { values: value === null ? [] : [value], isSaid: true }
}

/**
 * What the team's skill does to hours of operation here: nothing to a machine on a desk that may stand still for days,
 * because who has tried models on one can look after it.
 */
export function skillFactorFor(team: keyof typeof SKILL_FACTOR, traits: Traits): number {
  return isForFew(traits) ? 1 : SKILL_FACTOR[team]
}

/** Whether what is run is a machine on a desk for a few people. */
export function isForFew({ run }: Traits): boolean {
  return run?.values.includes('desk-few') === true
}

/** Whether a machine that is owned stands on a desk or in a rack. */
export function placeOf({ kind, hardware }: OptionTraits): 'desk' | 'servers' | null {
  if (kind !== 'owned' || hardware === null) return null
  return IN_RACKS.includes(hardware.class) ? 'servers' : 'desk'
}

/** The country of a plan: its own figures, else those of the union that it is a member of. */
export function countryTrait(country: string | null): Trait {
  const code = country ?? USUAL_COUNTRY
  return { values: EU_MEMBERS.includes(code) ? [code, 'EU'] : [code], isSaid: country !== null }
}

/** Where nobody says in which country a plan is. */
export const USUAL_COUNTRY = 'US'

/** Which kind of work a use case is, as far as its use was measured or estimated. */
export const WORK_OF_USE_CASE: Readonly<Record<string, string>> = {
  'daily-coding-assistance': 'code-chat',
  'personal-chat': 'chat-assistant',
  'rag-over-private-documents': 'rag',
  'internal-document-analysis': 'rag',
  'customer-service-chatbot': 'support-chatbot',
  classification: 'email-classify',
  'voice-assistant': 'voice-agent',
}

/** Conditions of a rule; what it does not name may be anything. */
interface Rule {
  readonly kinds?: readonly OptionKind[]
  readonly classes?: readonly HardwareClass[]
  readonly vendor?: Hardware['vendor']
  readonly gpusFrom?: number
  readonly maturities?: readonly string[]
  readonly mayBeDown?: readonly string[]
  readonly patterns?: readonly string[]
  /** Of the model's id. */
  readonly model?: RegExp
  readonly onlyReads?: true
  readonly onDevices?: true
  readonly hasRouter?: true
  readonly row: string
}

function fits(rule: Rule, option: OptionTraits): boolean {
  const { kind, model, hardware, maturity, onlyReads, mayBeDown, pattern, onDevices } = option
  if (rule.kinds && !rule.kinds.includes(kind)) return false
  if (rule.classes && !(hardware && rule.classes.includes(hardware.class))) return false
  if (rule.vendor && hardware?.vendor !== rule.vendor) return false
  if (rule.gpusFrom !== undefined && !(hardware && hardware.gpuCount >= rule.gpusFrom)) return false
  if (rule.onlyReads && !onlyReads) return false
  if (rule.onDevices && onDevices !== true) return false
  if (rule.hasRouter && option.hasRouter !== true) return false
  if (rule.maturities && !rule.maturities.includes(maturity)) return false
  if (rule.mayBeDown && !rule.mayBeDown.includes(mayBeDown)) return false
  if (rule.patterns && !rule.patterns.includes(pattern)) return false
  return !rule.model || (model !== null && rule.model.test(model))
}

const HAVE_A_MODEL: readonly OptionKind[] = ['api', 'hosted', 'rented', 'owned']
const IN_RACKS: readonly HardwareClass[] = ['datacenter-gpu', 'server']

/** What is run: its class, and how long it may stand still, which sets who has to be there for it. */
const RUN: readonly Rule[] = [
  // Engines on many devices are kept as a fleet of them is.
  { onDevices: true, row: 'vllm-fleet' },
  { hasRouter: true, row: 'router' },
  { kinds: ['api', 'hosted'], row: 'api' },
  { kinds: ['rented'], row: 'rented-managed' },
  { kinds: ['owned'], classes: IN_RACKS, gpusFrom: 16, row: 'cluster' },
  { kinds: ['owned'], classes: ['server'], mayBeDown: ['days'], row: 'vllm-fleet' },
  { kinds: ['owned'], classes: ['server'], row: 'server-8gpu' },
  { kinds: ['owned'], classes: ['datacenter-gpu'], mayBeDown: ['days'], row: 'workstation-team' },
  { kinds: ['owned'], classes: ['datacenter-gpu'], row: 'vllm-fleet' },
  { kinds: ['owned'], mayBeDown: ['minutes'], row: 'vllm-fleet' },
  { kinds: ['owned'], mayBeDown: ['working-day', 'hour'], row: 'workstation-team' },
  { kinds: ['owned'], mayBeDown: ['days'], row: 'desk-few' },
  { kinds: ['owned'], maturities: ['idea', 'pilot'], row: 'desk-few' },
  { kinds: ['owned'], patterns: ['sporadic'], row: 'desk-few' },
  { kinds: ['owned'], row: 'workstation-team' },
]

/** How much a change of model is looked into: less where days without it are no harm, and before much depends on it. */
const CHANGE: readonly Rule[] = [
  { mayBeDown: ['days'], row: 'few' },
  { mayBeDown: ['working-day', 'hour', 'minutes'], row: 'else' },
  { maturities: ['idea', 'pilot'], row: 'few' },
  { patterns: ['sporadic'], row: 'few' },
  { row: 'else' },
]

const SERVING: readonly Rule[] = [
  { kinds: ['api'], row: 'api' },
  { kinds: ['hosted'], row: 'hosted' },
  { kinds: ['rented'], row: 'rented' },
  { kinds: ['owned'], classes: IN_RACKS, row: 'server' },
  { kinds: ['owned'], row: 'desk' },
]

const PART: readonly Rule[] = [
  { classes: ['consumer-gpu'], row: 'consumer' },
  { classes: ['workstation-gpu'], row: 'workstation' },
  { classes: ['datacenter-gpu'], row: 'datacenterPcie' },
  { classes: ['server'], row: 'sxmServer' },
  { classes: ['unified-memory', 'cluster'], vendor: 'Apple', row: 'mac' },
  { classes: ['unified-memory', 'cluster'], row: 'unifiedMini' },
]

/** Claude has another vocabulary from 4.7 on; gpt-oss has that of OpenAI's models. */
const VOCABULARY: readonly Rule[] = [
  { model: /claude-(3|[a-z]+-4(-[0-6](?!\d)|-20|$))/, row: 'claude-before' },
  { model: /claude-/, row: 'claude' },
  { model: /gpt-|(^|\/)o[134](-|$)/, row: 'openai' },
  { model: /gemini-/, row: 'gemini' },
  { model: /gemma-/, row: 'gemma' },
  { model: /llama-?3/, row: 'llama-3' },
  { model: /qwen/, row: 'qwen' },
  { model: /deepseek/, row: 'deepseek' },
]

/**
 * What a model does that is told nothing, by the pages of its vendor: thinks at an effort of medium or high, or only
 * when it is asked to, or cannot. Each rule is read after those above it.
 */
const THINKING: readonly Rule[] = [
  { onlyReads: true, row: 'none' },
  { model: /embed|rerank|bge-|e5-|voyage|ocr|whisper/i, row: 'none' },
  { model: /gpt-4|llama|phi-|mixtral|mistral-small-3|mistral-large-[23]|ministral|devstral|codestral|nova-(micro|lite|pro)/i, row: 'none' },
  { model: /gemma-3|qwen2|qwen3-(coder|.*-2507)|deepseek-v3(?![.\d])/i, row: 'none' },
  { model: /gpt-5\.6/i, row: 'gpt-5.6' },
  { model: /gpt-5\.5-pro|o3-pro/i, row: 'high' },
  { model: /gpt-5\.[1-4]/i, row: 'asked' },
  { model: /gpt-|(^|\/)o[34](-|$)/i, row: 'medium' },
  { model: /claude-[a-z]+-4(?!\d)/i, row: 'asked' },
  { model: /claude-(opus|haiku)-5-5/i, row: 'medium' },
  { model: /claude-|gemini-[3-9][\d.]*-pro|gemini-3-flash|deepseek-(r1|v4|flash)/i, row: 'high' },
  { model: /flash-lite|gemma-4|deepseek[-.]v3|mistral-|qwen3-(vl|next)|qwen-plus|nova-2/i, row: 'asked' },
  { model: /gemini-|qwen|deepseek|kimi|glm|minimax|nemotron|magistral|grok|step-|muse/i, row: 'medium' },
  { model: /./, row: 'unknown' },
] // prettier-ignore

const EU_MEMBERS: readonly string[] = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU',
  'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] // prettier-ignore
