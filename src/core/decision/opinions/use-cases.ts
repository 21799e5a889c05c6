/**
 * The decision guide by use case (S2) and further presets of S1 and S3, for which no article gives an
 * answer. Those that are not priced by the token need a quote.
 */
export interface UseCase {
  readonly id: string
  readonly label: string
  readonly answer: 'local' | 'cloud' | null
  readonly reason: string | null
  readonly pricedByToken: boolean
}

export const USE_CASES: readonly UseCase[] = [
  guided('daily-coding-assistance', 'Daily coding assistance', 'local', 'It costs little at volume, keeps code in, and answers fast in the editor.'),
  guided('sensitive-document-summarisation', 'Summaries of sensitive documents', 'local', 'Prompts and documents do not leave.'),
  guided('personal-chat', 'Personal chat and questions', 'local', 'It is private, works offline and costs nothing at volume; small models do most of it.'),
  guided('complex-reasoning', 'Hard reasoning, one-off', 'cloud', 'Frontier models lead on hard reasoning.'),
  { ...guided('image-generation', 'Image generation', 'local', 'You control models and styles, without a limit on volume.'), pricedByToken: false },
  { ...guided('video-generation', 'Cinematic video', 'cloud', 'Local machines do not reach that quality yet.'), pricedByToken: false },
  guided('rag-over-private-documents', 'Search and answers over private documents', 'local', 'Documents and embeddings stay.'),
  guided('public-facing-api', 'Public API with variable load', 'cloud', 'It is elastic, needs no hardware, and is paid by use.'),
  guided('long-context-analysis', 'Analysis beyond 200,000 tokens', 'cloud', 'Local machines cannot hold the cache at speed today.'),
  guided('offline', 'Offline or isolated', 'local', 'It needs no internet.'),
  { ...guided('fine-tuning', 'Fine-tuning on private data', 'local', 'The data stays, and training needs no rented compute.'), pricedByToken: false },
  guided('critical-quality', 'Highest quality for critical tasks', 'cloud', 'Frontier models are ahead of open ones on the hardest tasks.'),
  unguided('classification', 'Classification'),
  unguided('embedding-pipeline', 'Embedding pipeline'),
  unguided('standard-document-summarisation', 'Summaries of standard documents'),
  unguided('structured-extraction', 'Structured extraction'),
  unguided('customer-service-chatbot', 'Customer-service chatbot'),
  unguided('internal-document-analysis', 'Analysis of internal documents'),
  unguided('voice-assistant', 'Voice assistant'),
  unguided('batch-content-analysis', 'Batch content analysis at scale'),
] // prettier-ignore

function guided(id: string, label: string, answer: 'local' | 'cloud', reason: string): UseCase {
  return { id, label, answer, reason, pricedByToken: true }
}

function unguided(id: string, label: string): UseCase {
  return { id, label, answer: null, reason: null, pricedByToken: true }
}
