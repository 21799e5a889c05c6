import { catalogue } from '#core/catalogue/catalogue.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { CapacityFigures } from '#core/engine/evaluation.ts'
import type { RunTrait } from '#core/imports/measured-runs/match-run.ts'
import type { MeasuredRun, RunRefusal } from '#core/imports/measured-runs/measured-run.ts'
import { placeRun, type OptionSetting, type RunNotPlaced } from '#core/imports/measured-runs/place-run.ts'
import { modelFrom, type HandField } from '#core/imports/models/model-from.ts'
import type { ModelFileProblem, ModelReading, ReadingNote } from '#core/imports/models/model-reading.ts'
import { tidyName } from '#core/imports/models/tidy-name.ts'
import { ownModelOf } from '#core/imports/own-model-of.ts'
import type { HoursOfUse, HoursProblem } from '#core/imports/hours-of-use/read-hours-of-use.ts'
import { readBroughtFile } from '#core/imports/read-brought-file.ts'
import { namesOf } from '#core/names/names.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import { planOf } from '#core/plan/codec.ts'
import { completePlan } from '#core/plan/complete.ts'
import { issueText, type PlanIssue } from '#core/plan/plan-issue.ts'
import type { Own, Plan } from '#core/plan/schema.ts'
import { withHoursOfUse } from '#core/plan/with-hours-of-use.ts'
import { namedPlan } from '#core/story/named-plan.ts'

type OwnModel = NonNullable<Own['models']>[number]
type OwnRun = NonNullable<Own['measurements']>[number]

/** A file as it was read: the first of its bytes, and how many it has in all. */
export interface FileHead {
  readonly path: string
  readonly bytes: Uint8Array
  readonly fileBytes: number
}

/** What became of a file, or of one of its runs, counted from 1; null: the file as a whole. */
export interface Outcome {
  readonly file: string
  readonly run: number | null
  readonly what:
    | { readonly kind: 'model'; readonly model: OwnModel; readonly wasThere: boolean; readonly notes: readonly ReadingNote[] }
    | { readonly kind: 'run'; readonly row: OwnRun; readonly at: readonly string[]; readonly wasThere: boolean; readonly unsaid: readonly RunTrait[] }
    | { readonly kind: 'hours'; readonly workload: string; readonly hours: HoursOfUse }
    | { readonly kind: 'refused'; readonly why: WhyRefused }
} // prettier-ignore

export type WhyRefused =
  | { readonly of: 'file'; readonly problem: ModelFileProblem }
  | { readonly of: 'unknown-file' }
  | { readonly of: 'hours'; readonly problem: HoursProblem }
  | { readonly of: 'which-workload'; readonly ids: readonly string[] }
  | { readonly of: 'model'; readonly missing: readonly HandField[] }
  | { readonly of: 'plan'; readonly issues: readonly string[] }
  | { readonly of: 'run'; readonly refusal: RunRefusal }
  | { readonly of: 'placing'; readonly reason: RunNotPlaced }

export interface Brought {
  readonly plan: Plan
  readonly outcomes: readonly Outcome[]
}

/**
 * A plan with the models and runs of some files added to what it brings, and the week of a workload (the one named, or
 * the only one) that a file counts by the hour. Models come first, so that runs of them find their
 * option. `only` holds the options, as `workload/option`, that runs are said to be of; null: any that they match.
 */
export function bringFiles(
  plan: Plan,
  files: readonly FileHead[],
  only: readonly string[] | null,
  today: string,
  workload: string | null = null,
): Brought | { readonly problems: readonly PlanIssue[] } {
  const read = files.map((file) => ({ file, brought: readBroughtFile(file.bytes, file.fileBytes) }))
  const outcomes: Outcome[] = []
  let now = plan
  for (const { file, brought } of read) {
    if (brought.kind === 'runs') continue
    const what =
      brought.kind === 'model'
        ? modelInto(now, brought.reading, file.path, today)
        : brought.kind === 'hours'
          ? hoursInto(now, brought.hours, workload)
          : refusedFile(brought)
    if (what.kind === 'hours') now = withHoursOfUse(now, what.workload, what.hours)
    if (what.kind === 'model' && !what.wasThere) now = withModel(now, what.model)
    outcomes.push({ file: file.path, run: null, what })
  }
  const named = namedPlan(now, catalogue)
  if (named.issues.length > 0) return { problems: named.issues }
  now = named.plan
  const options = optionSettings(now).filter(({ at }) => only === null || only.includes(at))
  const laid = withOwnEntries(catalogue, now.own)
  const known = { names: namesOf(laid), hardware: laid.hardware }
  for (const { file, brought } of read) {
    if (brought.kind !== 'runs') continue
    const { runs, refused } = brought.read
    const from = { day: today, source: fileName(file.path) }
    for (const { run, refusal } of refused)
      outcomes.push({ file: file.path, run, what: { kind: 'refused', why: { of: 'run', refusal } } })
    for (const [number, run] of numbered(runs, refused)) {
      const placed = placeRun(run, options, known, from, only !== null)
      const what = placed.kind === 'refused' ? refusedRun(placed.reason) : runInto(now, placed)
      if (what.kind === 'run' && !what.wasThere) now = withRun(now, what.row)
      outcomes.push({ file: file.path, run: number, what })
    }
  }
  const order = ({ file, run }: Outcome) => [files.findIndex(({ path }) => path === file), run ?? 0] as const
  const sorted = outcomes.toSorted((a, b) => {
    const [[fileA, runA], [fileB, runB]] = [order(a), order(b)]
    return fileA - fileB || runA - runB
  })
  return { plan: now, outcomes: sorted }
} // prettier-ignore

type What = Outcome['what']

