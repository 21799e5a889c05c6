import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { runInWords } from '#core/words/measured-run-words.ts'
import layout from '#app/ui/layout.module.css'
import type { OfferedRuns } from './runs-of-file.ts'

/** What a result file has of the option's setting, to be kept or left, and why the rest of it is not taken. */
export function RunsOffered({
  file,
  offered: { runs, unsaid, refused },
  onKeep,
  onLeave,
}: {
  file: string
  offered: OfferedRuns
  onKeep: () => void
  onLeave: () => void
}) {
  return (
    <>
      {refused.length > 0 ? (
        <Notice tone={runs.length === 0 ? 'red' : 'amber'} role="alert">
          <p>{runs.length === 0 ? `Nothing of “${file}” is taken.` : `Not all of “${file}” is taken.`}</p>
          {refused.slice(0, MOST_SHOWN).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      {runs.length > 0 ? (
        <>
          <h4>{`${countOf(runs.length)} in “${file}”`}</h4>
          <ul className={layout.bullets}>
            {runs.slice(0, MOST_SHOWN).map((run) => (
              <li key={JSON.stringify(run)}>{runInWords(run)}</li>
            ))}
            {runs.length > MOST_SHOWN ? <li>{`and ${String(runs.length - MOST_SHOWN)} more`}</li> : null}
          </ul>
          {unsaid.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div className={layout.row}>
            <Button kind="primary" onClick={onKeep}>
              {`Keep ${countOf(runs.length)}`}
            </Button>
            <Button onClick={onLeave}>Leave it</Button>
          </div>
        </>
      ) : null}
    </>
  )
}

const MOST_SHOWN = 12

/** "3 runs" */
export function countOf(count: number): string {
  return count === 1 ? '1 run' : `${String(count)} runs`
}
