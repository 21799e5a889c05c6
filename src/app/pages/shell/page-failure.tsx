import { Failure } from '#app/ui/failure.tsx'

/** In place of a page that broke; what stands around it, saving included, goes on. */
export function PageFailure({ error, reset }: { error: unknown; reset: () => void }) {
  return <Failure title="This page could not be shown" error={error} onRetry={reset} />
}
