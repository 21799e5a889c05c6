import type { Catalogue } from '../catalogue/types.ts'
import { nameFinder, type Named, type Parlance } from './name-finder.ts'
import type { ModelKind, ModelReading, NameReading } from './name-reading.ts'
import type { NameTable } from './name-tables.ts'
import { readCommand } from './read-command.ts'
import { formatIn } from './read-format.ts'
import { piecesOf, spelled } from './spelling.ts'

/**
 * Reads names of models with what is said of them: "llama 3.3 70b q4_k_m", "Qwen/Qwen3-32B-AWQ", "gpt-oss:120b",
 * "sonnet 5.5 on bedrock". A host counts where it is named; else the model itself comes before those who sell it.
 */
export function modelNames(
  { apiModels, openModels }: Pick<Catalogue, 'apiModels' | 'openModels'>,
  table: NameTable,
): (text: string, kinds?: readonly ModelKind[]) => ModelReading {
  const kindOf = new Map<string, Set<ModelKind>>()
  const isOf = (id: string, kind: ModelKind) => kindOf.set(id, (kindOf.get(id) ?? new Set()).add(kind))
  for (const { id } of openModels) isOf(id, 'open')
  for (const { id, openWeights } of apiModels) isOf(id, openWeights ? 'hosted' : 'api')
  const finder = nameFinder(rowsOf(apiModels, openModels), table, PARLANCE)

  const sellers = new Set(
    apiModels.flatMap(({ id }) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [])),
  )

  return (text, kinds) => {
    const among = kinds ? (id: string) => kinds.some((kind) => kindOf.get(id)?.has(kind)) : undefined
    const whole = text.trim()
    const name = withoutWrapping(whole)
    const { format, rest } = formatIn(name)
    const exact = exactly(whole, name, rest, among)
    const reading =
      exact ??
      firstOf([...new Set([name, rest])].map((one) => () => finder.find(withoutOrganisation(one), among)))
    const formats = format?.formats ?? []
    return {
      ...reading,
      quantisations: formats.length > 0 ? formats : (format?.near ?? []),
      otherFormat: format && formats.length === 0 ? format.typed : null,
    }
  }

  /** An id as it stands, a name of Bedrock's, then the name with whoever put it there and without. */
  function exactly(
    whole: string,
    name: string,
    rest: string,
    among: ((id: string) => boolean) | undefined,
  ): NameReading | null {
    if (kindOf.has(whole) && (among?.(whole) ?? true)) return { kind: 'found', id: whole }
    const ofBedrock = /^(?:(?:us|eu|apac|au|jp|in|ca|global)\.)?([a-z]+\..+)$/.exec(name)?.[1]
    const tries = [
      ...(ofBedrock ? [`amazon-bedrock/${ofBedrock}`, `amazon-bedrock/global.${ofBedrock}`] : []),
      ...(isSold(name) ? [spelled(whole), name] : []),
      ...[name, rest].flatMap((one) => [afterSlash(one), withoutDay(afterSlash(one)), one, withoutDay(one)]),
    ]
    return tries.reduce<NameReading | null>((found, one) => found ?? finder.exactly(one, among), null)
  }

  function isSold(name: string): boolean {
    const first = name.slice(0, Math.max(0, name.indexOf('/')))
    return sellers.has(first) && !openMakers.has(first)
  }

  /** "unsloth/…" and "meta-llama/…" say who put the weights there; a seller of tokens says where they are sold. */
  function withoutOrganisation(name: string): string {
    return isSold(name) ? name : afterSlash(name)
  }
}

/** Sellers who also put open weights there under the same name. */
const openMakers = new Set([
  'openai',
  'google',
  'minimax',
  'moonshotai',
  'mistral',
  'meta',
  'zai',
  'deepseek',
])

function withoutDay(name: string): string {
  return name.replace(/[-@](?:20\d{6}|20\d\d-\d\d-\d\d)(?=$|-v\d)/, '')
}

/** The first that is clear, else the best question. */
function firstOf(tries: readonly (() => NameReading)[]): NameReading {
  let best: NameReading = { kind: 'none' }
  for (const attempt of tries) {
    const reading = attempt()
    if (reading.kind === 'found') return reading
    if (reading.kind === 'several' && best.kind !== 'several') best = reading
    if (reading.kind === 'near' && best.kind === 'none') best = reading
  }
  return best
}

function rowsOf(apiModels: Catalogue['apiModels'], openModels: Catalogue['openModels']): readonly Named[] {
  const rows = new Map<string, Named>()
  const dayOf = (date: string) => Number(date.slice(0, 10).padEnd(10, '-00').replaceAll('-', ''))
  for (const { id, name, totalParamsB, releaseDate } of openModels)
    rows.set(id, {
      id,
      names: [id, name, ...(totalParamsB === null ? [] : [`${name} ${String(Math.round(totalParamsB))}b`])],
      tier: 0,
      weight: dayOf(releaseDate),
    })
  for (const { id, name, provider, openModel, releaseDate, status } of apiModels) {
    const isResold = openModel !== null || RESELLERS.test(id)
    const before = rows.get(id)
    rows.set(id, {
      id,
      names: [...(before?.names ?? []), id, afterSlash(id), name, `${provider} ${name}`],
      tier: before ? 0 : isResold ? 1 : 0,
      weight: (releaseDate === null ? 0 : dayOf(releaseDate)) - (status === 'current' ? 0 : 5000),
    })
  }
  return [...rows.values()]
}

