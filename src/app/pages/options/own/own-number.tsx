import { NumberField } from '#app/ui/number-field.tsx'

/** One plain number of something that is not in the plan yet; what it may be is said by whoever checks it. */
export function OwnNumber({
  id,
  label,
  unit,
  value,
  integer = false,
  step = 'log',
  otherwise,
  error,
  onChange,
}: {
  id: string
  label: string
  unit: string
  value: number | null
  integer?: boolean
  step?: 'linear' | 'log'
  /** What counts while it is empty, in words. */
  otherwise?: string | undefined
  error?: string | undefined
  onChange: (value: number | null) => void
}) {
  return (
    <NumberField
      id={id}
      label={label}
      unit={unit}
      value={value}
      range={{ low: 1, high: 1000, min: 0, max: 1e12, scale: step, integer }}
      takesRange={false}
      mayBeEmpty
      whenEmpty={otherwise}
      error={error}
      onChange={(next) => {
        onChange(next !== null && typeof next === 'object' ? next.base : next)
      }}
    />
  )
}
