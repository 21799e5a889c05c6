interface Placed {
  readonly kind: string
  readonly model?: string
}

interface SaidOfToday {
  readonly today?: { readonly model?: string | null | undefined } | null | undefined
}

/** Whether an option is a service whose model runs today: nothing is chosen or set up anew. */
export function runsToday(option: Placed | undefined, { today }: SaidOfToday): boolean {
  return (option?.kind === 'api' || option?.kind === 'hosted') && option.model === today?.model
}
