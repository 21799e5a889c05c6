import type { Article } from '../rules/framework.ts'

/**
 * Use cases that published articles speak of, by the id that a workload's preset has. S2's guide answers
 * twelve; S1 and S3 name some more, and of a few no article says where they belong.
 */
export interface UseCase {
  readonly id: string
  readonly label: string
  readonly published: PublishedAnswer | null
  /** Why no price by the token applies and quotes are compared instead; null where one does. */
  readonly notByToken: string | null
}

export interface PublishedAnswer {
  readonly article: Article['id']
  readonly answer: 'local' | 'cloud'
  readonly reason: string
}

export function findUseCase(preset: string | null | undefined): UseCase | null {
  return USE_CASES.find(({ id }) => id === preset) ?? null
}

export const USE_CASES: readonly UseCase[] = [
  says('S2', 'daily-coding-assistance', 'Daily coding assistance', 'local', 'It costs little at volume, keeps code in, and answers fast in the editor.'),
  says('S2', 'sensitive-document-summarisation', 'Summaries of sensitive documents', 'local', 'Prompts and documents do not leave.'),
  says('S2', 'personal-chat', 'Personal chat and questions', 'local', 'It is private, works offline and costs nothing at volume; small models do most of it.'),
  says('S2', 'complex-reasoning', 'Hard reasoning, one-off', 'cloud', 'Frontier models lead on hard reasoning.'),
  { ...says('S2', 'image-generation', 'Image generation', 'local', 'You control models and styles, without a limit on volume.'), notByToken: 'Pictures are not priced by the token. Enter the offers you have as quotes to compare them.' },
  { ...says('S2', 'video-generation', 'Cinematic video', 'cloud', 'Local machines do not reach that quality yet.'), notByToken: 'Video is not priced by the token. Enter the offers you have as quotes to compare them.' },
  says('S2', 'rag-over-private-documents', 'Search and answers over private documents', 'local', 'Documents and embeddings stay.'),
  says('S2', 'public-facing-api', 'Public API with variable load', 'cloud', 'It is elastic, needs no hardware, and is paid by use.'),
  says('S2', 'long-context-analysis', 'Analysis beyond 200,000 tokens', 'cloud', 'Local machines cannot hold the cache at speed today.'),
  says('S2', 'offline', 'Offline or isolated', 'local', 'It needs no internet.'),
  { ...says('S2', 'fine-tuning', 'Fine-tuning on private data', 'local', 'The data stays, and training needs no rented compute.'), notByToken: 'Training is not priced by the token. Enter the offers you have as quotes to compare them.' },
  says('S2', 'critical-quality', 'Highest quality for critical tasks', 'cloud', 'Frontier models are ahead of open ones on the hardest tasks.'),
  says('S1', 'classification', 'Classification', 'local', 'The volume is high and predictable, and open models do it well.'),
  says('S3', 'embedding-pipeline', 'Embedding pipeline', 'local', 'One company went from $47,000 to $3,200 a month.'),
  says('S1', 'standard-document-summarisation', 'Summaries of standard documents', 'local', 'Open models commonly fit once the volume is there.'),
  says('S1', 'structured-extraction', 'Structured extraction', 'local', 'Simple extraction commonly fits open models.'),
  unanswered('customer-service-chatbot', 'Customer-service chatbot'),
  unanswered('internal-document-analysis', 'Analysis of internal documents'),
  unanswered('voice-assistant', 'Voice assistant'),
  unanswered('batch-content-analysis', 'Batch content analysis at scale'),
  unanswered('response-monitoring', 'Monitoring with test queries'),
  unanswered('realtime-adaptation', 'Real-time content adaptation'),
] // prettier-ignore

function says(
  article: Article['id'],
  id: string,
  label: string,
  answer: PublishedAnswer['answer'],
  reason: string,
): UseCase {
  return { id, label, published: { article, answer, reason }, notByToken: null }
}

function unanswered(id: string, label: string): UseCase {
  return { id, label, published: null, notByToken: null }
}
