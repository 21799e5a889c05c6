/**
 * The engine for other programs: what `import … from 'crossover'` gives. A plan is read, completed, evaluated and decided,
 * as page and command line do it.
 */
export { catalogue } from '#core/catalogue/catalogue.ts'
export type { Catalogue } from '#core/catalogue/types.ts'
export { decide } from '#core/decision/decide.ts'
export type { Decision, WorkloadDecision } from '#core/decision/decision.ts'
export { withRisk } from '#core/decision/risk-of.ts'
export { evaluate } from '#core/engine/evaluate.ts'
export type {
  CostFigures,
  Evaluation,
  OptionEvaluation,
  WorkloadEvaluation,
} from '#core/engine/evaluation.ts'
export { parsePlan, planOf, type ParsedPlan } from '#core/plan/codec.ts'
export type { CompletePlan } from '#core/plan/complete-plan.ts'
export { completePlan } from '#core/plan/complete.ts'
export { jsonSchemaOf, type SchemaName } from '#core/plan/json-schema.ts'
export { issueText, type PlanIssue } from '#core/plan/plan-issue.ts'
export type { Plan } from '#core/plan/schema.ts'
export { toldDecision, type ToldDecision } from '#core/words/told-decision.ts'
