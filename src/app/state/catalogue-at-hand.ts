import { firstCatalogue } from '#core/catalogue/first-catalogue.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import type { Plan } from '#core/plan/schema.ts'

/** The page begins with what proposals, examples and the sample can name; the rest comes when somebody wants it. */
let atHand: Catalogue = firstCatalogue
let coming: Promise<Catalogue> | null = null
let mishap: { readonly error: unknown } | null = null

export function catalogueAtHand(): Catalogue {
  return atHand
}

/** Takes the whole catalogue over, once it is there. */
export function takeCatalogue(whole: Catalogue): void {
  atHand = whole
}

/** The whole catalogue; where it could not be had it is asked for again. */
export function wholeCatalogue(): Promise<Catalogue> {
  coming ??= import('#core/catalogue/catalogue.ts').then(
    ({ catalogue }) => {
      takeCatalogue(catalogue)
      return catalogue
    },
    (error: unknown) => {
      coming = null
      mishap = { error }
      throw error
    },
  )
  return coming
}

/**
 * For what is drawn and needs the whole catalogue: throws what it has to wait for to the boundary around it, or why the
 * catalogue could not be had; whoever is drawn anew after that asks for it again.
 */
export function awaitCatalogue(): never {
  const found = mishap
  mishap = null
  throw found ? found.error : wholeCatalogue()
}

/** Whether a plan names what is not at hand yet. */
export function isBeyondHand(plan: Plan): boolean {
  return atHand === firstCatalogue && namesMore(plan)
}

const first = new Set(
  [firstCatalogue.apiModels, firstCatalogue.openModels, firstCatalogue.hardware].flat().map(({ id }) => id),
)
const answers = new WeakMap<Plan, boolean>()

/** Whether a plan names a model, a machine, a region or an offer of the chain that the first load does not have. */
export function namesMore(plan: Plan): boolean {
  const before = answers.get(plan)
  if (before !== undefined) return before
  const answer = plan.workloads.some(
    ({ options, today, pipeline = [] }) =>
      pipeline.length > 0 ||
      (today?.model !== undefined && !first.has(today.model)) ||
      options.some(
        (option) =>
          ('model' in option && !first.has(option.model)) ||
          ('region' in option && option.region !== undefined) ||
          ('hardware' in option && !first.has(option.hardware)),
      ),
  )
  answers.set(plan, answer)
  return answer
}
