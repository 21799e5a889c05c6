import { planOf } from '../plan/codec.ts'
import { whyNotRead } from '../plan/guard-json.ts'
import { inFewLetters, type PlanIssue } from '../plan/plan-issue.ts'
import type { Plan } from '../plan/schema.ts'
import { decisionRecord } from './decision-record.ts'
import { workloadViews, type ReportInput } from './report-input.ts'
import { toMarkdown } from './to-markdown.ts'

/** What a decision record holds besides its text, so that it can be decided again. */
export interface RecordData {
  readonly schema: typeof RECORD_SCHEMA
  /** The version of the catalogue that it was decided with. */
  readonly catalogue: string
  /** The fingerprint of the plan file; null where there was none. */
  readonly fingerprint: string | null
  readonly verdicts: readonly RecordedVerdict[]
  readonly plan: Plan
}

export interface RecordedVerdict {
  readonly workload: string
  readonly state: string
  readonly recommended: string | null
  readonly headline: string
  /** By option, in dollars, to the cent. */
  readonly totalsUsd: Readonly<Record<string, number>>
}

const RECORD_SCHEMA = 'crossover/record@1'

/** The decision record in Markdown, with what it takes to decide it again at its end. */
export function recordMarkdown(input: ReportInput): string {
  const data: RecordData = {
    schema: RECORD_SCHEMA,
    catalogue: input.catalogue.version,
    fingerprint: input.planHash ?? null,
    verdicts: workloadViews(input).map(({ id, decision, evaluation }) => ({
      workload: id,
      state: decision.state,
      recommended: decision.recommended,
      headline: decision.verdict.headline,
      totalsUsd: Object.fromEntries(
        evaluation.options.flatMap((option) =>
          option.cost === null ? [] : [[option.id, Math.round(option.cost.totalUsd * 100) / 100]],
        ),
      ),
    })),
    plan: input.plan,
  }
  // A name may hold what ends a block of code.
  const json = JSON.stringify(data, null, 2).replaceAll('`', '\\u0060')
  const plan = data.fingerprint === null ? 'the plan below' : `the plan ${data.fingerprint} below`
  return [
    toMarkdown(decisionRecord(input)),
    '## More Information',
    '',
    `Decided with the catalogue ${data.catalogue} and ${plan}. \`crossover decide\` with the name of this file says whether it still holds, and what moved.`,
    '',
    '```json',
    json,
    '```',
    '',
  ].join('\n')
}

export type ReadRecord =
  | { readonly ok: true; readonly record: RecordData }
  | { readonly ok: false; readonly issues: readonly PlanIssue[] }

/** What a record holds; an edit that makes it unreadable is told as of a plan file. */
export function readRecord(text: string): ReadRecord {
  const block = /^```json\r?\n(\{\s*"schema":\s*"crossover\/record@(\d{1,4})"[\s\S]*?)^```\s*$/m.exec(text)
  const [, json = '', version] = block ?? []
  if (version === undefined) {
    return wrong(
      '',
      'no block of JSON that begins with "schema": "crossover/record@1"',
      'a decision record as the report writes it, whole',
    )
  }
  if (version !== '1') {
    return wrong(
      'schema',
      `version ${version} of the record, written by a newer Crossover`,
      `"${RECORD_SCHEMA}", or the newer Crossover`,
    )
  }
  const tooLarge = whyNotRead(json)
  if (tooLarge) return { ok: false, issues: [tooLarge] }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : ''
    return wrong('', `a block that is no longer JSON${why}`, 'the block as the report wrote it')
  }
  return recordOf(value as Readonly<Record<string, unknown>>)
}

function recordOf(value: Readonly<Record<string, unknown>>): ReadRecord {
  const { catalogue, fingerprint = null, verdicts, plan } = value
  if (typeof catalogue !== 'string') {
    return wrong(
      'catalogue',
      inFewLetters(catalogue),
      'the version of the catalogue that it was decided with',
    )
  }
  if (fingerprint !== null && typeof fingerprint !== 'string') {
    return wrong('fingerprint', inFewLetters(fingerprint), 'the fingerprint of the plan, or null')
  }
  if (!Array.isArray(verdicts) || !verdicts.every(isVerdict)) {
    return wrong('verdicts', inFewLetters(verdicts), 'a list of what was recommended for each workload')
  }
  const parsed = planOf(plan)
  if (!parsed.ok) {
    return {
      ok: false,
      issues: parsed.issues.map((issue) => ({ ...issue, path: joined('plan', issue.path) })),
    }
  }
  return { ok: true, record: { schema: RECORD_SCHEMA, catalogue, fingerprint, verdicts, plan: parsed.plan } }
}

function isVerdict(value: unknown): value is RecordedVerdict {
  if (typeof value !== 'object' || value === null) return false
  const { workload, state, recommended, headline, totalsUsd } = value as Readonly<Record<string, unknown>>
  return (
    [workload, state, headline].every((one) => typeof one === 'string') &&
    (recommended === null || typeof recommended === 'string') &&
    typeof totalsUsd === 'object' &&
    totalsUsd !== null &&
    Object.values(totalsUsd).every((usd) => typeof usd === 'number')
  )
}

function joined(place: string, path: string): string {
  return path === '' ? place : `${place}/${path}`
}

function wrong(path: string, found: string, right: string): ReadRecord {
  return { ok: false, issues: [{ path, found, right }] }
}
