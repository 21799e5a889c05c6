import type { Risk } from '#core/analysis/risk.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { MARKS, marksOf } from '#core/words/chance-words.ts'

/** Ten marks: so many for the option that is spoken of, the rest for those that win instead, the likeliest first. */
export function marksOfTen(
  { options }: Pick<Risk, 'options'>,
  spokenOf: string,
  kindOf: (option: string) => OptionKind | null,
): readonly (OptionKind | null)[] {
  const own = options.find(({ option }) => option === spokenOf)
  const marks: (OptionKind | null)[] = new Array<OptionKind | null>(marksOf(own?.chance ?? 0)).fill(
    kindOf(spokenOf),
  )
  const others = options.filter(({ option }) => option !== spokenOf).toSorted((a, b) => b.chance - a.chance)
  for (const { option, chance } of others) {
    const room = Math.min(MARKS - marks.length, Math.round(chance * MARKS))
    marks.push(...new Array<OptionKind | null>(room).fill(kindOf(option)))
  }
  const [likeliest] = others
  const rest = likeliest && likeliest.chance > 0 ? kindOf(likeliest.option) : null
  return [...marks, ...new Array<OptionKind | null>(MARKS - marks.length).fill(rest)]
}
