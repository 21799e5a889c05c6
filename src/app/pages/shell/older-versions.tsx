import { Suspense, lazy, useState } from 'react'
import { Button } from '#app/ui/button.tsx'

const VersionsDialog = lazy(async () => ({ default: (await import('./versions-dialog.tsx')).VersionsDialog }))

/** A button that shows the earlier versions of the open plan. */
export function OlderVersions() {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setIsShown(true)
        }}
      >
        Earlier versions
      </Button>
      {isShown ? (
        <Suspense>
          <VersionsDialog
            onClose={() => {
              setIsShown(false)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
