import { checkPlan } from '#core/plan/check-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { isolated } from '#core/units/direction.ts'
import { planFromLink, planInLink, type LinkProblem } from '#export/plan-link.ts'
import { useAttention } from './attention.ts'
import { openReadOnly } from './open-read-only.ts'
import { usePlanStore } from './plan-store.ts'
import { readNewer } from './saving/read-newer.ts'
import { catalogue } from './whole-catalogue.ts'

const SHOWN_PROBLEMS = 6

export type ReadSharedPlan =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'newer'; readonly text: string }
  | { readonly kind: 'not-opened'; readonly title: string; readonly problems: readonly string[] }

/** What a link brings; nothing of one's own is touched. */
export async function readLink(link: string): Promise<ReadSharedPlan> {
  const read = await planFromLink(link)
  if (read.kind === 'newer-plan') {
    return readNewer(read.text) ? { kind: 'newer', text: read.text } : notOpened('newer')
  }
  if (read.kind === 'not-read') return notOpened(read.why, read.issues)
  const unknown = checkPlan(read.plan, catalogue)
  return unknown.length > 0 ? notOpened('wrong', unknown) : { kind: 'plan', plan: read.plan }
}

/** Shows it in place of the open plan; it is not kept, and can't be changed before it is copied. */
export function showShared(shared: Exclude<ReadSharedPlan, { kind: 'not-opened' }>): void {
  if (shared.kind === 'newer') {
    openReadOnly(shared.text)
    return
  }
  usePlanStore.getState().open(shared.plan, { origin: 'read-only' })
  useAttention.setState({ original: null })
}

/** Puts a link to the plan on the clipboard; the sentence says what is in it, or why there is none. */
export async function copyLink(plan: Plan, withNotes: boolean): Promise<string> {
  const data = await planInLink(plan, { withNotes })
  if (data === null) return 'This plan is too large for a link. Save it as a file instead.'
  const link = `${location.href.replace(/#.*$/s, '')}#/open?p=${data}`
  try {
    await navigator.clipboard.writeText(link)
  } catch {
    return 'The browser gave no access to the clipboard, so no link was copied.'
  }
  const notes = withNotes ? 'and notes' : 'and no notes'
  return `Copied, ${link.length.toLocaleString('en')} characters. It holds the names, answers and figures of this plan ${notes}.`
}

function notOpened(why: LinkProblem, issues: Parameters<typeof sentences>[0] = []): ReadSharedPlan {
  return { kind: 'not-opened', title: TITLES[why], problems: [...WHAT_TO_DO[why], ...sentences(issues)] }
}

const TITLES: Readonly<Record<LinkProblem, string>> = {
  'no-plan': 'There is no plan in this link',
  newer: 'This link was made by a newer version of Crossover',
  'too-long': 'This link is too long to hold a plan',
  damaged: 'This link is damaged',
  wrong: 'What is in this link is not a plan that can be read here',
}

const WHAT_TO_DO: Readonly<Record<LinkProblem, readonly string[]>> = {
  'no-plan': ['A link to a plan has “open?p=1.” in it, and many letters behind. Ask for it once more.'],
  newer: ['Load the page again to get the newer version, then open the link once more.'],
  'too-long': ['A link has at most 8,192 letters behind “p=”. Ask for the plan as a file.'],
  damaged: ['Letters were lost or changed on the way. Copy the whole link, or ask for it once more.'],
  wrong: [],
}

function sentences(
  issues: readonly { readonly path: string; readonly found: string; readonly right: string }[],
): readonly string[] {
  const shown = issues.slice(0, SHOWN_PROBLEMS).map(({ path, found, right }) => {
    const where = path === '' ? '' : `${path}: `
    return isolated(controlsWrittenOut(`${where}found ${found}; right is ${right}`))
  })
  const more = issues.length - shown.length
  return more > 0 ? [...shown, `and ${String(more)} more`] : shown
}
