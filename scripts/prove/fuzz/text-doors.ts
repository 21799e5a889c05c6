import { catalogue } from '#core/catalogue/catalogue.ts'
import { INPUTS } from '#core/inputs/registry.ts'
import { namesOf } from '#core/names/names.ts'
import { readCommand, readEngine } from '#core/names/read-command.ts'
import { isShare, readField } from '#core/names/read-field.ts'
import { readFormat } from '#core/names/read-format.ts'
import { readFigure } from '#core/plan/read-figure.ts'
import { toCsv } from '#core/story/to-csv.ts'
import { formatQuestion, nameQuestion, type NamedThing } from '#core/words/name-words.ts'
import { writeNumber } from '../../../src/app/ui/read-number.ts'
import { documentWith, readCsv } from '../../../src/core/story/csv.test-support.ts'
import { changedText } from './changed.ts'
import type { Chance } from './chance.ts'
import type { Door } from './door.ts'
import { HOSTILE_FIGURES, HOSTILE_TEXTS, randomText } from './hostile.ts'

/** A text, for one of the figures of a plan, in one of the languages. */
interface TypedFigure {
  readonly text: string
  readonly input: string
  readonly locale: string
}

const FIGURES = [
  '20000', '20,000', '2.5 million', '€5k', '5 %', '8,000 to 14,500', '20-30k', 'between 20 and 30', '20k (15k-30k)', '15k/20k/30k',
  '20k ± 10 %', '1.5 GB', '3 years', '40 hours a week', '$0.25 per kWh', '500 a day', '2 per second', '12k/month', 'about 400', 'unknown',
  '1e6', '٣٤', '1.234.567,89', '12,34,567', 'a dozen', 'half', '8h', '99.9 %', '0.5-1.5 s', '350 W', '3x', '-5', '7 days', 'CHF 12.50',
] // prettier-ignore
const LOCALES = ['en', 'de', 'fr', 'en-IN', 'ja', 'ar', 'pl']
const FIELDS = Object.keys(INPUTS)

export const numberText: Door<TypedFigure> = {
  what: 'the text of a number',
  changed: (chance) => typed(changedText(chance.oneOf(FIGURES), chance), chance),
  random: (chance) => typed(randomText(chance, FIGURES), chance),
  open: ({ text, input, locale }) => {
    const full = readField(input, text, locale)
    const rules = { ...INPUTS[input as keyof typeof INPUTS], takesRange: true }
    // Until units and words have been fetched, the page reads plain numbers and ranges alone.
    const plain = readFigure(text, { ...rules, percent: isShare(rules.unit) }, null, { locale, write: writeNumber }) // prettier-ignore
    const said = [...('sentence' in full ? [full.sentence] : []), ...('sentence' in plain ? [plain.sentence] : [])] // prettier-ignore
    const isPast = full.kind === 'number' || full.kind === 'range' || full.kind === 'asks'
    return { isPast, isTaken: isPast && full.kind !== 'asks', said, read: [full, plain] }
  },
}

function typed(text: string, chance: Chance): TypedFigure {
  return { text, input: chance.oneOf(FIELDS), locale: chance.oneOf(LOCALES) }
}

const NAMES: readonly string[] = [
  ...['2x RTX 4090', 'llama 3.3 70b q4_k_m', 'Qwen/Qwen3-32B-AWQ', 'gpt-oss:120b', 'sonnet 5.5 on bedrock', 'dual 3090 24GB', 'h100 sxm (x8)'],
  'vllm serve meta-llama/Llama-3.3-70B-Instruct --tensor-parallel-size 4 --max-model-len 32k --quantization fp8',
  'llama-server -m Qwen3-32B-Q4_K_M.gguf -c 16384 -np 4', 'ollama run gpt-oss:20b', 'hf.co/unsloth/gpt-oss-120b-GGUF:Q4_K_M',
  ...[...catalogue.hardware, ...catalogue.openModels, ...catalogue.apiModels].flatMap(({ id, name: called }) => [id, called]),
] // prettier-ignore

const NAME_WORDS = [...new Set(NAMES.flatMap((one) => one.split(/[\s/:_-]+/)))]
const names = namesOf(catalogue)

export const name: Door<string> = {
  what: 'the name of a model or a machine, or a pasted command',
  changed: (chance) => changedText(chance.oneOf(NAMES), chance),
  random: (chance) => randomText(chance, NAME_WORDS),
  open: (text) => {
    const readings = [
      ['hardware', names.hardware(text)],
      ['model', names.model(text)],
      ['open', names.model(text, ['open'])],
      ['provider', names.provider(text)],
    ] as const satisfies readonly (readonly [NamedThing, unknown])[]
    const said = readings.flatMap(([thing, reading]) =>
      reading.kind === 'found' ? [] : [nameQuestion(text, reading, thing, names.nameOf)],
    )
    const format = readFormat(text)
    const command = readCommand(text)
    const isTaken = readings.some(([, { kind }]) => kind === 'found')
    return {
      isPast: readings.some(([, { kind }]) => kind !== 'none') || command !== null,
      isTaken,
      said: format === null || format.formats.length === 1 ? said : [...said, formatQuestion(text.slice(0, 60), format.formats)],
      read: [readings, command, readEngine(text)],
    }
  },
} // prettier-ignore

export const csvCell: Door<string> = {
  what: 'a text that becomes a cell of a CSV file',
  changed: (chance) => changedText(chance.oneOf([...FIGURES, ...NAMES]), chance),
  random: (chance) => (chance.hits(0.5) ? chance.oneOf(['=', '+', '-', '@', '\t', '\r', '"', ' ', '\0', '＝']) : '') + randomText(chance, [...HOSTILE_TEXTS, ...HOSTILE_FIGURES]),
  open: (text) => {
    const cells = readCsv(toCsv(documentWith(text, null))).flat()
    const formula = cells.find((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell))
    if (formula !== undefined) throw new Error(`a cell begins a formula: ${formula.slice(0, 60)}`)
    const kept = cells.filter((cell) => cell === text || cell === `'${text}`).length
    return { isPast: true, isTaken: kept > 0, said: [], read: null }
  },
} // prettier-ignore
