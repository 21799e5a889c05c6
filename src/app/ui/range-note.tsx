import { carefulRangeSentence, droppedRangeSentence, saidRangeSentence } from '#core/words/range-words.ts'
import type { Uncertain } from '#core/plan/schema.ts'
import { Button } from './button.tsx'
import { isRange, type Range } from './figure-range.ts'
import layout from './layout.module.css'

/** Under a number: the range it stands in, or what became of one, or what is usual where none was said. */
export function RangeNote({
  id,
  name,
  value,
  dropped,
  usual,
  careful = false,
  write,
  onBaseAlone,
}: {
  id: string
  /** Of the number, for those who hear the button alone. */
  name: string
  value: Uncertain | null
  dropped: Range | null
  usual: string | null
  /** The high end counts, and the base is only what draws go by. */
  careful?: boolean | undefined
  write: (figure: number) => string
  onBaseAlone: (base: number) => void
}) {
  if (isRange(value))
    return (
      <p id={id} className={layout.small}>
        {(careful ? carefulRangeSentence : saidRangeSentence)(value, write)}{' '}
        <Button
          kind="quiet"
          aria-label={`Take ${write(value.base)} alone for ${name}`}
          onClick={() => {
            onBaseAlone(value.base)
          }}
        >
          Take {write(value.base)} alone
        </Button>
      </p>
    )
  const sentence = dropped ? droppedRangeSentence(dropped, write) : usual
  return sentence === null ? null : (
    <p id={id} className={layout.small}>
      {sentence}
    </p>
  )
}
