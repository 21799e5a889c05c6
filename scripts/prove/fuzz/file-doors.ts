import { catalogue } from '#core/catalogue/catalogue.ts'
import { newerPrices } from '#core/catalogue/price-files/newer-prices.ts'
import { NAMES_OF_SHAPES } from '#core/catalogue/price-files/price-list.ts'
import { readPriceFile } from '#core/catalogue/price-files/read-price-file.ts'
import { placeRun, type OptionSetting } from '#core/imports/measured-runs/place-run.ts'
import { modelFrom } from '#core/imports/models/model-from.ts'
import type { ModelReading } from '#core/imports/models/model-reading.ts'
import { ownModelOf } from '#core/imports/own-model-of.ts'
import { readBroughtFile, type BroughtFile } from '#core/imports/read-brought-file.ts'
import { namesOf } from '#core/names/names.ts'
import { planOf } from '#core/plan/codec.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { issueText } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { withHoursOfUse } from '#core/plan/with-hours-of-use.ts'
import { hoursReadSentence } from '#core/words/hours-of-use-words.ts'
import { saidOfMissing, saidOfModelFile, saidOfReading } from '#core/words/model-file-words.ts'
import { outcomeText } from '../../../src/cli/text/import-text.ts'
import type { Outcome, WhyRefused } from '../../../src/cli/bring-files.ts'
import { madeUpList } from '../../../src/core/catalogue/price-files/made-up.test-support.ts'
import aiperf from '../../../src/core/imports/measured-runs/testing/aiperf.json' with { type: 'json' }
import genaiPerf from '../../../src/core/imports/measured-runs/testing/genai-perf.json' with { type: 'json' }
import guidellm from '../../../src/core/imports/measured-runs/testing/guidellm-sweep.json' with { type: 'json' }
import llamaBenchTable from '../../../src/core/imports/measured-runs/testing/llama-bench.csv?raw'
import llamaBench from '../../../src/core/imports/measured-runs/testing/llama-bench.json' with { type: 'json' }
import llamaBenchLines from '../../../src/core/imports/measured-runs/testing/llama-bench.jsonl?raw'
import vllmClosed from '../../../src/core/imports/measured-runs/testing/vllm-closed-loop.json' with { type: 'json' }
import vllmOpen from '../../../src/core/imports/measured-runs/testing/vllm-with-metadata.json' with { type: 'json' }
import {
  GPT_OSS_120B,
  SMALL_LLAMA,
} from '../../../src/core/imports/models/testing/gguf-files.test-support.ts'
import { ggufHeader } from '../../../src/core/imports/models/testing/gguf.test-support.ts'
import published from '../../../src/core/imports/models/testing/published-models.json' with { type: 'json' }
import { changedFile, encoded } from './changed.ts'
import type { Chance } from './chance.ts'
import type { AfterReading, Door, Opened } from './door.ts'
import { HOSTILE_FIGURES, randomBytes, randomText, randomValue } from './hostile.ts'
import { evaluated } from './plan-doors.ts'

const DAY = '2026-11-20'