function refusedFile(brought: Exclude<ReturnType<typeof readBroughtFile>, { kind: 'model' | 'runs' | 'hours' }>): What {
  if (brought.kind === 'no-hours') return { kind: 'refused', why: { of: 'hours', problem: brought.problem } }
  const why = brought.kind === 'unknown' ? ({ of: 'unknown-file' } as const) : ({ of: 'file', problem: brought.problem } as const)
  return { kind: 'refused', why }
} // prettier-ignore

function refusedRun(reason: RunNotPlaced): What {
  return { kind: 'refused', why: { of: 'placing', reason } }
}

/** The number of each run in its file, those that were refused counted too; null where the file has one. */
function numbered(
  runs: readonly MeasuredRun[],
  refused: readonly { readonly run: number | null }[],
): readonly (readonly [number | null, MeasuredRun])[] {
  if (runs.length + refused.length === 1) return runs.map((run) => [null, run] as const)
  const gone = new Set(refused.map(({ run }) => run))
  const numbers = Array.from({ length: runs.length + refused.length }, (_, at) => at + 1)
  const left = numbers.filter((number) => !gone.has(number))
  return runs.map((run, at) => [left[at] ?? null, run] as const)
}

/** A week is of one workload: the one named, or the only one there is. */
function hoursInto({ workloads }: Plan, hours: HoursOfUse, workload: string | null): What {
  const ids = workloads.map(({ id }) => id)
  const of = workload ?? (ids.length === 1 ? ids[0] : undefined)
  return of === undefined
    ? { kind: 'refused', why: { of: 'which-workload', ids } }
    : { kind: 'hours', workload: of, hours }
}

function modelInto(plan: Plan, reading: ModelReading, path: string, today: string): What {
  const name = reading.name ?? tidyName(path.replace(/\.(json|gguf)$/i, '')) ?? 'Own model'
  const models = plan.own?.models ?? []
  const source = fileName(path)
  const made = modelFrom(reading, {}, { id: freeId(name, models), name, day: today, source })
  if (!made.ok) return { kind: 'refused', why: { of: 'file', problem: made.problem } }
  const model = made.model && ownModelOf(made.model)
  if (model === null) return { kind: 'refused', why: { of: 'model', missing: made.missing } }
  const same = models.find((one) => figuresOf(one) === figuresOf(model))
  if (same) return { kind: 'model', model: same, wasThere: true, notes: reading.notes }
  const issues = issuesWith(plan, withModel(plan, model))
  return issues.length > 0
    ? { kind: 'refused', why: { of: 'plan', issues } }
    : { kind: 'model', model, wasThere: false, notes: reading.notes }
}

/** Without the id under which it is kept, and the day on which it was read. */
function figuresOf({ id: _, asOf: __, ...figures }: OwnModel): string {
  return JSON.stringify(Object.entries(figures).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function runInto(plan: Plan, placed: Extract<ReturnType<typeof placeRun>, { kind: 'taken' }>): What {
  const { row, at, unsaid } = placed
  const key = (run: OwnRun) => JSON.stringify(Object.entries(run).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const wasThere = (plan.own?.measurements ?? []).some((run) => key(run) === key(row))
  const issues = wasThere ? [] : issuesWith(plan, withRun(plan, row))
  return issues.length > 0
    ? { kind: 'refused', why: { of: 'plan', issues } }
    : { kind: 'run', row, at, wasThere, unsaid }
}

/** What would be wrong with the plan that is not wrong with it without. */
function issuesWith(before: Plan, after: Plan): readonly string[] {
  const parsed = planOf(after)
  if (!parsed.ok) return parsed.issues.map(issueText)
  const known = new Set(checkPlan(before, catalogue).map(issueText))
  return checkPlan(after, catalogue).map(issueText).filter((issue) => !known.has(issue)) // prettier-ignore
}

function withModel(plan: Plan, model: OwnModel): Plan {
  return { ...plan, own: { ...plan.own, models: [...(plan.own?.models ?? []), model] } }
}

function withRun(plan: Plan, run: OwnRun): Plan {
  return { ...plan, own: { ...plan.own, measurements: [...(plan.own?.measurements ?? []), run] } }
}

/** Every option on machines, with what a run has to have in common with it. */
function optionSettings(plan: Plan): readonly OptionSetting[] {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const laid = withOwnEntries(catalogue, plan.own)
  return complete.workloads.flatMap((workload, w) =>
    workload.options.flatMap((option, o): readonly OptionSetting[] => {
      if (option.kind !== 'owned' && option.kind !== 'rented') return []
      const hardware = laid.hardware.find(({ id }) => id === option.hardware)
      const model = laid.openModels.find(({ id }) => id === option.model)
      if (!hardware || !model) return []
      const capacity = evaluation.workloads[w]?.options[o]?.capacity ?? null
      const { quantisation, engine } = option
      return [
        {
          at: `${workload.id}/${option.id}`,
          hardware,
          devices: capacity?.devices ?? null,
          model,
          quantisation,
          engine,
          kvCacheBits: option.kvCacheBits ?? bitsThatFit(capacity),
        },
      ]
    }),
  )
}

/** 16, and fewer only where that is what makes it fit. */
function bitsThatFit(capacity: CapacityFigures | null): number {
  const fewer = capacity?.conditions.find((condition) => condition.id === 'kv-bits')
  return fewer?.id === 'kv-bits' ? fewer.bits : 16
}

function freeId(name: string, models: readonly OwnModel[]): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 50).replace(/^-+|-+$/g, '') // prettier-ignore
  const id = plain === '' ? 'own-model' : `own-${plain}`
  const taken = new Set(models.map((model) => model.id))
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? id : `${id}-${String(n)}`
    if (!taken.has(free)) return free
  }
}

function fileName(path: string): string {
  return path === '-' ? 'standard input' : (tidyName(path) ?? 'a file')
}
