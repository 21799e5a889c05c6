import { QUANTISATIONS, type Quantisation } from '../plan/schema.ts'
import { spelled } from './spelling.ts'

/** A number format in a text: which of ours it may be, none where it is one we do not work with. */
export interface FormatReading {
  /** As it was typed. */
  readonly typed: string
  /** One where it is clear, several where it may be one or another. */
  readonly formats: readonly Quantisation[]
  /** Of a format that is not worked with, those of as many bits. */
  readonly near: readonly Quantisation[]
}

/** What a text means that names nothing but a number format: "Q4_K_M", "fp8", "int4", "W4A16". */
export function readFormat(text: string): FormatReading | null {
  const { format, rest } = formatIn(text)
  return format !== null && /^[^a-z0-9]*$/.test(rest) ? format : null
}

/** The last number format that a text names, and the text without any. */
export function formatIn(text: string): { readonly format: FormatReading | null; readonly rest: string } {
  let format: FormatReading | null = null
  const plain = ofWeights(spelled(text))
  const ofApple = /(?<![a-z0-9])mlx(?![a-z0-9])/.test(plain)
  const ofAwq = /(?<![a-z0-9])awq/.test(plain)
  const ofGptq = /(?<![a-z0-9])gptq/.test(plain)
  const rest = plain.replace(FORMAT, (typed: string) => {
    const called = typed.replace(/[^a-z0-9]/g, '').replace(/^ud(?=i?q)/, '')
    const found = FORMS.find(({ pattern }) => pattern.test(called))
    if (!found) return typed
    const alike = found.formats.filter(
      (one) =>
        (!ofApple || one.startsWith('mlx') || !found.formats.some((other) => other.startsWith('mlx'))) &&
        (!ofAwq || one.startsWith('awq') || !found.formats.includes('awq-int4')) &&
        (!ofGptq || one.startsWith('gptq') || !found.formats.some((other) => other.startsWith('gptq'))),
    )
    const formats = alike.length > 0 ? alike : found.formats
    const before = format?.formats ?? []
    // "awq-4bit" says the same twice; the narrower one counts. Of "fp8 or q8_0" either may be meant.
    if (before.length === 1 && formats.length === 1)
      format = { typed: typed.trim(), formats: [...new Set([...before, ...formats])], near: [] }
    else if (before.length !== 1) format = { typed: typed.trim(), formats, near: found.near ?? [] }
    return ' '
  })
  return { format, rest: rest.replace(/\s+/g, ' ').trim() }
}

/** Without what is said of the cache, of groups and of the smaller part: "mxfp4-q8" has its experts in MXFP4. */
function ofWeights(plain: string): string {
  return plain
    .replace(CACHE_AT, ' ')
    .replace(AT_CACHE, ' ')
    .replace(/(?<=fp8)[-_]kv(?![a-z0-9])/g, '')
    .replace(/(?<=(?:bits?|int[48]|gptq|awq)[-_ ]?)(?:g(?:32|64|128)|(?:32|64|128)g)(?![a-z0-9])/g, '')
    .replace(/(?<=mxfp4)[-_](?:moe|q8(?:_0)?)(?![a-z0-9])/g, '')
    .replace(/(?<![a-z0-9])native(?![a-z0-9])/g, ' ')
}

const CACHED = '(?:q[458](?:_[01])?|fp8(?:_e[45]m[23])?|b?fp?16|int8|[48][- ]?bits?)(?![a-z0-9])'
const CACHE_AT = new RegExp(`(?<![a-z0-9])kv(?:[ _-]?cache)?(?: (?:at|in|as))?[ :=]${CACHED}`, 'g')
const AT_CACHE = new RegExp(`(?<![a-z0-9])${CACHED} kv(?:[ _-]?cache)?(?![a-z0-9])`, 'g')

