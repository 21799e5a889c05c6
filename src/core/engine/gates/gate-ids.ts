import type { CompleteOption } from '../../plan/complete-plan.ts'

/** Gates that look at an answer and at the option itself, not at what it costs. */
export type AnswerGateId =
  | 'residency'
  | 'critical'
  | 'regulated'
  | 'offline'
  | 'realtime'
  | 'capability'
  | 'context'
  | 'tier'
  | 'modality'

export type AnswerGateRule =
  | 'S1-R'
  | 'S3-CRITICAL'
  | 'S3-REGULATED'
  | 'S2-OFFLINE'
  | 'S2-LATENCY'
  | 'S2-FRONTIER'
  | 'X-CONTEXT'
  | 'X-TIER'
  | 'X-MODALITY'

export type PlainKind = Exclude<CompleteOption['kind'], 'hybrid'>
