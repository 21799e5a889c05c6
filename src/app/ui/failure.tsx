import { useContext } from 'react'
import { Button } from './button.tsx'
import controls from './controls.module.css'
import { Disclosure } from './disclosure.tsx'
import { errorCode, errorText, isMissingScript } from './error-facts.ts'
import { Notice } from './notice.tsx'
import { SavePlanContext } from './rescue.ts'

/** What stands where a part of the page should: what is not there, that the rest is, and a way on. */
export function Failure({
  title,
  error,
  onRetry,
  onClose,
}: {
  title: string
  error: unknown
  onRetry?: () => void
  onClose?: () => void
}) {
  const savePlan = useContext(SavePlanContext)
  const isMissing = isMissingScript(error)
  const details = errorText(error)
  return (
    <Notice
      tone="red"
      role="alert"
      title={title}
      actions={
        <>
          {onRetry && !isMissing ? <Button onClick={onRetry}>Try again</Button> : null}
          {savePlan ? <Button onClick={savePlan}>Download my plan</Button> : null}
          <Button
            onClick={() => {
              window.location.reload()
            }}
          >
            Load the page again
          </Button>
          {onClose ? <Button onClick={onClose}>Close</Button> : null}
        </>
      }
    >
      <p>
        {isMissing
          ? 'Its script could not be fetched: the connection is gone, or a newer version was put in its place. The rest of the page works.'
          : 'That is a mistake of ours. The rest of the page works, and your plan is unharmed.'}
      </p>
      <Disclosure summary={`Details for a report, code ${errorCode(details)}`}>
        <pre className={controls.details}>{details}</pre>
      </Disclosure>
    </Notice>
  )
}
