import type { ServiceFigure, ServiceProblem } from '../plan/service-draft.ts'

/** Fields of a price sheet. */
export const SERVICE_FIELDS: Readonly<
  Record<ServiceFigure, { readonly label: string; readonly unit: string }>
> = {
  inputUsdPerMTok: { label: 'Input, dollars per million tokens', unit: '$' },
  outputUsdPerMTok: { label: 'Output, dollars per million tokens', unit: '$' },
  cachedInputUsdPerMTok: { label: 'Cached input, dollars per million tokens', unit: '$' },
  cacheWriteUsdPerMTok: { label: 'Written to the cache, dollars per million tokens', unit: '$' },
  batchPercent: { label: 'Discount in a batch', unit: '%' },
  contextTokens: { label: 'Longest context', unit: 'tokens' },
}

/** What counts while a field is empty. */
export const UNSAID_SERVICE_FIGURES: Readonly<Partial<Record<ServiceFigure, string>>> = {
  cachedInputUsdPerMTok: 'the price of fresh input',
  cacheWriteUsdPerMTok: 'the price of fresh input',
  batchPercent: 'none',
  contextTokens: 'as the model has it',
}

export function serviceProblemSentence(problem: ServiceProblem): string {
  switch (problem.id) {
    case 'no-name':
      return 'Give it a name.'
    case 'missing':
      return problem.figure === 'inputUsdPerMTok'
        ? 'Enter the price of input tokens.'
        : 'Enter the price of output tokens.'
    case 'too-large':
      return problem.figure === 'batchPercent'
        ? `A discount of ${problem.found} % is more than the price. Enter 100 % at most.`
        : `${problem.found.toLocaleString('en')} is more than anybody asks. Enter ${problem.most.toLocaleString('en')} at most.`
    case 'cached-above-fresh':
      return `Cached input at $${problem.cached} would cost more than fresh input at $${problem.fresh}. Enter no more than that.`
    case 'not-whole':
      return `A context of ${problem.found} tokens holds nothing. Enter a whole number of tokens.`
  }
}
