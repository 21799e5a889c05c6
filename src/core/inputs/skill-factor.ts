/** What a team's skill does to hours of operation; the factors are ours. Unknown counts as intermediate. */
export const SKILL_FACTOR = { none: 2, basic: 1.5, intermediate: 1, advanced: 0.7, unknown: 1 } as const
