import { useEffect, useState } from 'react'

/** How long the hand must have rested. */
const QUIET_MS = 600

/** What a value was when it last stood still for a while; null before it has. What takes seconds waits for this. */
export function useSettled<T>(value: T): T | null {
  const [settled, setSettled] = useState<T | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return settled
}
