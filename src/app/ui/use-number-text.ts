import { useEffect, useRef, useState } from 'react'
import { readNumber, writeNumber, type NumberRules } from './read-number.ts'

/** How long a text that cannot be read may stand before the field says so. */
const IDLE_MS = 1000

export interface NumberText {
  readonly text: string
  /** Only once the typing has paused. */
  readonly problem: string | null
  /** The text is not the value: the last readable one still counts. */
  readonly isBehind: boolean
  /** "1,000,000" for what was typed as 1m; null where it would repeat the text. */
  readonly echo: string | null
  readonly onText: (text: string) => void
  readonly onBlur: () => void
}

/** The text of a number field: what was typed stays as typed, and counts as soon as it can be read. */
export function useNumberText({
  value,
  mayBeEmpty = false,
  onValue,
  onUnreadable,
  ...rules
}: NumberRules & {
  value: number | null
  mayBeEmpty?: boolean | undefined
  onValue: (value: number | null) => void
  /** The sentence that says what is wrong with the text, or null once it can be read. */
  onUnreadable?: ((sentence: string | null) => void) | undefined
}): NumberText {
  const written = value === null ? '' : writeNumber(value, rules.percent ?? false)
  const [typed, setTyped] = useState<string | null>(null)
  const [hasPaused, setHasPaused] = useState(false)
  const reported = useRef(value)
  const text = typed ?? written
  const read = readNumber(text, rules)
  const isWrong = read.kind === 'problem' || (read.kind === 'empty' && !mayBeEmpty && value !== null)

  // Undo, a slider or another tab set the value: their word is newer than the text.
  useEffect(() => {
    if (value === reported.current) return
    reported.current = value
    setTyped(null)
    onUnreadable?.(null)
  }, [value, onUnreadable])

  useEffect(() => {
    if (!isWrong) return
    const timer = setTimeout(() => {
      setHasPaused(true)
    }, IDLE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isWrong, text])

  const report = (next: number | null) => {
    onUnreadable?.(null)
    if (next === reported.current) return
    reported.current = next
    onValue(next)
  }

  return {
    text,
    problem: isWrong && hasPaused ? (read.kind === 'problem' ? read.sentence : 'Enter a number.') : null,
    isBehind: isWrong,
    echo:
      read.kind === 'number' && typed !== null && plain(typed) !== plain(written)
        ? writeNumber(read.value, rules.percent ?? false)
        : null,
    onText: (next) => {
      setTyped(next)
      setHasPaused(false)
      const now = readNumber(next, rules)
      if (now.kind === 'number') report(now.value)
      else if (now.kind === 'empty' && mayBeEmpty) report(null)
      else onUnreadable?.(now.kind === 'problem' ? now.sentence : 'Enter a number.')
    },
    onBlur: () => {
      if (!isWrong) setTyped(null)
      else setHasPaused(true)
    },
  }
}

/** Separators and spaces make no difference worth an echo. */
function plain(text: string): string {
  return text.replace(/[\s,%\u00a0]/g, '').replace('\u2212', '-')
}
