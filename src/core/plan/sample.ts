import supportAssistant from './examples/support-assistant.json' with { type: 'json' }
import type { Plan } from './schema.ts'

/** What the app opens with: a plan that is complete, realistic and marked as a sample. */
export const SAMPLE_PLAN = supportAssistant as Plan
