import { CatchBoundary } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Disclosure } from './disclosure.tsx'
import { Notice } from './notice.tsx'

/** Keeps a mistake in one part of a page from taking the rest with it. `of` is anew whenever it is worth another try. */
export function PanelBoundary({ title, of, children }: { title: string; of: string; children: ReactNode }) {
  return (
    <CatchBoundary
      getResetKey={() => of}
      errorComponent={({ error }: { error: unknown }) => (
        <Notice tone="red" role="alert" title={title}>
          <p>That is a mistake of ours. The rest of the page works, and your plan is unharmed.</p>
          <Disclosure summary="Details for a report">
            <code>{error instanceof Error ? error.message : String(error)}</code>
          </Disclosure>
        </Notice>
      )}
    >
      {children}
    </CatchBoundary>
  )
}
