export const METHOD_PARTS = ['overview', 'cost', 'capacity', 'models', 'uncertainty', 'decision'] as const

export type MethodPart = (typeof METHOD_PARTS)[number]
