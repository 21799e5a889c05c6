/**
 * What a team's skill does to hours of operation; the factors are ours. Unknown counts as intermediate. Where nobody is
 * there the hours are bought, from people who can.
 */
export const SKILL_FACTOR = { none: 1, basic: 1.5, intermediate: 1, advanced: 0.7, unknown: 1 } as const
