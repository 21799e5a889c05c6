import layout from '#app/ui/layout.module.css'
import { TextField } from '#app/ui/text-field.tsx'

/** The name that something of one's own goes by, with what is wrong with it. */
export function OwnName({
  id,
  label,
  value,
  problem,
  onChange,
}: {
  id: string
  label: string
  value: string
  problem: string | null | undefined
  onChange: (name: string) => void
}) {
  return (
    <div className={layout.stack4}>
      <TextField id={`${id}-name`} label={label} value={value} maxLength={120} onChange={onChange} />
      {problem ? <p className={layout.error}>{problem}</p> : null}
    </div>
  )
}
