import type { Case } from '#core/decision/case.ts'
import type { Changing } from '#core/story/what-changes.ts'
import { nameOf } from '#core/words/naming.ts'
import {
  bareFigure,
  distanceText,
  inputName,
  roughQuantity,
  turnText,
} from '#core/words/what-changes-words.ts'
import { formatsOf } from '#core/words/words.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { swingBars } from '#app/charts/swing-bars.ts'
import { Tornado, type TornadoRow } from '#app/charts/tornado.tsx'

/** The inputs that move the lead most, the widest swing first, beside the values at which each changes the answer. */
export function Swings({ facts, rows }: { facts: Case; rows: readonly Changing[] }) {
  const { recommended } = facts.decision
  const nowUsd = rows[0]?.nowUsd ?? 0
  const { perUsd } = facts.plan.currency
  const bars = swingBars(rows, nowUsd, perUsd)
  const formats = formatsOf(facts.plan.currency)
  const money = moneyWords(facts.plan.currency)
  const own = nameOf(facts, recommended ?? '')
  const told = rows.flatMap((row, at): TornadoRow[] => {
    const { path, ends, turn, isOther, isWithin } = row
    const input = facts.plan.inputs.find((one) => one.path === path)
    const bar = bars.bars[at]
    if (!input || !bar) return []
    const say = (value: number) => bareFigure(value, input.unit, formats)
    const turned = turnText(row, input.unit, facts, formats)
    return [
      {
        bar,
        name: inputName(input, facts),
        leftText: say(bar.left.value),
        rightText: say(bar.right.value),
        aloud: ends
          .map(
            ({ value, usd, best }) =>
              `At ${say(value)}: ${money.full(usd ?? 0)}, ${nameOf(facts, best ?? '')} costs least.`,
          )
          .join(' '),
        now: roughQuantity(input.current, input.unit, formats),
        place: turned?.place ?? 'nothing',
        then: turned ? (isOther ? turned.then : 'about the same') : null,
        distance: (turn && distanceText(turn, input, formats)) ?? '–',
        isWithin,
      },
    ]
  })
  return (
    <Tornado
      bars={bars}
      rows={told}
      heads={{ left: 'another', right: own }}
      nowText={`today’s answers: ${money.short(nowUsd)}`}
      tick={money.ticks(bars.ticks.map(({ usd }) => usd))}
      kindOf={(id) => facts.options.find((option) => option.id === id)?.kind ?? null}
      recommended={recommended ?? ''}
      label="What moves the lead most"
    />
  )
}
