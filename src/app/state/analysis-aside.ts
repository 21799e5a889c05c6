import type { Decision } from '#core/decision/decision.ts'
import { analysisSteps } from '#core/report/analysis.ts'
import type { Analysis, ReportInput } from '#core/report/report-input.ts'
import { askWorker } from './ask-worker.ts'

/** Without a worker it is done in pieces of this length, so that a press or a scroll is answered in between. */
const SLICE_MS = 24

interface Listener {
  readonly onFound: (analysis: Analysis) => void
  readonly onFailed: (error: unknown) => void
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void
}

interface Job {
  readonly input: ReportInput
  readonly listeners: Set<Listener>
}

const known = new WeakMap<Decision, Analysis>()
const jobs: Job[] = []
let running: Job | null = null
const { ask, drop } = askWorker()

export function knownAnalysis(decision: Decision): Analysis | undefined {
  return known.get(decision)
}

/**
 * What would change the answer, found beside the page, one plan after the other and once however many ask. Returns
 * what takes the question back; nothing more is worked out for a plan that nobody asks about any longer.
 */
export function askAnalysis(input: ReportInput, listener: Listener): () => void {
  const before = known.get(input.decision)
  if (before) {
    listener.onFound(before)
    return () => {}
  }
  const job = jobs.find(({ input: { decision } }) => decision === input.decision) ?? newJob(input)
  job.listeners.add(listener)
  beginNext()
  return () => {
    job.listeners.delete(listener)
    if (job.listeners.size === 0) end(job)
  }
}

function newJob(input: ReportInput): Job {
  const job = { input, listeners: new Set<Listener>() }
  jobs.push(job)
  return job
}

function beginNext(): void {
  const [job] = jobs
  if (running !== null || !job) return
  running = job
  const { plan, complete } = job.input
  ask({
    question: { kind: 'analysis', plan, complete },
    hear: (answer) => {
      if (answer.kind === 'progress') tellProgress(job, answer.done)
      if (answer.kind !== 'analysis') return false
      found(job, answer.analysis)
      return true
    },
    onGivenUp: () => {
      inSlices(job)
    },
  })
}

function tellProgress({ listeners }: Job, done: number): void {
  for (const { onProgress } of listeners) onProgress(done)
}

function found(job: Job, analysis: Analysis): void {
  known.set(job.input.decision, analysis)
  const told = [...job.listeners]
  end(job)
  for (const { onFound } of told) onFound(analysis)
}

function end(job: Job): void {
  const at = jobs.indexOf(job)
  if (at >= 0) jobs.splice(at, 1)
  if (running !== job) return
  running = null
  if (!known.has(job.input.decision)) drop()
  beginNext()
}

function inSlices(job: Job): void {
  const steps = analysisSteps(job.input)
  const workOn = () => {
    const until = performance.now() + SLICE_MS
    try {
      while (running === job && performance.now() < until) {
        const step = steps.next()
        if (step.done) {
          found(job, step.value)
          return
        }
        tellProgress(job, step.value)
      }
    } catch (error) {
      const told = [...job.listeners]
      end(job)
      for (const { onFailed } of told) onFailed(error)
      return
    }
    if (running === job) setTimeout(workOn, 0)
  }
  setTimeout(workOn, 0)
}
