import { useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import styles from './own-panel.module.css'

/** A file to be dropped or chosen; it is read here and goes nowhere. */
export function FileDrop({
  label,
  button,
  hint,
  accept,
  isReading,
  onFile,
}: {
  /** Of the field that takes the file. */
  label: string
  button: string
  hint: string
  accept: string
  isReading: boolean
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={styles.drop}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => {
        setIsOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const [file] = event.dataTransfer.files
        if (file && !isReading) onFile(file)
      }}
    >
      <Button disabled={isReading} onClick={() => input.current?.click()}>
        {isReading ? 'Reading the file…' : button}
      </Button>
      <span className={styles.hint}>{hint}</span>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