const FORMAT =
  /(?<![a-z0-9.])(?:(?:ud[-_ ])?i?q[1-8](?:[-_ ]?(?:k(?:[ms](?![a-z]))?|[01]))?(?:[-_ ](?:xxs|xs|nl|xl|m|s|l)(?![a-z]))?|(?:nv|mx)[-_ ]?fp[-_ ]?[468]|(?:b|brain)?f(?:loat|p)?[-_ ]?(?:4|8|16)(?:[-_ ]?(?:e4m3(?:fn)?|e5m2|dynamic|block))?|bf[-_ ]?16|u?int[-_ ]?[48]|w[48]a(?:8|16)(?:[-_ ](?:fp8|int8))?|(?:awq|gptq|mlx)(?:[-_ ]?marlin)?(?:[-_ ]?(?:int)?[48](?:[-_ ]?bits?)?)?|[48]6?[-_ ]?bits?|16[-_ ]?bits?|half(?:[-_ ]precision)?|e4m3|gguf|unquanti[sz]ed|full[-_ ]precision|bnb(?:[-_ ]4bit)?|nf4|exl[23]|hqq)(?![a-z0-9])/g

interface Form {
  readonly pattern: RegExp
  readonly formats: readonly Quantisation[]
  readonly near?: readonly Quantisation[]
}

const FOUR_BITS = ['awq-int4', 'gptq-int4', 'q4_k_m', 'mlx-4bit'] as const
const EIGHT_BITS = ['fp8', 'gptq-int8', 'q8_0', 'mlx-8bit'] as const

/** Without dashes; the first that fits counts. */
const FORMS: readonly Form[] = [
  ...QUANTISATIONS.map((format) => ({
    pattern: new RegExp(`^${format.replace(/[^a-z0-9]/g, '')}$`),
    formats: [format],
  })),
  {
    pattern:
      /^(bf16|bfloat16|f16|fp16|float16|half|halfprecision|16bits?|unquanti[sz]ed|fullprecision|brainf.*16)$/,
    formats: ['bf16'],
  },
  { pattern: /^(fp8|f8|float8|w8a8fp8|e4m3)(e4m3fn|e4m3|e5m2|dynamic|block)?$/, formats: ['fp8'] },
  { pattern: /^(nvfp|nvf)4$/, formats: ['nvfp4'] },
  { pattern: /^(fp4|f4|float4)$/, formats: ['nvfp4', 'mxfp4'] },
  { pattern: /^awq(marlin)?((int)?4(bits?)?)?$/, formats: ['awq-int4'] },
  { pattern: /^gptq(marlin)?((int)?8(bits?)?)$/, formats: ['gptq-int8'] },
  { pattern: /^gptq(marlin)?((int)?4(bits?)?)?$/, formats: ['gptq-int4'] },
  { pattern: /^mlx4(bits?)?$/, formats: ['mlx-4bit'] },
  { pattern: /^mlx8(bits?)?$/, formats: ['mlx-8bit'] },
  { pattern: /^mlx$/, formats: ['mlx-4bit', 'mlx-8bit'] },
  { pattern: /^(w4a16|u?int4)$/, formats: ['awq-int4', 'gptq-int4'] },
  { pattern: /^(w8a8(int8)?|w8a16|u?int8)$/, formats: ['gptq-int8'] },
  { pattern: /^4bits?$/, formats: FOUR_BITS },
  { pattern: /^8bits?$/, formats: EIGHT_BITS },
  { pattern: /^q8(k|0)?$/, formats: ['q8_0'] },
  { pattern: /^q6(k)?$/, formats: ['q6_k'] },
  { pattern: /^q5(km?)?$/, formats: ['q5_k_m'] },
  { pattern: /^q4(km?)?$/, formats: ['q4_k_m'] },
  { pattern: /^gguf$/, formats: ['q4_k_m', 'q5_k_m', 'q6_k', 'q8_0'] },
  { pattern: /^q[78]/, formats: [], near: ['q8_0'] },
  { pattern: /^q6/, formats: [], near: ['q6_k'] },
  { pattern: /^q5/, formats: [], near: ['q5_k_m'] },
  { pattern: /^(i?q[1-4]|bnb|nf4|exl|hqq)/, formats: [], near: ['q4_k_m', 'q4_0'] },
  { pattern: /^(mxfp[68])/, formats: [], near: ['fp8'] },
]
