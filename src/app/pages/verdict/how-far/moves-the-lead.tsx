import type { Outlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { nameOf } from '#core/words/naming.ts'
import { drawnName, movingTheLead, rankText } from '#core/words/outlook-words.ts'
import { BarTable } from './bar-table.tsx'

const MOST = 8

/** How far each figure and the lead rise and fall together, where all of them vary at once. */
export function MovesTheLead({ outlook, facts }: { outlook: Outlook; facts: Case }) {
  const { pair } = outlook
  const moving = movingTheLead(outlook).slice(0, MOST)
  if (!pair || moving.length === 0) return null
  return (
    <BarTable
      id="moves-the-lead"
      title={`What moves the lead of ${nameOf(facts, pair.option)} most`}
      note={`Rank correlation with the lead over ${nameOf(facts, pair.against)}: +1 where it rises with the figure, −1 where it falls.`}
      of="Figure"
      figure="Together"
      isAroundNothing
      rows={moving.map((one) => ({
        name: drawnName(one, facts.plan.inputs, facts),
        share: one.rank ?? 0,
        text: rankText(one.rank),
      }))}
    />
  )
}
