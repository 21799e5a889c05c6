import { catalogue } from '#core/catalogue/catalogue.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import type { ParsedPlan } from '#core/plan/codec.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { parsePlanFile } from '#core/plan/parse-plan-file.ts'
import { issueText } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { planFromLink, planInLink } from '#export/plan-link.ts'
import { planOfEveryKind } from '../../../e2e/plan-of-every-kind.ts'
import { plan as planOfFewFields } from '../../../src/cli/plan.test-support.ts'
import { changedFile, changedText, changedValue, encoded } from './changed.ts'
import type { Chance } from './chance.ts'
import type { AfterReading, Door, Opened } from './door.ts'
import { randomBytes, randomText, randomValue } from './hostile.ts'

const PLANS: readonly Plan[] = [planOfFewFields, planOfEveryKind, ...EXAMPLE_PLANS.map(({ plan }) => plan)]
const TEXTS = PLANS.map((plan) => JSON.stringify(plan))

/** Names of fields and words of plans, so that what is random is now and then nearly right. */
export const PLAN_WORDS: readonly string[] = [...new Set(TEXTS.flatMap((text) => [...text.matchAll(/"([^"\\]{1,40})"/g)].map(([, word = '']) => word)))] // prettier-ignore

export const planFile: Door<Uint8Array> = {
  what: 'a plan file',
  changed: (chance) => changedFile(chance.oneOf(TEXTS), chance),
  random: (chance) => (chance.hits(0.3) ? randomBytes(chance) : encoded(randomPlanText(chance), chance)),
  open: (bytes) => opened(parsePlanFile(bytes)),
}

/** Of the valid ones some have other letters, which the checksum tells, and some are of a plan that was changed before. */
export const link: Door<string> = {
  what: 'a link to a plan',
  changed: async (chance) => {
    const plan = chance.oneOf(PLANS)
    if (chance.hits(0.2)) return changedText((await planInLink(plan)) ?? '', chance)
    let value: unknown = structuredClone(plan)
    for (let left = 1 + chance.whole(3); left > 0; left -= 1) value = changedValue(value, chance)
    // The packer takes whatever has no notes, so that a changed plan comes with a right checksum.
    return (await planInLink((typeof value === 'object' && value !== null ? value : { value }) as Plan)) ?? ''
  },
  random: async (chance) => {
    if (chance.hits(0.5)) return chance.oneOf(['', '1.', '2.', '1', '.']) + randomText(chance, ['1.', 'AAAA', '_-'])
    return (await planInLink(randomValue(chance, PLAN_WORDS) as Plan)) ?? ''
  },
  open: async (text) => {
    const read = await planFromLink(text)
    if (read.kind === 'plan') return opened({ ok: true, plan: read.plan })
    const isPast = read.kind === 'newer-plan' || read.why === 'wrong'
    // What is said of its plan is what is said of a plan file.
    return { isPast, isTaken: false, said: [], read: null }
  },
} // prettier-ignore

function randomPlanText(chance: Chance): string {
  if (chance.hits(0.4)) return randomText(chance, PLAN_WORDS)
  const value = randomValue(chance, PLAN_WORDS)
  return JSON.stringify(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { schema: 'crossover/plan@5', ...value } : value,
  ) // prettier-ignore
}

function opened(parsed: ParsedPlan): Opened {
  if (!parsed.ok) {
    const isPast = parsed.kind === 'wrong' || parsed.kind === 'newer'
    return { isPast, isTaken: false, said: parsed.issues.map(issueText), read: null }
  }
  const { plan } = parsed
  const said = checkPlan(plan, catalogue).map(issueText)
  if (said.length > 0) return { isPast: true, isTaken: false, said, read: plan }
  return { isPast: true, isTaken: true, said, read: plan, after: () => evaluated(plan) }
}

/** The figures of what was taken. */
export function evaluated(plan: Plan): AfterReading {
  const { workloads } = evaluate(completePlan(plan, catalogue), catalogue)
  return { said: [], read: workloads.map(({ demand, options }) => ({ demand, options })) }
}
