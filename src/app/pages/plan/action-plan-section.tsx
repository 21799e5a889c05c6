import { hoursSentence } from '#core/words/hours-words.ts'
import type { ToldMigration } from '#core/words/migration-words.ts'
import type { ToldActionPlan, ToldStage } from '#core/words/told-action-plan.ts'
import { formatsOf } from '#core/words/words.ts'
import { day } from '#core/story/figures.ts'
import type { Currency } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './plan.module.css'

/** From the verdict of the selected workload to work: steps, hours, and when to decide again. */
export function ActionPlanSection({
  name,
  plan: { title, stages, fiveSteps, portability, triggers, reviews, migration },
  currency,
}: {
  name: string
  plan: ToldActionPlan
  currency: Currency
}) {
  return (
    <section className={layout.stack8} aria-labelledby="action-plan">
      <h2 id="action-plan">Action plan for {name}</h2>
      <p className={layout.lead}>{title}</p>
      <div className={classes(layout.two, styles.columns)}>
        <div className={layout.stack24}>
          {stages.map((stage) => (
            <Stage key={stage.id} stage={stage} currency={currency} />
          ))}
        </div>
        <div className={layout.stack24}>
          {migration && <Migration migration={migration} />}
          <div>
            <h3>Decide again when</h3>
            {triggers.length === 0 ? (
              <p className={layout.small}>No figure that was looked at changes the recommendation.</p>
            ) : (
              <ul className={classes(layout.bullets, styles.after)}>
                {triggers.map((trigger, at) => (
                  <li key={at}>
                    <Figures>{trigger}</Figures>
                  </li>
                ))}
              </ul>
            )}
          </div>
          {reviews.length > 0 && (
            <div>
              <h3>Look again on</h3>
              <ul className={classes(layout.bullets, styles.after)}>
                {reviews.map(({ id, day: on, reason }) => (
                  <li key={`${on} ${id}`}>
                    <Figures>{day(on)}</Figures>
                    <span className={layout.detail}>{reason}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div>
            <h3>Five steps</h3>
            <ol className={classes(layout.bullets, styles.after)}>
              {fiveSteps.map(({ id, step, standing }) => (
                <li key={id}>
                  {step}
                  <span className={layout.detail}>{standing}</span>
                </li>
              ))}
            </ol>
          </div>
          <div>
            <h3>Stay portable</h3>
            <ul className={classes(layout.bullets, styles.after)}>
              {portability.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </section>
  )
}

/** What has to be true before machines take over, each with whether it is today. */
function Migration({ migration: { to, triggers } }: { migration: ToldMigration }) {
  return (
    <div data-migration="">
      <h3>Move to {to} when</h3>
      <ul className={classes(layout.bullets, styles.after)}>
        {triggers.map(({ id, met, sentence }) => (
          <li key={id}>
            <Figures>{sentence}</Figures>
            <span className={layout.detail}>
              {met === null ? 'Not known.' : met ? 'Holds today.' : 'Not yet.'}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Stage({
  stage: { title, choices, steps, hours },
  currency,
}: {
  stage: ToldStage
  currency: Currency
}) {
  return (
    <div>
      <h3>{title}</h3>
      {choices.map((choice, at) => (
        <p key={at} className={layout.small}>
          {choice}
        </p>
      ))}
      {steps.length > 0 && (
        <ol className={classes(layout.bullets, styles.after)}>
          {steps.map((step, at) => (
            <li key={at}>{step}</li>
          ))}
        </ol>
      )}
      {hours.length > 0 && (
        <p className={classes(layout.small, styles.after)}>
          <Figures>{hoursSentence(hours, formatsOf(currency))}</Figures>
        </p>
      )}
    </div>
  )
}
