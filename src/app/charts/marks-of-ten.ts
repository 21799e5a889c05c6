import type { Risk } from '#core/analysis/risk.ts'
import { optionOf, type Case } from '#core/decision/case.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { ordinalOf } from '#core/story/ordinal-of.ts'
import { MARKS, marksOf } from '#core/words/chance-words.ts'

/** The look of an option. */
export interface ChanceMark {
  readonly kind: OptionKind
  readonly ordinal: number
}

/** Ten marks: so many for the option that is spoken of, the rest for those that win instead, the likeliest first. */
export function marksOfTen(
  { options }: Pick<Risk, 'options'>,
  spokenOf: string,
  facts: Pick<Case, 'options' | 'evaluation'>,
): readonly (ChanceMark | null)[] {
  const some = (option: string, count: number) => {
    const kind = optionOf(facts, option)?.kind
    const mark = kind === undefined ? null : { kind, ordinal: ordinalOf(facts.evaluation, option) }
    return new Array<ChanceMark | null>(count).fill(mark)
  }
  const own = options.find(({ option }) => option === spokenOf)
  const marks = some(spokenOf, marksOf(own?.chance ?? 0))
  const others = options.filter(({ option }) => option !== spokenOf).toSorted((a, b) => b.chance - a.chance)
  for (const { option, chance } of others)
    marks.push(...some(option, Math.min(MARKS - marks.length, Math.round(chance * MARKS))))
  const likeliest = others.find(({ chance }) => chance > 0)
  const left = MARKS - marks.length
  return [...marks, ...(likeliest ? some(likeliest.option, left) : new Array<null>(left).fill(null))]
}
