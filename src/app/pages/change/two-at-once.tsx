import type { Case } from '#core/decision/case.ts'
import type { Changing } from '#core/story/what-changes.ts'
import type { MapField, WinnersMap } from '#core/story/winners-map.ts'
import { afterColon } from '#core/words/phrases.ts'
import { formatsOf } from '#core/words/words.ts'
import { bareFigure, inputName, MAP_NOTE, roughQuantity, winnerText } from '#core/words/what-changes-words.ts'
import { fieldAt } from '#app/charts/map-layout.ts'
import { WinnersMapFigure } from '#app/charts/winners-map.tsx'
import { useAround } from '#app/state/use-around.ts'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'
import { Select } from '#app/ui/select.tsx'
import styles from './change.module.css'
import { mapOptions } from './map-options.ts'

/** Paths of the two inputs of the map; absent: the two that matter most. */
export interface AxesSearch {
  readonly x?: string | undefined
  readonly y?: string | undefined
}

/** Two inputs moved together: who is recommended where. */
export function TwoAtOnce({
  facts,
  rows,
  search,
  onSearch,
}: {
  facts: Case
  rows: readonly Changing[]
  search: AxesSearch
  onSearch: (changed: AxesSearch) => void
}) {
  const choices = rows.flatMap(({ path }) => {
    const input = facts.plan.inputs.find((one) => one.path === path)
    return input ? [{ value: path, label: inputName(input, facts) }] : []
  })
  const has = (path: string | undefined) => choices.some(({ value }) => value === path)
  const x = has(search.x) ? search.x : choices.find(({ value }) => value !== search.y)?.value
  const y = has(search.y) && search.y !== x ? search.y : choices.find(({ value }) => value !== x)?.value
  const asked = x === undefined || y === undefined ? null : { x, y }
  const { found, isOld, hasFailed } = useAround(facts, 'map', asked)
  if (asked === null) return null
  return (
    <section
      className={layout.stack8}
      aria-labelledby="two-at-once"
      aria-busy={(found === null && !hasFailed) || isOld || undefined}
    >
      <h2 id="two-at-once">Two at once</h2>
      <div className={classes(styles.choices, styles.axes)}>
        <Select
          label="Across"
          value={asked.x}
          options={choices.filter(({ value }) => value !== asked.y)}
          onChange={(path) => {
            onSearch({ x: path, y: asked.y })
          }}
        />
        <Select
          label="Up"
          value={asked.y}
          options={choices.filter(({ value }) => value !== asked.x)}
          onChange={(path) => {
            onSearch({ x: asked.x, y: path })
          }}
        />
      </div>
      {hasFailed ? <p>The map could not be worked out.</p> : null}
      {found ? <TheMap map={found} facts={facts} /> : <div className={styles.map} />}
    </section>
  )
}

function TheMap({ map, facts }: { map: WinnersMap; facts: Case }) {
  const formats = formatsOf(facts.plan.currency)
  const axis = ({ path }: WinnersMap['x']) => {
    const input = facts.plan.inputs.find((one) => one.path === path)
    return {
      name: input ? inputName(input, facts) : path,
      write: (value: number) => bareFigure(value, input?.unit ?? '', formats),
      say: (value: number) => roughQuantity(value, input?.unit ?? '', formats),
    }
  }
  const [across, up] = [axis(map.x), axis(map.y)]
  const tell = (x: number, y: number, { option, isClose, aheadUsd }: MapField) =>
    `${across.name} ${across.say(x)}, ${afterColon(up.name)} ${up.say(y)}: ${winnerText(option, aheadUsd, facts, formats)}${isClose ? ', about the same' : ''}.`
  const columns = someOf(map.x.values.length, map.finer, COLUMNS_OF_TABLE)
  const rows = someOf(map.y.values.length, map.finer, ROWS_OF_TABLE).toReversed()
  return (
    <>
      <WinnersMapFigure
        map={map}
        options={mapOptions(facts, map.fields)}
        names={{ x: across.name, y: up.name }}
        write={{ x: across.write, y: up.write }}
        tell={tell}
        label={`Who is recommended over ${afterColon(across.name)} and ${afterColon(up.name)}. ${tell(map.x.current, map.y.current, map.here)}`}
      />
      <Disclosure summary="Show the map as a table">
        <DataTable
          caption={`Who is recommended: ${afterColon(across.name)} across, ${afterColon(up.name)} down`}
          columns={[
            { id: 'up', title: up.name, cell: (row: number) => up.say(map.y.values[row] ?? NaN) },
            ...columns.map((column) => ({
              id: String(column),
              title: across.say(map.x.values[column] ?? NaN),
              cell: (row: number) => {
                const { option, isClose } = fieldAt(map, column, row)
                return `${winnerText(option, null, facts, formats)}${isClose ? ', about the same' : ''}`
              },
            })),
          ]}
          rows={rows}
          rowKey={String}
        />
      </Disclosure>
      <p className={layout.small}>{MAP_NOTE}</p>
    </>
  )
}

const COLUMNS_OF_TABLE = 4
const ROWS_OF_TABLE = 5

/** Some places among so many, the first and the last with them, each where a first look was taken. */
function someOf(count: number, finer: number, most: number): readonly number[] {
  const looks = count / finer
  return Array.from(
    { length: most },
    (_, at) => Math.round((at * (looks - 1)) / (most - 1)) * finer + Math.floor(finer / 2),
  )
}
