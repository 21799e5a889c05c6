import { useNavigate } from '@tanstack/react-router'
import type { OptionKind } from '#core/plan/schema.ts'
import { Marker } from '#app/charts/option-mark.tsx'
import { optionStyle } from '#app/charts/option-style.ts'
import { EXAMPLES } from '#app/state/examples.ts'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import worked from './sample-verdicts.json'
import styles from './start.module.css'

type Line = (typeof worked)[number]['lines'][number]

/** Plans to look at, each with its verdict and the lines that argue for it. */
export function Samples() {
  const navigate = useNavigate()
  const open = async (name: string) => {
    const plan = await EXAMPLES.find((example) => example.name === name)?.load()
    if (!plan) return
    openAnother(() => {
      usePlanStore.getState().open(plan, { origin: 'sample' })
      void navigate({ to: '/verdict' })
    })
  }
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className={layout.head}>
        Worked samples
      </h2>
      <ul className={layout.rows}>
        {worked.map(({ name, sentence, lines }) => (
          <li key={name} className={styles.sample}>
            <TinyChart lines={lines} />
            <div>
              <Button kind="quiet" onClick={() => void open(name)}>
                {name}
              </Button>
              <p>{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WIDTH = 150
const HEIGHT = 52

function TinyChart({ lines }: { lines: readonly Line[] }) {
  const top = Math.max(1, ...lines.flatMap(({ usd }) => usd))
  const x = (n: number, of: number) => (WIDTH * n) / (of - 1)
  const y = (usd: number) => 6 + (HEIGHT - 8) * (1 - usd / top)
  return (
    <svg width={WIDTH + 8} height={HEIGHT} aria-hidden="true" focusable="false">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} stroke="var(--border)" />
      {lines.toReversed().map(({ kind, usd }, i) => {
        const look = optionStyle(kind as OptionKind, 0)
        const d = usd.map((one, n) => `${x(n, usd.length).toFixed(1)} ${y(one).toFixed(1)}`).join('L')
        return (
          <g key={i} opacity={i === lines.length - 1 ? 1 : 0.75}>
            <path
              d={`M${d}`}
              fill="none"
              stroke={look.colour}
              strokeWidth={look.width - 0.25}
              strokeDasharray={look.dash ?? undefined}
            />
            <g transform={`translate(${String(WIDTH)} ${String(y(usd.at(-1) ?? 0))}) scale(0.85)`}>
              <Marker kind={kind as OptionKind} ordinal={0} />
            </g>
          </g>
        )
      })}
    </svg>
  )
}
