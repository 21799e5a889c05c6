/**
 * What a team's skill does to hours of operation; the factors are ours. Unknown counts as intermediate. Where nobody is
 * there the hours are bought, from people who can.
 */
export const SKILL_FACTOR = { none: 1, basic: 1.5, intermediate: 1, advanced: 0.7, unknown: 1 } as const

/** The same for a machine on a desk that may stand still for days: who has tried models on one can look after it. */
export const ON_A_DESK = { none: 1, basic: 1, intermediate: 1, advanced: 1, unknown: 1 } as const
