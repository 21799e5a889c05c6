import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { FileInput } from './file-input.tsx'
import layout from './layout.module.css'

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
      className={classes(layout.row, layout.drop)}
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
      <span className={layout.grey}>{hint}</span>
      <FileInput ref={input} label={label} accept={accept} onFile={onFile} />
    </div>
  )
}
