import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FigureRules, FullReader } from '#core/plan/read-figure.ts'
import type { Uncertain } from '#core/plan/schema.ts'
import { isRange, isSameFigure, withBase, type Range } from './figure-range.ts'
import { readNumber, writeNumber } from './read-number.ts'

/** How long a text that cannot be read may stand before the field says so. */
const IDLE_MS = 1000

export interface NumberText {
  readonly text: string
  /** Only once the typing has paused. */
  readonly problem: string | null
  /** The text is not the value: the last readable one still counts. */
  readonly isBehind: boolean
  /** "1,000,000" for what was typed as 1m; null where it would repeat the text, or where a range is told below. */
  readonly echo: string | null
  /** The range that a figure of this moment went out of, until the next figure. */
  readonly dropped: Range | null
  readonly onText: (text: string) => void
  readonly onBlur: () => void
  /** Another base, from a slider or a button: it moves within a range, and leaves it behind outside. */
  readonly onBase: (base: number) => void
  /** The drag, the key or the press has ended, and with it the way back into a range that was left. */
  readonly onBaseEnd: () => void
}

/** The text of a number field: what was typed stays as typed, and counts as soon as it can be read. */
export function useNumberText({
  value,
  mayBeEmpty = false,
  otherwise = null,
  read: full,
  onValue,
  onUnreadable,
  ...rules
}: FigureRules & {
  value: Uncertain | null
  mayBeEmpty?: boolean | undefined
  /** What counts while the field is empty. */
  otherwise?: number | null | undefined
  /** Where it has been loaded. */
  read?: FullReader | undefined
  onValue: (value: Uncertain | null) => void
  /** The sentence that says what is wrong with the text, or null once it can be read. */
  onUnreadable?: ((sentence: string | null) => void) | undefined
}): NumberText {
  const percent = rules.percent ?? false
  const written = writtenOut(value, percent)
  const [typed, setTyped] = useState<string | null>(null)
  const [hasPaused, setHasPaused] = useState(false)
  const [dropped, setDropped] = useState<Range | null>(null)
  const reported = useRef(value)
  // What stood here when this typing or this drag began.
  const [start, setStart] = useState(value)
  const text = typed ?? written
  const read = readNumber(
    text,
    rules,
    typed === null ? value : (start ?? otherwise),
    typed === null ? undefined : full,
  )
  const isWrong = read.kind === 'problem' || (read.kind === 'empty' && !mayBeEmpty && value !== null)

  // Undo, a slider or another tab set the value: their word is newer than the text.
  useEffect(() => {
    if (isSameFigure(value, reported.current)) return
    reported.current = value
    setTyped(null)
    setStart(value)
    setDropped(null)
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

  const report = (next: Uncertain | null) => {
    onUnreadable?.(null)
    // What was reported may have been refused, as in a plan that can only be read, and may count by now.
    if (isSameFigure(next, reported.current) && isSameFigure(next, value)) return
    reported.current = next
    onValue(next)
  }

  /** One number within the range that stood here moves its base; outside, the range holds no longer. */
  const reportBase = (base: number) => {
    const next = withBase(start, base)
    setDropped(isRange(start) && !isRange(next) ? start : null)
    report(next)
  }

  const takeIn = (next: string) => {
    const now = readNumber(next, rules, start ?? otherwise, full)
    if (now.kind === 'figure') {
      if (typeof now.figure === 'number') reportBase(now.figure)
      else {
        setDropped(null)
        report(now.figure)
      }
    } else if (now.kind === 'empty' && mayBeEmpty) {
      setDropped(null)
      report(null)
    } else onUnreadable?.(now.kind === 'problem' ? now.sentence : 'Enter a number.')
  }

  // What was typed before the full reader came is read once more.
  const readAgain = useEffectEvent(() => {
    if (typed !== null) takeIn(typed)
  })
  useEffect(() => {
    if (!full) return
    const timer = setTimeout(() => {
      readAgain()
    })
    return () => {
      clearTimeout(timer)
    }
  }, [full])

  return {
    text,
    problem: isWrong && hasPaused ? (read.kind === 'problem' ? read.sentence : 'Enter a number.') : null,
    isBehind: isWrong,
    echo:
      read.kind === 'figure' &&
      typeof read.figure === 'number' &&
      typed !== null &&
      plain(typed) !== plain(written)
        ? writeNumber(read.figure, percent)
        : null,
    dropped,
    onText: (next) => {
      setTyped(next)
      setHasPaused(false)
      takeIn(next)
    },
    onBlur: () => {
      if (isWrong) setHasPaused(true)
      else {
        setTyped(null)
        setStart(reported.current)
      }
    },
    onBase: (base) => {
      setTyped(null)
      reportBase(base)
    },
    onBaseEnd: () => {
      setStart(reported.current)
    },
  }
}

function writtenOut(value: Uncertain | null, percent: boolean): string {
  if (value === null) return ''
  if (typeof value === 'number') return writeNumber(value, percent)
  return `${writeNumber(value.low, percent)} to ${writeNumber(value.high, percent)}`
}

/** Separators and spaces make no difference worth an echo. */
function plain(text: string): string {
  return text.replace(/[\s,%\u00a0]/g, '').replace('\u2212', '-')
}
