/** What a plan file calls itself. Apart from the schema, so that beginning a plan needs no schema library. */
export const PLAN_SCHEMA = 'crossover/plan@5'
