import type { Lane } from '#core/story/lanes.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { OPTION_KINDS } from '#core/words/words.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './figures.module.css'
import { MARKER_PATHS, optionStyle } from './option-style.ts'

/** From somebody else's to one's own, as the flowchart goes. */
const ORDER: readonly OptionKind[] = ['api', 'hosted', 'subscription', 'quote', 'rented', 'hybrid', 'owned']

/** A row a workload, a lane a kind of option: hollow where it runs today, solid where it should; shared machines in a box. */
export function LanesFigure({ lanes }: { lanes: readonly Lane[] }) {
  const used = new Set(lanes.flatMap(({ from, to }) => [from, to]))
  const kinds = ORDER.filter((kind) => used.has(kind) || ['api', 'hosted', 'rented', 'owned'].includes(kind))
  const place = (kind: OptionKind) => `${String(((kinds.indexOf(kind) + 0.5) / kinds.length) * 100)}%`
  return (
    <table className={styles.lanes}>
      <caption className="only-for-screen-readers">Where each workload should run</caption>
      <thead>
        <tr>
          <th scope="col">Workload</th>
          <th scope="col" className={styles.lane}>
            <span className="only-for-screen-readers">Today and then</span>
            <span className={styles.kinds} aria-hidden="true">
              {kinds.map((kind) => (
                <span key={kind}>{OPTION_KINDS[kind].label}</span>
              ))}
            </span>
          </th>
          <th scope="col" className={styles.cost}>
            Then, machines included
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ id, name, from, to, option, monthly, fleet }) => {
          return (
            <tr key={id} data-fleet={fleet ?? undefined}>
              <th scope="row">
                {name}
                <span className={layout.detail}>{option ?? 'nothing is recommended yet'}</span>
                {to === null ? null : (
                  <span className={classes(layout.detail, styles.kind)} aria-hidden="true">
                    {from === null || from === to ? '' : `${OPTION_KINDS[from].label} → `}
                    {OPTION_KINDS[to].label}
                  </span>
                )}
              </th>
              <td className={styles.lane}>
                <span className="only-for-screen-readers">
                  {from === null ? 'Not known today' : OPTION_KINDS[from].label}, then{' '}
                  {to === null ? 'not known' : OPTION_KINDS[to].label}
                  {fleet === null ? '' : ', on shared machines'}
                </span>
                <svg className={styles.drawing} aria-hidden="true">
                  {kinds.map((kind) => (
                    <line
                      key={kind}
                      x1={place(kind)}
                      x2={place(kind)}
                      y1="0"
                      y2="100%"
                      stroke="var(--hairline)"
                    />
                  ))}
                  {from !== null && to !== null && from !== to ? (
                    <Way from={place(from)} to={place(to)} isBack={kinds.indexOf(to) < kinds.indexOf(from)} />
                  ) : null}
                  {from === null ? null : <Mark kind={from} x={place(from)} isHollow={from !== to} />}
                  {to === null ? null : <Mark kind={to} x={place(to)} isBoxed={fleet !== null} />}
                </svg>
              </td>
              <td className={styles.cost} translate="no">
                {monthly}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A line with its point before the mark it leads to. */
function Way({ from, to, isBack }: { from: string; to: string; isBack: boolean }) {
  return (
    <>
      <line x1={from} x2={to} y1="50%" y2="50%" stroke="var(--grey-text)" strokeWidth="1.5" />
      <svg x={to} y="50%" overflow="visible">
        <path
          d="M-20,-4.5L-11,0L-20,4.5Z"
          fill="var(--grey-text)"
          transform={isBack ? 'scale(-1 1)' : undefined}
        />
      </svg>
    </>
  )
}

function Mark({
  kind,
  x,
  isHollow = false,
  isBoxed = false,
}: {
  kind: OptionKind
  x: string
  isHollow?: boolean
  isBoxed?: boolean
}) {
  const { colour, marker } = optionStyle(kind, 0)
  return (
    <svg x={x} y="50%" overflow="visible">
      {isBoxed ? (
        <rect x="-24" y="-30" width="48" height="60" fill={colour} fillOpacity="0.1" stroke={colour} />
      ) : null}
      <path
        d={MARKER_PATHS[marker]}
        transform="scale(1.25)"
        fill={isHollow ? 'var(--paper)' : colour}
        stroke={colour}
        strokeWidth={1.5}
      />
    </svg>
  )
}
