import { useEffect, useRef } from 'react'
import { useEvaluationAtOnce, useFollowing } from '#app/state/use-evaluation.ts'
import { verdictFor } from '#app/state/verdict.ts'
import { announce } from '#app/ui/live-region.tsx'

/**
 * Says the verdict when it changes, once things have come to rest; nothing when the page opens. Chart and tables follow
 * it. It draws nothing: a component of its own, so that a dragged slider does not redraw the frame around the page.
 */
export function AnnouncedVerdict(): null {
  const { facts, workload, stale } = useEvaluationAtOnce()
  useFollowing()
  // Without options there is no verdict to speak of; the questions say what each answer does.
  const hasVerdict = workload.options.length > 0
  const said = useRef<string | null>(null)
  const { headline, detail } = verdictFor(facts)
  useEffect(() => {
    if (stale || !hasVerdict) return
    const sentence = `Now: ${headline} ${detail}`
    if (said.current !== null && said.current !== sentence) announce(sentence)
    said.current = sentence
  }, [headline, detail, stale, hasVerdict])
  return null
}