/** Bytes that are a valid text but for one to three changes, or words of such texts in any order. */
function fileDoor(what: string, texts: readonly string[], open: (bytes: Uint8Array) => Opened): Door<Uint8Array> {
  const words = [...new Set(texts.flatMap((text) => [...text.matchAll(/[^\s",:{}[\]]{1,60}/g)].map(([word]) => word)))]
  const keys = [...new Set(texts.flatMap((text) => [...text.matchAll(/"([^"\\]{1,60})"\s*:/g)].map(([, key = '']) => key)))]
  const random = (chance: Chance) =>
    keys.length > 0 && chance.hits(0.6) ? JSON.stringify(randomValue(chance, keys)) : randomText(chance, words)
  return {
    what,
    changed: (chance) => changedFile(chance.oneOf(texts), chance),
    random: (chance) => (chance.hits(0.2) ? randomBytes(chance) : encoded(random(chance), chance)),
    open,
  }
} // prettier-ignore

const SOLD = catalogue.apiModels.filter(({ status }) => status !== 'retired').slice(0, 12)

export const priceFile = fileDoor(
  'a list of prices',
  (['models.dev', 'litellm', 'genai-prices', 'pi-ai'] as const).map((shape) => JSON.stringify(madeUpList(shape, SOLD, DAY))),
  (bytes) => {
    const decoded = decodeText(bytes)
    const read = decoded.ok ? readPriceFile(decoded.text) : { ok: false as const, problem: decoded.issue }
    if (!read.ok) {
      const isPast = Object.values(NAMES_OF_SHAPES).some((name) => read.problem.found.startsWith(name))
      return { isPast, isTaken: false, said: [`${read.problem.found}: ${read.problem.right}`], read: null }
    }
    const { list } = read
    const said = list.impossible.map(({ path, found, right }) => `${path}: ${found}: ${right}`)
    return { isPast: true, isTaken: list.prices.length > 0, said, read: [list, newerPrices(catalogue.apiModels, list, { fileDay: DAY, today: DAY }).offers.map(({ differences, price }) => [differences, price])] }
  },
) // prettier-ignore

const OPTION = {
  id: 'own',
  kind: 'owned',
  hardware: 'rtx-3090',
  model: 'llama-3.3-70b',
  quantisation: 'q4_k_m',
  engine: 'llama.cpp',
} as const
const PLAN: Plan = {
  schema: 'crossover/plan@5',
  name: 'Files that are brought',
  asOf: DAY,
  horizonMonths: 36,
  organisation: { stage: 'established', team: 'intermediate' },
  workloads: [
    {
      id: 'support',
      name: 'Support',
      answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough', openWeightAcceptable: true },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 },
      options: [OPTION],
    },
  ],
} // prettier-ignore

const known = { names: namesOf(catalogue), hardware: catalogue.hardware }
const SETTING: OptionSetting = {
  at: 'support/own',
  hardware: rowOf(catalogue.hardware, OPTION.hardware),
  devices: 2,
  model: rowOf(catalogue.openModels, OPTION.model),
  quantisation: OPTION.quantisation,
  engine: OPTION.engine,
  kvCacheBits: 16,
}

function rowOf<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`The catalogue has no ${id}.`)
  return row
}

/** Whatever kind of file it is, as somebody drops it. */
function brought(bytes: Uint8Array, fileBytes = bytes.length): Opened {
  const file = readBroughtFile(bytes, fileBytes)
  const read = { isPast: file.kind !== 'unknown', isTaken: false, said: [], read: null }
  switch (file.kind) {
    case 'unknown':
      return { ...read, said: [toldRefused({ of: 'unknown-file' })] }
    case 'refused':
      return { ...read, isPast: !AT_FIRST_SIGHT.includes(file.problem.id), said: [toldRefused({ of: 'file', problem: file.problem })] }
    case 'no-hours':
      return { ...read, said: [toldRefused({ of: 'hours', problem: file.problem })] }
    case 'hours':
      return { ...read, isTaken: true, said: [hoursReadSentence(file.hours)], read: file.hours, after: () => withPlan(withHoursOfUse(PLAN, 'support', file.hours)) }
    case 'runs':
      return ofRuns(file)
    case 'model':
      return { ...read, isTaken: true, said: file.reading.notes.map(saidOfReading), read: file.reading, after: () => withModel(file.reading) }
  }
} // prettier-ignore

/** What is told by the first bytes, or because it is no JSON at all. */
const AT_FIRST_SIGHT: readonly string[] = ['empty-file', 'neither-json-nor-gguf', 'not-json', 'too-deep', 'weights-file', 'too-large-for-config'] // prettier-ignore

function toldRefused(why: WhyRefused): string {
  return told({ kind: 'refused', why })
}

function told(what: Outcome['what']): string {
  return outcomeText({ file: 'brought.json', run: null, what })
}

function ofRuns({ read: { runs, refused } }: Extract<BroughtFile, { kind: 'runs' }>): Opened {
  const placed = runs.map((run) => placeRun(run, [SETTING], known, { day: DAY, source: 'brought.json' }, true))
  const said = placed.map((one) =>
    one.kind === 'refused' ? toldRefused({ of: 'placing', reason: one.reason }) : told({ ...one, kind: 'run', wasThere: false }),
  )
  const measurements = placed.flatMap((one) => (one.kind === 'taken' ? [one.row] : []))
  return {
    isPast: true,
    isTaken: runs.length > 0,
    said: [...refused.map(({ refusal }) => toldRefused({ of: 'run', refusal })), ...said],
    read: runs,
    after: () => (measurements.length === 0 ? { said: [], read: null } : withPlan({ ...PLAN, own: { measurements } })),
  }
} // prettier-ignore

/** The plan with a model of its own, on which its option runs. */
function withModel(reading: ModelReading): AfterReading {
  const made = modelFrom(reading, {}, { id: 'own-model', name: reading.name ?? 'Own', day: DAY, source: 'x' })
  if (!made.ok) return { said: [saidOfModelFile(made.problem)], read: null }
  const model = made.model && ownModelOf(made.model)
  if (model === null) return { said: [saidOfMissing(made.missing) ?? ''], read: made.known }
  const quantisation = reading.quantisation ?? 'fp8'
  const option = { ...OPTION, model: model.id, quantisation, engine: reading.quantisation === null ? ('vllm' as const) : OPTION.engine }
  return withPlan({ ...PLAN, own: { models: [model] }, workloads: PLAN.workloads.map((workload) => ({ ...workload, options: [option] })) })
} // prettier-ignore

function withPlan(plan: Plan): AfterReading {
  const parsed = planOf(JSON.parse(JSON.stringify(plan)))
  if (!parsed.ok) return { said: parsed.issues.map(issueText), read: null }
  return evaluated(parsed.plan)
}

export const config = fileDoor(
  'the config.json of a model',
  published.models.map((model) => JSON.stringify(model.config)),
  brought,
)

const HEADERS = [SMALL_LLAMA, GPT_OSS_120B].map((parts) => ggufHeader(parts).bytes)
/** The weights behind a header are never opened, so that a header is taken for that of a file of this length. */
const GGUF_BYTES = 100e9

/** Its bytes are changed, not its text: lengths and counts among them. */
export const gguf: Door<Uint8Array> = {
  what: 'the header of a GGUF file',
  changed: (chance) => {
    const bytes = Uint8Array.from(chance.oneOf(HEADERS))
    for (let left = 1 + chance.whole(3); left > 0; left -= 1) {
      const at = chance.whole(Math.min(bytes.length, chance.oneOf([200, 1500, 50_000])))
      const piece = chance.oneOf([[chance.whole(256)], [255, 255, 255, 255], [0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 240, 127], [0, 0, 192, 127]])
      bytes.set(piece.slice(0, bytes.length - at), at)
    }
    return chance.hits(0.1) ? bytes.subarray(0, chance.whole(bytes.length)) : bytes
  },
  random: (chance) => {
    const rest = randomBytes(chance)
    return chance.hits(0.3) ? rest : Uint8Array.from([...Buffer.from('GGUF'), chance.oneOf([2, 3]), 0, 0, 0, chance.whole(4), 0, 0, 0, 0, 0, 0, 0, chance.whole(9), 0, 0, 0, 0, 0, 0, 0, ...rest])
  },
  open: (bytes) => brought(bytes, GGUF_BYTES),
} // prettier-ignore

export const benchmark = fileDoor(
  'the result of a benchmark',
  [
    ...[aiperf, genaiPerf, guidellm, llamaBench, vllmClosed, vllmOpen].map((result) =>
      JSON.stringify(result),
    ),
    llamaBenchTable,
    llamaBenchLines,
  ],
  brought,
)

const WEEK = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 10 + (hour % 5)))
const DATED = Array.from({ length: 336 }, (_, hour) => {
  const time = new Date(Date.UTC(2026, 9, 5, hour)).toISOString()
  return [time.slice(0, 13), String(WEEK[hour % 168])] as const
})

const hoursFile = fileDoor(
  'counts by the hour',
  [
    WEEK.join('\n'),
    WEEK.map((count, hour) => `${hour};${count}`).join('\r\n'),
    ['time,requests', ...DATED.map(([time, count]) => `${time}:00:00Z,${count}`)].join('\n'),
    DATED.map(([time, count]) => `${time.replace('T', ' ')}:30\t${count}`).join('\n'),
    DATED.map(([, count], hour) => `${1_790_000_000 + hour * 3600},${count}`).join('\n'),
  ],
  brought,
)

/** A table of any cells is long enough to be looked at. */
export const hours: Door<Uint8Array> = {
  ...hoursFile,
  random: (chance) => {
    if (chance.hits(0.3)) return hoursFile.random(chance)
    const between = chance.oneOf([',', ';', '\t'])
    const odd = chance.oneOf([0, 0.01, 0.2])
    const cell = () => (chance.hits(odd) ? chance.oneOf([...HOSTILE_FIGURES, '2026-02-30 25:00', '1969-12-31T23:00', '9999-12-31T23', '0000-01-01 00']) : String(chance.whole(1000)))
    const rows = Array.from({ length: chance.oneOf([24, 167, 168, 169, 400]) }, (_, hour) => (chance.hits(0.02) ? [cell(), cell(), cell()] : [String(hour), cell()]).join(between))
    return encoded(rows.join('\n'), chance)
  },
} // prettier-ignore
