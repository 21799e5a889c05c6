import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { Case } from '#core/decision/case.ts'
import { riskWanted } from '#core/decision/risk-wanted.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { askWorker } from './ask-worker.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'
import type { Answer, DrawsQuestion } from './aside-protocol.ts'
import { inSlices } from './in-slices.ts'

/** Draws of more options than these take long enough to be worth stopping. */
const MANY_OPTIONS = 8

export interface DrawsListener<Found> {
  readonly onFound: (found: Found | null) => void
  readonly onFailed: (error: unknown) => void
  readonly onProgress?: (done: number) => void
}

export interface DrawsAside<Found> {
  /** What was found of a workload before: null where there is nothing to draw; decisions never change in place. */
  readonly known: (decision: WorkloadDecision) => Found | null | undefined
  /** Asks, and returns what takes the question back. */
  readonly ask: (facts: Case, listener: DrawsListener<Found>) => () => void
}

interface Job<Found> {
  readonly facts: Case
  readonly question: DrawsQuestion
  readonly listeners: Set<DrawsListener<Found>>
}

/**
 * Draws are made beside the page, one workload after the other and each once, however many ask. What nobody asks
 * about any longer is not begun, and stopped where it takes long.
 */
export function drawsAside<Found>({
  kind,
  found: read,
  steps,
  isLong = false,
}: {
  readonly kind: 'risk' | 'outlook'
  readonly found: (answer: Answer) => Found | null
  /** The same work in the page, fetched where no worker does it. */
  readonly steps: () => Promise<(question: DrawsQuestion, catalogue: Catalogue) => Iterator<number, Found>>
  readonly isLong?: boolean
}): DrawsAside<Found> {
  const found = new WeakMap<WorkloadDecision, Found | null>()
  const { ask, drop } = askWorker()
  let jobs: readonly Job<Found>[] = []
  let running: Job<Found> | null = null
  let stopInPage = () => {}

  const beginNext = () => {
    const next = jobs.find(({ listeners }) => listeners.size > 0)
    if (running !== null || !next) return
    running = next
    ask({
      question: { kind, ...next.question },
      hear: (answer) => {
        if (answer.kind === 'progress') tellProgress(next, answer.done)
        const result = read(answer)
        if (result === null) return false
        end(next, result)
        return true
      },
      onGivenUp: () => void inPage(next),
    })
  }
  const inPage = async (job: Job<Found>) => {
    const fail = (error: unknown) => {
      const told = [...job.listeners]
      leave(job)
      for (const { onFailed } of told) onFailed(error)
    }
    try {
      const stepsOf = await steps()
      if (running !== job) return
      stopInPage = inSlices(stepsOf(job.question, catalogueAtHand()), {
        onStep: (done) => {
          tellProgress(job, done)
        },
        onDone: (result) => {
          end(job, result)
        },
        onFailed: fail,
      })
    } catch (error) {
      fail(error)
    }
  }
  const end = (job: Job<Found>, result: Found) => {
    found.set(job.facts.decision, result)
    const told = [...job.listeners]
    leave(job)
    for (const { onFound } of told) onFound(result)
  }
  const leave = (job: Job<Found>) => {
    jobs = jobs.filter((one) => one !== job)
    if (running !== job) return
    running = null
    stopInPage()
    beginNext()
  }

  return {
    known: (decision) => found.get(decision),
    ask: (facts, listener) => {
      const before = found.get(facts.decision)
      const wanted = riskWanted(facts)
      if (before !== undefined || wanted === null) {
        if (wanted === null) found.set(facts.decision, null)
        listener.onFound(before ?? null)
        return () => {}
      }
      const question = { complete: facts.plan, workloadId: facts.workload.id, wanted }
      const job = jobs.find((one) => one.facts.decision === facts.decision) ?? {
        facts,
        question,
        listeners: new Set(),
      }
      if (!jobs.includes(job)) jobs = [...jobs, job]
      job.listeners.add(listener)
      beginNext()
      return () => {
        job.listeners.delete(listener)
        if (job.listeners.size > 0 || !jobs.includes(job)) return
        if (running !== job) jobs = jobs.filter((one) => one !== job)
        else if (isLong || facts.workload.options.length > MANY_OPTIONS) {
          drop()
          leave(job)
        }
      }
    },
  }
}

function tellProgress<Found>({ listeners }: Job<Found>, done: number): void {
  for (const { onProgress } of listeners) onProgress?.(done)
}
