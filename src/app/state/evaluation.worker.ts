/// <reference lib="webworker" />
import type { Catalogue } from '#core/catalogue/types.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { breakEvenVolume } from '#core/engine/break-even-volume.ts'
import { analysisSteps } from '#core/story/analysis.ts'
import type { Answer, FileQuestion, Question, VolumeQuestion } from './aside-protocol.ts'
import { outlookOfDraws, riskOfDraws } from './draws-steps.ts'
import { together, workOut, type WorkedOut } from './work-out.ts'

let catalogue: Catalogue | null = null

onmessage = ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'catalogue') {
    catalogue = data.catalogue
    say({ kind: 'ready' })
    return
  }
  if (data.kind === 'model-file' || data.kind === 'measured-runs') {
    void import('./read-file-of-own.ts').then(({ readFileOfOwn }) => readFileOfOwn(data)).then(say)
    return
  }
  if (catalogue === null) throw new Error('a question came before the catalogue')
  for (const answer of answersTo(data, catalogue)) say(answer)
}

function say(answer: Answer): void {
  postMessage(answer)
}

function* answersTo(
  question: Exclude<Question, { kind: 'catalogue' } | FileQuestion>,
  known: Catalogue,
): Generator<Answer> {
  switch (question.kind) {
    case 'plan':
      yield* planAnswers(question.plan, question.wanted, known)
      return
    case 'volume':
      yield { kind: 'volume', found: volumeOf(question, known) }
      return
    case 'risk':
      yield { kind: 'risk', found: yield* progressOf(riskOfDraws(question, known)) }
      return
    case 'outlook':
      yield { kind: 'outlook', found: yield* progressOf(outlookOfDraws(question, known)) }
      return
    case 'analysis': {
      const parts: WorkedOut[] = []
      for (const part of workOut(question.complete, known)) {
        parts.push(part)
        yield { kind: 'progress', done: 0 }
      }
      const input = { ...question, ...together(parts, question.complete, known), catalogue: known }
      yield { kind: 'analysis', analysis: yield* progressOf(analysisSteps(input)) }
    }
  }
}

/** Says how far the steps have come, and returns what they come to. */
function* progressOf<Result>(steps: Iterator<number, Result>): Generator<Answer, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { kind: 'progress', done: step.value }
  }
}

function* planAnswers(plan: Plan, wanted: readonly string[], known: Catalogue): Generator<Answer> {
  const complete = completePlan(plan, known)
  yield { kind: 'complete', complete }
  for (const part of workOut(complete, known, wanted)) yield { kind: 'workload', part }
}

function volumeOf({ complete, workloadId, option, against }: VolumeQuestion, known: Catalogue) {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error(`no workload ${workloadId}`)
  return breakEvenVolume(complete, workload, option, against, known)
}
