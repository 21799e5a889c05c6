import { create } from 'zustand'
import type { Decision } from '#core/decision/decision.ts'
import { analysisSteps } from '#core/story/analysis.ts'
import type { Analysis, ReportInput } from '#core/story/report-input.ts'
import { askWorker } from './ask-worker.ts'
import { inSlices } from './in-slices.ts'

/** How often at most somebody is told how far it has come, as a share of the whole. */
const STEP = 0.02

interface Listener {
  readonly onFound: (analysis: Analysis) => void
  readonly onFailed: (error: unknown) => void
}

interface Job {
  readonly input: ReportInput
  readonly listeners: Set<Listener>
}

/** How far the one that is running has come, from 0 to 1; a store of its own, since it changes often. */
export const useAnalysisProgress = create<{ readonly done: number }>()(() => ({ done: 0 }))

const known = new WeakMap<Decision, Analysis>()
const jobs: Job[] = []
let running: Job | null = null
let stopInPage = () => {}
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
  useAnalysisProgress.setState({ done: 0 })
  const { plan, complete } = job.input
  ask({
    question: { kind: 'analysis', plan, complete },
    hear: (answer) => {
      if (answer.kind === 'progress') tellProgress(answer.done)
      if (answer.kind !== 'analysis') return false
      found(job, answer.analysis)
      return true
    },
    onGivenUp: () => {
      inPage(job)
    },
  })
}

function tellProgress(done: number): void {
  if (Math.abs(done - useAnalysisProgress.getState().done) >= STEP) useAnalysisProgress.setState({ done })
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
  stopInPage()
  if (!known.has(job.input.decision)) drop()
  beginNext()
}

function inPage(job: Job): void {
  stopInPage = inSlices(analysisSteps(job.input), {
    onStep: tellProgress,
    onDone: (analysis) => {
      found(job, analysis)
    },
    onFailed: (error) => {
      const told = [...job.listeners]
      end(job)
      for (const { onFailed } of told) onFailed(error)
    },
  })
}