/** Those who sell the models of others under their makers' names. */
const RESELLERS =
  /^(amazon-bedrock|azure|google-vertex|openrouter|groq|togetherai|fireworks-ai|deepinfra|novita|nebius|baseten|sambanova|coreweave|cerebras)\//

function afterSlash(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Without the address it was copied from, the file it lies in and the revision. */
function withoutWrapping(text: string): string {
  return served(spelled(text))
    .replace(
      /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|ollama\.com\/library|openrouter\.ai|modelscope\.cn\/models)\//,
      '',
    )
    .replace(/^(?:ollama|litellm_proxy|hf)[/:](?=.*[/a-z])/, '')
    .replace(/^accounts\/fireworks\//, 'fireworks-ai/accounts/fireworks/')
    .replace(/^bedrock\//, 'amazon-bedrock/')
    .replace(/^vertex_ai\//, 'google-vertex/')
    .replace(/^together(?:_ai)?\//, 'togetherai/')
    .replace(/^fireworks\//, 'fireworks-ai/')
    .replace(/\/(?:tree|blob|resolve)\/.*$/, '')
    .replace(/(?:-\d{5}-of-\d{5})?\.(?:gguf|safetensors|bin)$/, '')
    .replace(/:(?:latest|free|batch|cloud|nitro|floor|thinking)$/, '')
}

/** What a pasted command serves, with the number format that it says: "ollama run …", "vllm serve … --quantization fp8". */
function served(plain: string): string {
  const command = readCommand(plain)
  return command?.model ? `${command.model} ${command.format?.typed ?? ''}`.trim() : plain
}

/** Not an object, which knows the word "constructor" too. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aws: 'bedrock',
    together: 'togetherai',
    'together.ai': 'togetherai',
    'z.ai': 'zai',
    'x.ai': 'xai',
    chatgpt: 'gpt',
  }),
)

/** "qwen3" is also "qwen" and "3", "v4.1" also "4.1". */
function modelPieces(text: string): readonly string[] {
  // "claude-sonnet-4-5" is version 4.5, "ministral-3-8b" is not.
  const plain = spelled(text).replace(/(?<!\d)(\d{1,2})[-p](\d)(?![\dbmtp])/g, '$1.$2')
  return piecesOf(plain).flatMap((piece) => {
    const split = /^([a-z]{3,})(\d[\d.]*[a-z]?)$/.exec(piece)
    if (split?.[1] && split[2]) return [split[1], split[2]]
    const version = /^v(\d[\d.]*)$/.exec(piece)
    return [version?.[1] ?? SAME.get(piece) ?? piece]
  })
}

const VARIANTS = new Set([
  'embedding', 'reranker', 'coder', 'code', 'vl', 'ocr', 'next', 'flash', 'air', 'mini', 'nano', 'lite', 'pro', 'max', 'plus',
  'super', 'ultra', 'small', 'medium', 'large', 'lightning', 'codex', 'safeguard',
]) // prettier-ignore

const PARLANCE: Parlance = {
  pieces: modelPieces,
  filler: new Set([
    'instruct', 'it', 'chat', 'hf', 'gguf', 'mlx', 'latest', 'model', 'the', 'llm', 'on', 'via', 'at', 'from', 'hosted', 'by',
    'with', 'using', 'quant', 'quantized', 'quantised', 'api', 'weights', 'open', 'unsloth', 'bartowski', 'community', 'bnb',
    'meta', 'facebook', 'openai', 'google', 'mistralai', 'alibaba', 'anthropic', 'microsoft', 'nvidia', 'moonshotai', 'moonshot',
    'zai', 'org', 'zhipu', 'xai', 'ai', 'thebloke', 'redhatai', 'neuralmagic', 'dynamic', 'parameters', 'params', 'parameter',
    'new', 'newest', 'preview', 'version', 'ai21', 'deepmind', 'in', 'and', 'a', 'an', 'of', 'marlin', 'imatrix', 'i1', 'ud',
  ]), // prettier-ignore
  means: (typed, ofName) =>
    ofName(typed) || (/^\d{1,3}$/.test(typed) && Number(typed) >= 7 && ofName(`${typed}b`)),
  sizeIsExtra: false,
  isSize: (piece) => /^(?:\d+(?:\.\d+)?[bmt]|a\d+b|\d{4,})$/.test(piece),
  variantsIn: (pieces) => pieces.filter((piece) => VARIANTS.has(piece)),
}
