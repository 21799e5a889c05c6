import { useEffect, useState } from 'react'
import type { NodeId } from '#core/decision/decision.ts'
import { leadSentence } from '#core/words/what-changed.ts'
import { lookAhead } from '#app/state/look-ahead.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'

interface Leads {
  /** What they were worked out from; while it is another, they are those of the moment before. */
  readonly from: string
  readonly sentences: ReadonlyMap<string, string>
}

/**
 * Where each answer would lead. Each costs a whole evaluation, so they are worked out one by one once the page
 * stands, and never hold up what was just pressed.
 */
export function useLeads(
  node: NodeId,
  path: string,
  values: readonly string[],
): (value: string) => string | null {
  const { plan, workloadId, facts, stale } = useEvaluation()
  const [leads, setLeads] = useState<Leads>({ from: '', sentences: new Map() })
  const from = `${workloadId} ${path}`
  const asked = values.join(' ')
  useEffect(() => {
    if (stale) return
    const left = asked.split(' ')
    const next = () => {
      const value = left.shift()
      if (value === undefined) return
      const then = lookAhead(withPlanValueAt(plan, path, value), workloadId)
      const sentence = leadSentence(node, facts, then)
      setLeads((known) => ({
        from,
        sentences: new Map(known.from === from ? known.sentences : []).set(value, sentence),
      }))
      timer = setTimeout(next)
    }
    let timer = setTimeout(next)
    return () => {
      clearTimeout(timer)
    }
  }, [plan, workloadId, facts, stale, node, path, asked, from])
  return (value) => (leads.from === from ? (leads.sentences.get(value) ?? null) : null)
}
