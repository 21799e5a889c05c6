import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { MODEL_FILE_HEAD_BYTES } from '#core/imports/read-model-file.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { parsePlanFile } from '#core/plan/parse-plan-file.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { bringFiles, type FileHead } from '../bring-files.ts'
import { ALONE, wrong, type Command } from '../command.ts'
import { readBytes, readHead } from '../read-bytes.ts'
import { outcomeText, whyText } from '../text/import-text.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE… --into PLAN [--option ID] [--workload ID] [--out FILE] [--json]',
  does: 'The plan with models (config.json, GGUF) and measured runs (vllm bench serve, guidellm, llama-bench, genai-perf, AIPerf) of files added to it, and the week of a workload from counts by the hour (CSV). Standard error says what was taken and what was not.',
  operands: ['FILE…'],
  flags: {
    into: { value: 'PLAN' },
    option: { value: 'ID' },
    workload: { value: 'ID' },
    out: { value: 'FILE' },
    json: ALONE,
  },
  answer: async ({ operands, flags }, terminal) => {
    const { into, option, workload, out, json } = flags
    if (typeof into !== 'string') return wrong('--into', 'missing', 'the plan to add to: --into PLAN')
    if (json === true && typeof out === 'string')
      return wrong('--json', 'given beside --out', 'one of the two')
    if ([...operands, into].filter((path) => path === '-').length > 1)
      return wrong('-', 'standard input named twice', 'once')
    const read = await readBytes(into, 'a plan file', terminal)
    if ('problems' in read) return read
    const parsed = parsePlanFile(read.bytes)
    if (!parsed.ok) return { problems: parsed.issues }
    const only = typeof option === 'string' ? optionsCalled(option, parsed.plan) : null
    if (only !== null && 'path' in only) return { problems: [only] }

    const whose = typeof workload === 'string' ? workloadCalled(workload, parsed.plan) : null
    if (whose !== null && typeof whose !== 'string') return { problems: [whose] }

    const files: FileHead[] = []
    const problems: PlanIssue[] = []
    for (const path of operands) {
      const head = await readHead(path, MODEL_FILE_HEAD_BYTES, terminal)
      if ('problems' in head) problems.push(...head.problems)
      else files.push({ path, ...head })
    }
    if (problems.length > 0) return { problems }
    const brought = bringFiles(parsed.plan, files, only, terminal.today, whose)
    if ('problems' in brought) return brought
    const { plan, outcomes } = brought
    const notes = outcomes.map(outcomeText)
    if (outcomes.every(({ what }) => what.kind === 'refused')) return { refused: notes }
    if (json !== true) {
      const text = serialisePlan(plan)
      if (typeof out !== 'string') return { text, notes }
      return { text: '', files: [{ path: out, bytes: new TextEncoder().encode(text) }], notes }
    }
    const told = outcomes.map(({ file, run, what }) => {
      if (what.kind === 'refused') return { file, run, kind: 'refused', reason: whyText(what.why) }
      if (what.kind === 'hours') {
        const { kind, workload: of, hours } = what
        return {
          file,
          run,
          kind,
          workload: of,
          weeks: hours.weeks,
          peakToAverage: hours.peakToAverage,
          zone: hours.zone,
        }
      }
      const { kind, wasThere } = what
      return kind === 'model'
        ? { file, run, kind, wasThere, model: what.model.id }
        : { file, run, kind, wasThere, options: what.at, unsaid: what.unsaid, measurement: what.row }
    })
    return { json: { plan, files: told }, notes }
  },
}

/** By its id. */
function workloadCalled(called: string, { workloads }: Plan): string | PlanIssue {
  const ids = workloads.map(({ id }) => id)
  if (ids.includes(called)) return called
  const near = nearestIds(called, ids, 3)
  const right = (near.length > 0 ? near : ids).join(', ')
  return { path: '--workload', found: `${called}, which is no workload of the plan`, right }
}

/** `local`, in whichever workload there is one, or `support/local`. */
function optionsCalled(called: string, { workloads }: Plan): readonly string[] | PlanIssue {
  const all = workloads.flatMap(({ id, options }) =>
    options
      .filter(({ kind }) => kind === 'owned' || kind === 'rented')
      .map((option) => ({ id: option.id, at: `${id}/${option.id}` })),
  )
  const found = all.filter(({ id, at }) => called === id || called === at).map(({ at }) => at)
  if (found.length > 0) return found
  const ids = all.map(({ at }) => at)
  const near = nearestIds(called, ids, 3)
  const right = (near.length > 0 ? near : ids).join(', ') || 'there is none yet'
  return { path: '--option', found: `${called}, which is no option on machines`, right }
}
