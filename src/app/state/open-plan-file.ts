import { catalogue } from './whole-catalogue.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import type { ParsedPlan } from '#core/plan/codec.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { MAX_PLAN_BYTES } from '#core/plan/guard-json.ts'
import { parsePlanFile } from '#core/plan/parse-plan-file.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import type { NamedPlan } from '#core/story/named-plan.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { isolated } from '#core/units/direction.ts'
import { openReadOnly } from './open-read-only.ts'
import { usePlanStore } from './plan-store.ts'
import { saving } from './saving/in-browser.ts'
import { shownFileName } from './shown-file-name.ts'
import { readNewer } from './saving/read-newer.ts'

/** More would fill the page without helping. */
const SHOWN_PROBLEMS = 6

export type OpenedFile =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** A newer version of Crossover made it; it can be shown, not changed. */
  | { readonly kind: 'newer'; readonly text: string }
  | { readonly kind: 'not-opened'; readonly title: string; readonly problems: readonly string[] }

export async function openPlanFile(file: File): Promise<OpenedFile> {
  const name = shownFileName(file)
  if (!file.name.toLowerCase().endsWith('.json')) {
    return notOpened(`“${name}” is not a plan file`, [
      'A plan file ends in .json. “Save as a file” makes one.',
    ])
  }
  // A plan is some thousand characters; a file beyond this is something else, and is not even read.
  if (file.size > MAX_PLAN_BYTES) {
    return notOpened(`“${name}” is too large for a plan file`, ['A plan file is never larger than 1 MB.'])
  }
  try {
    return await openPlan(new Uint8Array(await file.arrayBuffer()), name)
  } catch {
    return notOpened(`“${name}” could not be read`, [
      'The browser gave no access to it. Choose it once more.',
    ])
  }
}

/** Puts what was read in place of the open plan, of which a version is kept. */
export function takeIn(opened: Exclude<OpenedFile, { kind: 'not-opened' }>): void {
  saving().keepOpenVersion('before-file')
  if (opened.kind === 'plan') usePlanStore.getState().open(opened.plan)
  else openReadOnly(opened.text)
}

async function openPlan(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const parsed = parsePlanFile(bytes)
  if (!parsed.ok && parsed.kind === 'newer') {
    const decoded = decodeText(bytes)
    if (decoded.ok && readNewer(decoded.text)) return { kind: 'newer', text: decoded.text }
  }
  if (!parsed.ok) return notOpened(TITLES[parsed.kind](name), sentences(parsed.issues))
  const unknown = checkPlan(parsed.plan, catalogue)
  if (unknown.length === 0) return { kind: 'plan', plan: parsed.plan }
  // It may have names as people write them, which need tables that are fetched only now.
  const { plan, issues } = await named(parsed.plan, unknown)
  if (issues.length > 0) return notOpened(`“${name}” names things that are not known here`, sentences(issues))
  return { kind: 'plan', plan }
}

/** Without the tables of names the ids alone are told. */
async function named(plan: Plan, unknown: readonly PlanIssue[]): Promise<NamedPlan> {
  try {
    const { namedPlan } = await import('#core/story/named-plan.ts')
    return namedPlan(plan, catalogue)
  } catch {
    return { plan, issues: unknown }
  }
}

const TITLES: Record<Extract<ParsedPlan, { ok: false }>['kind'], (name: string) => string> = {
  'too-large': (name) => `“${name}” is too large for a plan file`,
  'not-text': (name) => `“${name}” is not text that can be read`,
  'not-json': (name) => `“${name}” is not a plan file`,
  'not-a-plan': (name) => `“${name}” is not a plan file`,
  newer: (name) => `“${name}” was saved by a newer version of Crossover`,
  wrong: (name) => `“${name}” has mistakes in it`,
}

function sentences(issues: readonly PlanIssue[]): readonly string[] {
  const shown = issues
    .slice(0, SHOWN_PROBLEMS)
    .map(
      ({ path, found, right, asks }) =>
        `${path === '' ? 'The file' : quoted(path)}: found ${quoted(found)}${asks ? ' – ' : '; right would be '}${quoted(right)}.`,
    )
  const more = issues.length - shown.length
  return more > 0 ? [...shown, `And ${String(more)} more.`] : shown
}

/** What stands in a file may hold anything: controls are written out, and its direction is its own affair. */
function quoted(text: string): string {
  return isolated(controlsWrittenOut(text))
}

function notOpened(title: string, problems: readonly string[]): OpenedFile {
  return { kind: 'not-opened', title, problems }
}
