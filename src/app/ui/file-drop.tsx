import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import area from './drop-area.module.css'
import styles from './file-drop.module.css'
import { FileInput } from './file-input.tsx'

/** A file to be dropped or chosen; it is read here and goes nowhere. */
export function FileDrop({
  label,
  button,
  hint,
  accept,
  isReading = false,
  onFile,
}: {
  /** Of the field that takes the file. */
  label: string
  button: string
  hint: string
  accept: string
  isReading?: boolean
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={`${styles.drop ?? ''} ${area.area ?? ''}`}
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
      <FileInput ref={input} label={label} accept={accept} onFile={onFile} />
    </div>
  )
}
