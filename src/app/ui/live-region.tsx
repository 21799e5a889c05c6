import { useEffect, useState } from 'react'

/** How long the page keeps still before it says what changed. */
const QUIET_MS = 800

let listener: ((sentence: string) => void) | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Says one sentence to a screen reader once things have come to rest; a later one replaces it. */
export function announce(sentence: string): void {
  clearTimeout(timer)
  timer = setTimeout(() => listener?.(sentence), QUIET_MS)
}

/** The page's one polite live region. */
export function LiveRegion() {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    listener = setSentence
    return () => {
      listener = null
    }
  }, [])
  return (
    <p className="only-for-screen-readers" role="status" data-live-region="">
      {sentence}
    </p>
  )
}
