import { useEffect, useMemo, useRef, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { claimFrom, type ClaimFigures, type ToldClaim } from '#core/story/claims.ts'
import { list } from '#core/words/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { claimFigure } from '#core/words/claims/claim-figure.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { ClaimInputField } from './claim-input-field.tsx'
import styles from './claims.module.css'

/** One claim: what is said, what comes out, and the figures behind it to play with. */
export function ClaimItem({ published }: { published: ToldClaim }) {
  const [values, setValues] = useState<ClaimFigures>({})
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const [round, setRound] = useState(0)
  const isMoved = Object.keys(values).length > 0
  const shown = useMemo(
    () => (isMoved ? claimFrom(published.id, values, catalogue) : published),
    [values, isMoved, published],
  )
  const change = (id: string, value: number | null) => {
    const asPublished = published.inputs.find((input) => input.id === id)?.published ?? null
    const { [id]: _former, ...rest } = values
    const next = value === asPublished ? rest : { ...rest, [id]: value }
    setValues(next)
    const { verdict, found, inputs } = claimFrom(published.id, next, catalogue)
    announce(`${published.id} ${verdictWords(verdict, inputs)}. ${found}`)
  }
  const read = (id: string, isReadable: boolean) => {
    setUnreadable((before) => {
      if (before.has(id) !== isReadable) return before
      const after = new Set(before)
      if (isReadable) after.delete(id)
      else after.add(id)
      return after
    })
  }
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed is gone, so the focus goes to the first field.
    if (round > 0) fields.current?.querySelector('input')?.focus()
  }, [round])
  const { id, article, says, reading, verdict, found, needs, figures, inputs } = shown
  const titleId = `claim-${id}`
  return (
    <li className={styles.claim} data-claim={id}>
      <div className={classes(layout.stack8, styles.head)}>
        <h2 id={titleId} className={styles.id}>
          {id} <span className={layout.small}>from {article}</span>
        </h2>
        <p className={layout.lead}>{says}</p>
        {reading !== null && <p className={layout.small}>{reading}</p>}
      </div>
      <div className={classes(layout.stack8, styles.found)} data-stale={unreadable.size > 0 ? '' : undefined}>
        <p className={styles.verdict} data-verdict={verdict}>
          {verdictWords(verdict, inputs)}
          {isMoved && <span className={styles.moved}> from your figures</span>}
          {unreadable.size > 0 && <span className={styles.moved}>, not updated</span>}
        </p>
        <p>
          <Figures>{found}</Figures>
        </p>
        {needs !== null ? <p className={layout.grey}>{needs}</p> : null}
        <dl className={classes(layout.pairs, layout.stack4, styles.figures)}>
          {figures.map((one) => (
            <div key={one.id}>
              <dt>{one.label}</dt>
              <dd translate="no">{claimFigure(one)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div
        ref={fields}
        className={classes(layout.stack8, styles.inputs)}
        role="group"
        aria-labelledby={titleId}
      >
        {inputs.map((input) => (
          <ClaimInputField
            key={`${input.id} ${String(round)}`}
            id={`${id}-${input.id}`}
            input={input}
            onChange={(value) => {
              change(input.id, value)
            }}
            onReadable={(isReadable) => {
              read(input.id, isReadable)
            }}
          />
        ))}
        {(isMoved || unreadable.size > 0) && (
          <p>
            <Button
              kind="quiet"
              onClick={() => {
                setValues({})
                setUnreadable(new Set())
                setRound(round + 1)
                announce(`${id} ${verdictWords(published.verdict, published.inputs)}. ${published.found}`)
              }}
            >
              Back to the published figures
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}

/** "Holds", or what it depends on: the figures that the article leaves out. */
function verdictWords(verdict: ToldClaim['verdict'], inputs: ToldClaim['inputs']): string {
  if (verdict === 'holds') return 'Holds'
  if (verdict === 'does-not-follow') return 'Does not follow'
  const leftOut = inputs.filter(({ value }) => value === null)
  return leftOut.length === 0
    ? 'Depends'
    : `Depends on what is left out: ${list(leftOut.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)))}`
}
