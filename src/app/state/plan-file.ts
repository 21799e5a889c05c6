import type { Plan } from '#core/plan/schema.ts'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import { today } from './blank-plan.ts'

/** Hands the user the plan as a file, which is the safe copy: a browser may clear what it keeps. */
export function savePlanFile(plan: Plan): void {
  void import('#core/plan/codec.ts').then(({ serialisePlan }) => {
    saveFile(fileName(plan.name, today(), 'json'), serialisePlan(plan), 'application/json')
  })
}
