import { useMishap } from '#app/state/mishap.ts'
import { Failure } from '#app/ui/failure.tsx'

/** What went wrong outside of any panel, until it is closed. */
export function MishapNotice() {
  const error = useMishap((state) => state.error)
  if (error === null) return null
  return (
    <div className="no-print">
      <Failure
        title="Something you asked for did not work"
        error={error}
        onClose={() => {
          useMishap.setState({ error: null })
        }}
      />
    </div>
  )
}
