import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { openChosenFile } from '#app/state/open-chosen-file.ts'
import { Button } from '#app/ui/button.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import layout from '#app/ui/layout.module.css'

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
      openPlan(file, navigate)
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
    <p className={layout.drop} data-over={isOver || undefined}>
      <strong>Or drop a plan file anywhere on this page.</strong>{' '}
      <span className={layout.grey}>A plan that was saved or sent to you. </span>
      <Button kind="quiet" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <FileInput
        ref={input}
        label="Plan file to start from"
        accept=".json,application/json"
        onFile={(file) => {
          openPlan(file, navigate)
        }}
      />
    </p>
  )
}

function openPlan(file: File, navigate: ReturnType<typeof useNavigate>) {
  void openChosenFile(file, () => void navigate({ to: '/verdict' }))
}
