import type { Plan } from '#core/plan/schema.ts'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import { today } from './blank-plan.ts'

/** Hands the user the plan as a file, which is the safe copy: a browser may clear what it keeps. */
export function savePlanFile(plan: Plan): void {
  void textOf(plan).then((text) => {
    saveFile(fileName(plan.name, today(), 'json'), text, 'application/json')
  })
}

/** Where what orders the fields can't be had, they come as they stand: a file all the same. */
async function textOf(plan: Plan): Promise<string> {
  try {
    const { serialisePlan } = await import('#core/plan/codec.ts')
    return serialisePlan(plan)
  } catch {
    return `${JSON.stringify(plan, null, 2)}\n`
  }
}
