import { catalogue } from '#core/catalogue/catalogue.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { estimate, estimateRows, type Estimate } from '#core/engine/capacity/estimate.ts'
import type { ESTIMATE_KEYS, EstimateSurroundings } from '#core/engine/capacity/read-estimate-case.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { defaultEngine } from '#core/plan/default-engine.ts'
import { parseNumber } from '#core/units/parse.ts'
import { rowNamed, withQuestions } from '../row-named.ts'
import { ALONE, wrong, type Answer, type Command, type Problems } from '../command.ts'
import type { Ink } from '../ink.ts'
import { modelOfFile } from '../model-of-file.ts'
import { readBytes } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'
import { estimateText } from '../text/estimate-text.ts'

const FIELDS = {
  hardware: { value: 'ID' },
  model: { value: 'ID|FILE' },
  quantisation: { value: 'Q' },
  engine: { value: 'E' },
  devices: { value: 'N' },
  context: { value: 'N' },
  concurrency: { value: 'N' },
  input: { value: 'N' },
  output: { value: 'N' },
  kvCacheBits: { value: 'N' },
  memoryShare: { value: 'SHARE' },
  wiredLimitGB: { value: 'N' },
  expertsInMainMemory: { value: 'SHARE' },
  mainMemoryGBs: { value: 'N' },
  cacheHit: { value: 'SHARE' },
  requestsPerSecond: { value: 'N' },
  engineDate: { value: 'MONTH' },
  drafts: { value: 'N' },
  acceptance: { value: 'SHARE' },
  acceptedTokens: { value: 'N' },
  measured: { value: 'POINTS' },
} as const satisfies Readonly<Record<(typeof ESTIMATE_KEYS)[number], { value: string }>>

export const estimateCommand: Command = {
  name: 'estimate',
  usage:
    'estimate --hardware ID --model ID|FILE --quantisation Q [--engine E] [--devices N] --context N [--concurrency N] --input N --output N [--kvCacheBits N] [--memoryShare S] [--wiredLimitGB N] [--drafts N] [--requestsPerSecond N] [--measured POINTS] [--json] | estimate --rows FILE',
  does: 'Whether a model fits on a machine and how fast it runs: memory terms, rates and ranges. --model takes a config.json or GGUF too, --hardware and --model figures as JSON. --rows reads a JSON array of such cases and answers with an array.',
  operands: [],
  flags: { ...FIELDS, rows: { value: 'FILE' }, json: ALONE },
  answer: async ({ flags }, terminal, ink) => {
    const { rows, json, ...fields } = flags
    if (typeof rows !== 'string') return one(fields, json === true, terminal, ink)
    const [surplus] = Object.keys(fields)
    return surplus === undefined
      ? many(rows, terminal)
      : wrong(`--${surplus}`, 'given beside --rows', 'one of the two')
  },
}

const surroundings: EstimateSurroundings = { catalogue, defaultEngine, nearestIds }

async function one(
  fields: Readonly<Record<string, string | true>>,
  json: boolean,
  terminal: Terminal,
  ink: Ink,
): Promise<Answer> {
  const row: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const written = WRITTEN_OUT.includes(key) ? asJson(`--${key}`, value) : null
    if (written !== null && 'problems' in written) return written
    row[key] = written === null ? (key === 'engineDate' ? value : asNumber(value)) : written.value
  }
  const { model } = fields
  if (typeof model === 'string' && /\.(json|gguf)$/i.test(model)) {
    const read = await modelOfFile(model, terminal)
    if (!('model' in read)) return read
    row['model'] = read.model
    if (read.quantisation !== null) row['quantisation'] ??= read.quantisation
  }
  const answer = estimateOf(row)
  if ('problems' in answer)
    return { problems: answer.problems.map((problem) => ({ ...problem, path: `--${problem.path}` })) }
  return json ? { json: answer } : { text: estimateText(answer, ink) }
}

/** One case, with names as people write them. */
export function estimateOf(row: Readonly<Record<string, unknown>>): Estimate | Problems {
  const named = rowNamed(row)
  const answer = estimate(named.row, surroundings)
  return 'problems' in answer ? { problems: withQuestions(answer.problems, named.unclear) } : answer
}

/** What may be written out as JSON in place of a name. */
const WRITTEN_OUT = ['hardware', 'model', 'measured'] as readonly string[]

function asJson(flag: string, value: string | true): { readonly value: unknown } | Problems {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return { value }
  try {
    return { value: JSON.parse(value) as unknown }
  } catch (error) {
    return wrong(flag, error instanceof Error ? error.message : String(error), 'valid JSON')
  }
}

async function many(path: string, terminal: Terminal): Promise<Answer> {
  const read = await readBytes(path, 'a JSON array of cases', terminal)
  if ('problems' in read) return read
  const decoded = decodeText(read.bytes)
  if (!decoded.ok) return { problems: [{ ...decoded.issue, path }] }
  let rows: unknown
  try {
    rows = JSON.parse(decoded.text)
  } catch (error) {
    return wrong(path, error instanceof Error ? error.message : String(error), 'a JSON array of cases')
  }
  const named = Array.isArray(rows) ? rows.map((row: unknown, at) => rowNamed(row, `rows/${String(at)}`)) : []
  const answers = estimateRows(Array.isArray(rows) ? named.map(({ row }) => row) : rows, surroundings)
  if ('problems' in answers)
    return { problems: withQuestions(answers.problems, named.flatMap(({ unclear }) => unclear)) } // prettier-ignore
  return { json: answers }
}

/** A flag's digits as a number, "32k" too; what is no number stays as typed, for the message. */
export function asNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const read = parseNumber(value, 'en')
  return read.kind === 'ok' && !read.isPercent && /^\d/.test(value) ? read.value : value
}
