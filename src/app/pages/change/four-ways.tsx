import type { Case } from '#core/decision/case.ts'
import { ownSetting, settingAt, trendsOf, type OwnChoice } from '#core/story/settings.ts'
import type { SideBySide } from '#core/story/side-by-side.ts'
import type { Changing } from '#core/story/what-changes.ts'
import { nameOf } from '#core/words/naming.ts'
import { formatsOf } from '#core/words/words.ts'
import { OWN_CHOICES, settingText, winnerText } from '#core/words/what-changes-words.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { SideBars, type Side } from '#app/charts/side-bars.tsx'
import { useAround } from '#app/state/use-around.ts'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'
import styles from './change.module.css'
import { asMapOption } from './map-options.ts'

/** What somebody turns by hand, as "use-cloud-machines"; absent: half the use, all else as entered. */
export interface OwnSearch {
  readonly own?: string | undefined
}

const TURNS = ['less', 'asNow', 'more'] as const
const OWN = ['use', 'cloud', 'machines'] as const

/** What does not fit counts as not turned. */
function choiceIn(own = 'less'): OwnChoice {
  const said = own.split('-')
  const turn = (at: number) => TURNS.find((one) => one === said[at]) ?? 'asNow'
  return { use: turn(0), cloud: turn(1), machines: turn(2) }
}

/** What is recommended where it goes badly for the recommended option, as entered, well, and as one turns it by hand. */
export function FourWays({
  facts,
  rows,
  search,
  onSearch,
}: {
  facts: Case
  rows: readonly Changing[]
  search: OwnSearch
  onSearch: (changed: OwnSearch) => void
}) {
  const { plan, workload, decision } = facts
  const choice = choiceIn(search.own)
  const settings = [
    settingAt(rows, 'against'),
    {},
    settingAt(rows, 'for'),
    ownSetting(plan.inputs, workload, choice),
  ]
  const { found, isOld, hasFailed } = useAround(facts, 'sides', { settings })
  const turned = OWN.filter((one) => one === 'use' || trendsOf(plan.inputs, workload, one).length > 0)
  const formats = formatsOf(plan.currency)
  return (
    <section
      className={layout.stack12}
      aria-labelledby="four-ways"
      aria-busy={(found === null && !hasFailed) || isOld || undefined}
    >
      <h2 id="four-ways">Four ways it may go</h2>
      <p className={layout.small}>
        Pessimistic and optimistic: the two inputs that matter most, both at the end of their likely range
        that speaks against, or for, {nameOf(facts, decision.recommended ?? '')}.
      </p>
      {found ? <SideBars sides={sidesOf(found)} /> : <div className={styles.sides} />}
      <div className={styles.choices} role="group" aria-label="What yours sets">
        {turned.map((one) => (
          <Select
            key={one}
            label={OWN_CHOICES[one].label}
            value={choice[one]}
            options={TURNS.map((turn) => ({ value: turn, label: OWN_CHOICES[one][turn] }))}
            onChange={(turn) => {
              const turnedTo = { ...choice, [one]: turn }
              onSearch({ own: OWN.map((each) => turnedTo[each]).join('-') })
            }}
          />
        ))}
      </div>
      {hasFailed ? <p>This could not be worked out.</p> : null}
    </section>
  )

  function sidesOf(them: readonly SideBySide[]): readonly Side[] {
    const shown = shownIn(facts, them)
    const { short } = moneyWords(plan.currency)
    return them.map(({ option, aheadUsd, isClose, totals }, at) => {
      const winner = facts.options.find(({ id }) => id === option)
      const texts = settingText(settings[at] ?? {}, plan.inputs, facts, formats)
      return {
        id: TITLES[at]?.id ?? String(at),
        title: TITLES[at]?.title ?? '',
        settings: texts.length > 0 ? texts : ['as you entered it'],
        winner: winner ? asMapOption(facts, winner) : null,
        says: winnerText(option, aheadUsd, facts, formats),
        isClose,
        bars: shown.map((one) => {
          const usd = totals.find((total) => total.option === one.id)?.usd ?? null
          return { option: asMapOption(facts, one), usd, text: usd === null ? 'out' : short(usd) }
        }),
      }
    })
  }
}

const TITLES = [
  { id: 'against', title: 'Pessimistic' },
  { id: 'base', title: 'Base' },
  { id: 'for', title: 'Optimistic' },
  { id: 'own', title: 'Yours' },
] as const

const MOST = 4

/** Whoever is recommended somewhere, then the cheapest as it is entered; in the plan's order, so that no row moves. */
function shownIn(facts: Case, sides: readonly SideBySide[]) {
  const winners = sides.flatMap(({ option }) => option ?? [])
  const cheapest = (sides[1]?.totals ?? []).map(({ option }) => option)
  const some = new Set([...new Set([...winners, ...cheapest])].slice(0, MOST))
  return facts.options.filter(({ id }) => some.has(id))
}
