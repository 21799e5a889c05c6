import type { FollowsRule } from '../inputs/input.ts'
import type { Around } from './complete-figures.ts'
import { baseOf } from './base-value.ts'
import type { RequestClass, SplitBy } from './schema.ts'
import type { Surroundings } from './surroundings.ts'

type Rules = NonNullable<Around['derived']>

/**
 * The shares of a mix whose router looks at each request: of hard ones all go to the second part and the rest to the
 * first, of sensitive ones all to the first and the rest to the second. Nothing follows while the share is not known.
 *
 * Where a fifth of the requests is hard, the first part gets four fifths.
 */
export function bySplit(
  splitBy: SplitBy | null,
  { at, answers }: Pick<Surroundings, 'at' | 'answers'>,
): Pick<Around, 'derived' | 'known'> {
  if (splitBy === null) return {}
  const known = { answers: { at: `${at}answers/`, figures: answers } }
  const rule = (of: string, how: 'same' | 'rest'): FollowsRule => ({ in: ['hybrid'], of: [of], how, ifThere: true })
  const derived: Rules =
    splitBy === 'difficulty'
      ? {
          forcedCloudShare: rule('answers/hardShare', 'same'),
          localShare: rule('answers/hardShare', 'rest'),
        }
      : {
          forcedLocalShare: rule('answers/sensitiveShare', 'same'),
          localShare: rule('answers/sensitiveShare', 'same'),
        }
  return { known, derived }
} // prettier-ignore

/** How the hard and the sensitive share follow from the kinds of request, where some kinds are said to be so. */
export function sharesOfKinds(
  classes: readonly RequestClass[],
  at: string,
): Required<Pick<Around, 'derived' | 'known'>> {
  const known = Object.fromEntries(
    classes.map(({ share }, index) => [
      `class-${index}`,
      { at: `${at}classes/${index}/`, figures: { share: baseOf(share) } },
    ]),
  )
  const ruleOf = (is: (kind: RequestClass) => boolean): FollowsRule | null => {
    const of = classes.flatMap((kind, index) => (is(kind) ? [`class-${index}/share`] : []))
    if (of.length === 0) return null
    return {
      in: ['answers'],
      of,
      how: 'sum',
      sum: { products: of.map((share) => [{ of: share }]), most: 1 },
    }
  }
  const [hardShare, sensitiveShare] = [
    ruleOf(({ isHard }) => isHard === true),
    ruleOf(({ isSensitive }) => isSensitive === true),
  ]
  return {
    known,
    derived: { ...(hardShare && { hardShare }), ...(sensitiveShare && { sensitiveShare }) },
  }
}
