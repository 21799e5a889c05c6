import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAttention } from '#app/state/attention.ts'
import { openAnother } from '#app/state/open-another.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './start-page.module.css'

/** A plan file, chosen or dropped anywhere on the page. */
export function PlanDrop() {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = () => {
      setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      setIsOver(false)
      if (!file) return
      event.preventDefault()
      void openFile(file, () => void navigate({ to: '/verdict' }))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [navigate])
  return (
    <p className={styles.drop} data-over={isOver || undefined}>
      <strong>Or drop a plan file anywhere on this page.</strong>{' '}
      <span className={layout.grey}>A plan that was saved or sent to you. </span>
      <Button kind="quiet" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Plan file to start from"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void openFile(file, () => void navigate({ to: '/verdict' }))
        }}
      />
    </p>
  )
}

/** Where the file can't be opened, a notice says why, and the open plan stays as it is. */
async function openFile(file: File, then: () => void): Promise<void> {
  const { openPlanFile, takeIn } = await import('#app/state/open-plan-file.ts')
  const opened = await openPlanFile(file)
  useAttention.setState({ notOpened: opened.kind === 'not-opened' ? opened : null })
  if (opened.kind === 'not-opened') return
  openAnother(() => {
    takeIn(opened)
    then()
  })
}
