import type { ArticleId } from '../rules/framework.ts'

/**
 * Use cases that published articles speak of, by the id that a workload's preset has. S2's guide answers
 * twelve; S1 and S3 name some more, and of a few no article says where they belong.
 */
export interface UseCase {
  readonly id: string
  readonly published: PublishedAnswer | null
  /** No price by the token applies, so that quotes are compared instead. */
  readonly isByQuote: boolean
}

export interface PublishedAnswer {
  readonly article: ArticleId
  readonly answer: 'local' | 'cloud'
}

export function findUseCase(preset: string | null | undefined): UseCase | null {
  return USE_CASES.find(({ id }) => id === preset) ?? null
}

export const USE_CASES: readonly UseCase[] = [
  { id: 'daily-coding-assistance', published: { article: 'S2', answer: 'local' }, isByQuote: false },
  { id: 'personal-chat', published: { article: 'S2', answer: 'local' }, isByQuote: false },
  { id: 'customer-service-chatbot', published: null, isByQuote: false },
  { id: 'voice-assistant', published: null, isByQuote: false },
  { id: 'public-facing-api', published: { article: 'S2', answer: 'cloud' }, isByQuote: false },
  { id: 'realtime-adaptation', published: null, isByQuote: false },
  { id: 'sensitive-document-summarisation', published: { article: 'S2', answer: 'local' }, isByQuote: false },
  { id: 'rag-over-private-documents', published: { article: 'S2', answer: 'local' }, isByQuote: false },
  { id: 'internal-document-analysis', published: null, isByQuote: false },
  { id: 'standard-document-summarisation', published: { article: 'S1', answer: 'local' }, isByQuote: false },
  { id: 'structured-extraction', published: { article: 'S1', answer: 'local' }, isByQuote: false },
  { id: 'long-context-analysis', published: { article: 'S2', answer: 'cloud' }, isByQuote: false },
  { id: 'classification', published: { article: 'S1', answer: 'local' }, isByQuote: false },
  { id: 'embedding-pipeline', published: { article: 'S3', answer: 'local' }, isByQuote: false },
  { id: 'batch-content-analysis', published: null, isByQuote: false },
  { id: 'response-monitoring', published: null, isByQuote: false },
  { id: 'complex-reasoning', published: { article: 'S2', answer: 'cloud' }, isByQuote: false },
  { id: 'critical-quality', published: { article: 'S2', answer: 'cloud' }, isByQuote: false },
  { id: 'offline', published: { article: 'S2', answer: 'local' }, isByQuote: false },
  { id: 'image-generation', published: { article: 'S2', answer: 'local' }, isByQuote: true },
  { id: 'video-generation', published: { article: 'S2', answer: 'cloud' }, isByQuote: true },
  { id: 'fine-tuning', published: { article: 'S2', answer: 'local' }, isByQuote: true },
] // prettier-ignore
