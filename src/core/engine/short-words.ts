import type { Hardware } from '../catalogue/machine-types.ts'
import type { ApiModel } from '../catalogue/types.ts'

/** How many characters a name that the engine makes has at most: as many as fit at the end of a line of a chart. */
export const LONGEST_NAME = 22

/** What stands in many names and sets no product of its maker apart from another. */
const SAYS_NOTHING = new Set([
  'nvidia', 'amd', 'aws', 'apple', 'intel', 'google', 'geforce', 'instinct', 'claude', 'generation', 'edition', 'blackwell', 'server',
  'workstation', 'tower', 'rack', 'linked', 'developer', 'kit', 'oem', 'instruct', 'it', 'preview', 'sxm', 'sxm4', 'sxm5', 'pcie', 'x',
]) // prettier-ignore

/** What is left out where a name would be too long, the first of these first. */
const LEFT_OUT = ['studio', 'mini', 'agx', 'ai', 'radeon', '16', 'rtx', 'dgx']

/** How something is built or housed, which tells two apart that are otherwise called the same. */
const VARIANTS = [
  [/\bworkstation\b/i, 'WS'],
  [/\bserver edition\b/i, 'Srv'],
  [/\bsxm\d?\b/i, 'SXM'],
  [/\bpcie\b/i, 'PCIe'],
  [/\bpreview\b/i, 'preview'],
] as const

const MEMORY = /^\d+GB,?$/
const SIZE = /^\d+(\.\d+)?[BT](-A\d+B)?$/i

/** "RTX PRO 6000 Blackwell Server Edition 96GB" is RTX PRO 6000, "8 x H100 SXM server (HGX/DGX H100)" H100. */
export function wordsOfMachine({ name }: Pick<Hardware, 'name'>): readonly string[] {
  return wordsOf(
    plain(name)
      .replace(OF_DEVICES, '')
      .replace(/(?: with |, ).*$/, ''),
  ).filter((word) => !MEMORY.test(word))
}

/** Whether a machine is called so many of a device: "8 x H100 SXM server", and not "GB200 NVL72 rack". */
export function isNamedByDevices({ name }: Pick<Hardware, 'name'>): boolean {
  return OF_DEVICES.test(plain(name))
}

const OF_DEVICES = /^\d+ x /

/** "Claude Haiku 5.5" is Haiku 5.5, "Gemma 4 26B-A4B it" Gemma 4 26B-A4B. */
export function wordsOfModel(name: string): readonly string[] {
  return wordsOf(name.split('/').at(-1) ?? name)
}

/** "Microsoft Foundry (Azure OpenAI)" is Microsoft Foundry, "Novita AI" Novita. */
export function wordsOfProvider({ provider }: Pick<ApiModel, 'provider'>): readonly string[] {
  const words = plain(provider).split(/\s+/)
  return words.length > 1 ? words.filter((word) => word !== 'AI' && word !== 'AWS') : words
}

/** "96GB": the memory of a machine as its name has it. */
export function memoryIn({ name }: Pick<Hardware, 'name'>): string | null {
  return /\b\d+GB\b/.exec(name)?.[0] ?? null
}

export function variantOf({ name }: Pick<Hardware, 'name'>): string | null {
  return VARIANTS.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/**
 * Words with as much of them left out as it takes for so many characters: what says least first, then from the right
 * whatever is no size of a model, and never the first. What is still too long is cut.
 */
export function fitted(words: readonly string[], characters: number): string {
  let kept = [...words]
  const fits = () => lengthOf(kept.join(' ')) <= characters
  for (const word of LEFT_OUT) {
    if (fits()) break
    if (kept.length > 2) kept = kept.filter((one) => one.toLowerCase() !== word)
  }
  if (!fits()) kept = kept.map((word) => word.replace(/-A\d+B$/i, ''))
  while (!fits() && kept.length > 1) {
    const at = kept.findLastIndex((word, index) => index > 0 && !SIZE.test(word))
    kept.splice(at > 0 ? at : kept.length - 1, 1)
  }
  const text = kept.join(' ')
  return lengthOf(text) <= characters ? text : `${[...text].slice(0, characters - 1).join('').trimEnd()}…` // prettier-ignore
}

export function lengthOf(text: string): number {
  return [...text].length
}

function wordsOf(name: string): readonly string[] {
  const words = plain(name).split(/\s+/)
  const telling = words.filter((word) => !SAYS_NOTHING.has(word.toLowerCase().replace(/,$/, '')))
  return telling.length > 0 ? telling : words
}

/** Without what stands in brackets. */
function plain(name: string): string {
  const text = name.replace(/\s*\([^)]*\)/g, '').trim()
  return text === '' ? name : text
}
