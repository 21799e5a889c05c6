import { CatchBoundary } from '@tanstack/react-router'
import { Suspense, type ReactNode } from 'react'
import { Failure } from './failure.tsx'

/**
 * Keeps a mistake in one part of a page, or a script of it that can't be had, from taking the rest with it. `of`
 * is anew whenever it is worth another try; `awaited` stands there until the part has arrived.
 */
export function PanelBoundary({
  title,
  of,
  awaited,
  onClose,
  children,
}: {
  title: string
  of: unknown
  awaited?: ReactNode
  /** What opened over the page is closed with it. */
  onClose?: () => void
  children: ReactNode
}) {
  return (
    <CatchBoundary
      getResetKey={() => of}
      errorComponent={({ error, reset }: { error: unknown; reset: () => void }) => (
        <Failure title={title} error={error} onRetry={reset} {...(onClose ? { onClose } : {})} />
      )}
    >
      <Suspense fallback={awaited}>{children}</Suspense>
    </CatchBoundary>
  )
}
