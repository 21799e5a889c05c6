import { useEffect, useState } from 'react'
import type { FullReader } from '#core/plan/read-figure.ts'
import type { SliderScale } from './slider-scale.ts'

/** The reader that knows units and words, fetched once somebody is in the field; until then plain numbers are read. */
export function useFullReader({ input, unit }: SliderScale, isEntered: boolean): FullReader | undefined {
  const [read, setRead] = useState<FullReader>()
  useEffect(() => {
    if (!isEntered || input === undefined || unit === undefined) return
    let isAsked = true
    import('./full-reader.ts').then(
      ({ fullReader }) => {
        if (isAsked) setRead(() => fullReader(input, unit))
      },
      () => {
        // Without it plain numbers and ranges are still read.
      },
    )
    return () => {
      isAsked = false
    }
  }, [isEntered, input, unit])
  return read
}
