/** How many of something a text says, and the text without it: "2x", "dual", "(x4)", "8-GPU", "pair of". */
export function countIn(text: string): { readonly count: number; readonly rest: string } | null {
  for (const { pattern, at } of FORMS) {
    const match = pattern.exec(text)
    if (!match) continue
    const said = match[at] ?? ''
    const count = WORDS.get(said) ?? Number(said)
    const rest = text.replace(match[0], match[0].startsWith(' ') ? ' ' : '').trim()
    if (Number.isInteger(count) && count >= 1 && count <= MOST && rest !== '') return { count, rest }
  }
  return null
}

/** A rack; more are no machine that anybody names. */
const MOST = 576

const WORDS: ReadonlyMap<string, number> = new Map([
  ...(['single', 'one', 'a', 'an'] as const).map((word) => [word, 1] as const),
  ...(['dual', 'two', 'twin', 'double', 'pair', 'couple', 'duo', 'zwei', 'deux', 'dos'] as const).map((word) => [word, 2] as const),
  ...(['triple', 'three', 'tri', 'drei'] as const).map((word) => [word, 3] as const),
  ...(['quad', 'four', 'quadruple', 'vier'] as const).map((word) => [word, 4] as const),
  ['five', 5], ['six', 6], ['hexa', 6], ['seven', 7], ['eight', 8], ['octo', 8], ['acht', 8],
  ['ten', 10], ['twelve', 12], ['sixteen', 16],
]) // prettier-ignore

const NUMBER_WORDS = [...WORDS.keys()].join('|')

/** A pattern that may begin anywhere in a run of blanks begins at its first: a run of thousands is then looked at once. */
const FORMS: readonly { readonly pattern: RegExp; readonly at: number }[] = [
  { pattern: /^(\d{1,3})\s?(?:x|\*)\s?(?=\S)/, at: 1 },
  { pattern: /^x\s?(\d{1,3})\s+/, at: 1 },
  { pattern: new RegExp(`^(?:an? )?(${NUMBER_WORDS})[ -](?:of )?(?:x )?(?:cards? of |gpus? of )?`), at: 1 },
  {
    pattern:
      /(?:^|[\s(,])(\d{1,3})[\s-]?(?:x\s?)?(?:gpus?|cards?|karten|pcs|pieces|units|stück|stk)\b\.?(?: of)?\)?/,
    at: 1,
  },
  { pattern: /(?<![\s(])[\s(]*(?<=[\s(\d)])(?:x|\*)\s?(\d{1,3})\)?$/, at: 1 },
  { pattern: /(?<![\s(,])[\s(,]+(?:qty|quantity|count|anzahl)[\s:.]*(\d{1,3})\)?$/, at: 1 },
  { pattern: /(?<![\s(])[\s(]+(\d{1,2})\s?(?:x|-way)\)?$/, at: 1 },
  { pattern: /(?<![\s(,])[\s(,]+(pair|duo)\)?$/, at: 1 },
  { pattern: /^(\d{1,2})\s+(?=\S)/, at: 1 },
]
