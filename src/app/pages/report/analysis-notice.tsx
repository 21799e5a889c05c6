import { useEffect, useState } from 'react'
import { useAnalysisProgress } from '#app/state/analyses.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import type { AwaitedAnalysis } from './use-analysis.ts'

const LONG_MS = 1000

/** How far the search for what would change the answer has come, where it takes more than a second; and a way out of it. */
export function AnalysisNotice({ awaited: { state, leaveOut } }: { awaited: AwaitedAnalysis }) {
  const isLong = useIsLong(state === 'running')
  return (
    <div role="status" className={classes(layout.row, layout.small)}>
      {state === 'running' && isLong ? (
        <>
          <Progress />
          <span>Looking for what would change the answer …</span>
          <Button kind="quiet" onClick={leaveOut}>
            Leave it out
          </Button>
        </>
      ) : null}
      {state === 'left-out' ? 'What would change the answer is left out on this page; a PDF has it.' : null}
      {state === 'failed' ? 'What would change the answer could not be worked out. The rest is whole.' : null}
    </div>
  )
}

function Progress() {
  const done = useAnalysisProgress((state) => state.done)
  return <progress aria-label="Looking for what would change the answer" value={done} />
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => {
      setIsLong(true)
    }, LONG_MS)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isRunning])
  return isLong
}
