/** Use cases by the kind of work, so that one finds one's own. */
export const PRESET_GROUPS: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  {
    title: 'Assistants',
    ids: [
      'daily-coding-assistance',
      'personal-chat',
      'customer-service-chatbot',
      'voice-assistant',
      'public-facing-api',
      'realtime-adaptation',
    ],
  },
  {
    title: 'Documents',
    ids: [
      'sensitive-document-summarisation',
      'rag-over-private-documents',
      'internal-document-analysis',
      'standard-document-summarisation',
      'structured-extraction',
      'long-context-analysis',
    ],
  },
  {
    title: 'Large volumes',
    ids: ['classification', 'embedding-pipeline', 'batch-content-analysis', 'response-monitoring'],
  },
  { title: 'Special demands', ids: ['complex-reasoning', 'critical-quality', 'offline'] },
  { title: 'Not priced by the token', ids: ['image-generation', 'video-generation', 'fine-tuning'] },
]
