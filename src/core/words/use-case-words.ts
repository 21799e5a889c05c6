/** What a use case is called, why an article answers as it does, and why no price by the token applies. */
export interface UseCaseWords {
  readonly label: string
  readonly reason: string | null
  readonly notByToken: string | null
}

/** By the id of the use case. */
export const USE_CASE_WORDS: Readonly<Record<string, UseCaseWords>> = {
  'daily-coding-assistance': { label: 'Daily coding assistance', reason: 'It costs little at volume, keeps code in, and answers fast in the editor.', notByToken: null },
  'sensitive-document-summarisation': { label: 'Summaries of sensitive documents', reason: 'Prompts and documents do not leave.', notByToken: null },
  'personal-chat': { label: 'Personal chat and questions', reason: 'It is private, works offline and costs nothing at volume; small models do most of it.', notByToken: null },
  'complex-reasoning': { label: 'Hard reasoning, one-off', reason: 'Frontier models lead on hard reasoning.', notByToken: null },
  'image-generation': { label: 'Image generation', reason: 'You control models and styles, without a limit on volume.', notByToken: 'Pictures are not priced by the token. Enter the offers you have as quotes to compare them.' },
  'video-generation': { label: 'Cinematic video', reason: 'Local machines do not reach that quality yet.', notByToken: 'Video is not priced by the token. Enter the offers you have as quotes to compare them.' },
  'rag-over-private-documents': { label: 'Search and answers over private documents', reason: 'Documents and embeddings stay.', notByToken: null },
  'public-facing-api': { label: 'Public API with variable load', reason: 'It is elastic, needs no hardware, and is paid by use.', notByToken: null },
  'long-context-analysis': { label: 'Analysis beyond 200,000 tokens', reason: 'Local machines cannot hold the cache at speed today.', notByToken: null },
  offline: { label: 'Offline or isolated', reason: 'It needs no internet.', notByToken: null },
  'fine-tuning': { label: 'Fine-tuning on private data', reason: 'The data stays, and training needs no rented compute.', notByToken: 'Training is not priced by the token. Enter the offers you have as quotes to compare them.' },
  'critical-quality': { label: 'Highest quality for critical tasks', reason: 'Frontier models are ahead of open ones on the hardest tasks.', notByToken: null },
  classification: { label: 'Classification', reason: 'The volume is high and predictable, and open models do it well.', notByToken: null },
  'embedding-pipeline': { label: 'Embedding pipeline', reason: 'One company went from $47,000 to $3,200 a month.', notByToken: null },
  'standard-document-summarisation': { label: 'Summaries of standard documents', reason: 'Open models commonly fit once the volume is there.', notByToken: null },
  'structured-extraction': { label: 'Structured extraction', reason: 'Simple extraction commonly fits open models.', notByToken: null },
  'customer-service-chatbot': { label: 'Customer-service chatbot', reason: null, notByToken: null },
  'internal-document-analysis': { label: 'Analysis of internal documents', reason: null, notByToken: null },
  'voice-assistant': { label: 'Voice assistant', reason: null, notByToken: null },
  'batch-content-analysis': { label: 'Batch content analysis at scale', reason: null, notByToken: null },
  'response-monitoring': { label: 'Monitoring with test queries', reason: null, notByToken: null },
  'realtime-adaptation': { label: 'Real-time content adaptation', reason: null, notByToken: null },
} // prettier-ignore
