import { lazy } from 'react'
import { ordinalOf } from '#core/story/ordinal-of.ts'
import { chanceOf } from '#core/words/chance-words.ts'
import { formatsOf, partInWords, span } from '#core/words/phrases.ts'
import { ChanceMarks } from '#app/charts/chance-marks.tsx'
import { marksOfTen } from '#app/charts/marks-of-ten.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { OneMarker } from '#app/charts/option-mark.tsx'
import type { EvaluatedWorkload } from '#app/state/use-evaluation.ts'
import type { AwaitedOutlook } from '#app/state/use-outlook.ts'
import { KeyFigure, KeyFigures } from '#app/ui/key-figure.tsx'
import { Later } from '#app/ui/later.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

const AgainstTodayFigure = lazy(async () => ({
  default: (await import('./against-today-figure.tsx')).AgainstTodayFigure,
}))

/** What it costs and how far that may go, against today, against the runner-up, and how sure it is. */
export function VerdictFigures({
  evaluated,
  awaited,
}: {
  evaluated: EvaluatedWorkload
  awaited: AwaitedOutlook
}) {
  const { facts } = evaluated
  const { decision, plan } = facts
  const { aboutMoney, percent } = formatsOf(plan.currency)
  const { likely } = moneyWords(plan.currency)
  const { recommended, runnerUp, target, figures, margin, state } = decision
  const horizon = span(plan.horizonMonths)
  const other = facts.options.find(({ id }) => id === (target ?? runnerUp))
  const band = awaited.isOld
    ? null
    : awaited.outlook?.options.find(({ option }) => option === recommended)?.totalUsd
  const left = facts.options.filter(({ gate }) => gate.passed).length
  return (
    <KeyFigures>
      <KeyFigure
        term={`Cost over ${horizon}`}
        short={horizon}
        value={figures.totalUsd === null ? null : aboutMoney(figures.totalUsd)}
        otherwise={state === 'none-left' ? 'nothing to cost' : 'not known yet'}
        beside={likely(band)}
      />
      <PanelBoundary
        title="The comparison with today could not be shown"
        of={facts}
        awaited={<KeyFigure term="Against today’s bill" short="Today" value={null} otherwise="" />}
      >
        {/* It brings the whole catalogue, for which the verdict does not wait. */}
        <Later awaited={<KeyFigure term="Against today’s bill" short="Today" value={null} otherwise="" />}>
          <AgainstTodayFigure facts={facts} />
        </Later>
      </PanelBoundary>
      <KeyFigure
        term={
          other ? (
            <>
              {target === null ? 'Ahead of' : 'More than'}{' '}
              <OneMarker kind={other.kind} ordinal={ordinalOf(facts.evaluation, other.id)} /> {other.name}
            </>
          ) : (
            'Ahead of the runner-up'
          )
        }
        short="Ahead"
        value={other && figures.differenceUsd !== null ? aboutMoney(figures.differenceUsd) : null}
        otherwise={
          recommended === null
            ? `${String(left)} of ${String(facts.options.length)} options still in`
            : 'there is no other'
        }
        beside={other && margin !== null ? partInWords(margin, percent) : ''}
      />
      <ChanceFigure {...evaluated} />
    </KeyFigures>
  )
}

/** How sure the verdict is. It follows a moment after it, in room that is kept for it. */
function ChanceFigure({ facts, stale, chance: { isOld, hasFailed } }: EvaluatedWorkload) {
  const { recommended, risk, state } = facts.decision
  const option = facts.options.find(({ id }) => id === recommended)
  const chance = risk && option ? chanceOf(risk, option.id, facts) : null
  const isAwaited = option !== undefined && risk === undefined && state !== 'only-one' && !hasFailed
  if (!risk || !option || !chance) {
    return (
      <KeyFigure
        term="Chance that it costs least"
        short="Chance"
        value={null}
        isAwaited={isAwaited}
        otherwise={
          hasFailed ? 'could not be worked out' : isAwaited ? '' : option ? 'no rival' : 'not known yet'
        }
      />
    )
  }
  const marks = marksOfTen(risk, option.id, facts)
  return (
    <KeyFigure
      term="Chance that it costs least"
      short="Chance"
      value={`${String(chance.marks)} in 10`}
      isOld={isOld || stale}
      chance={chance.marks}
      beside={<ChanceMarks marks={marks} />}
    />
  )
}
