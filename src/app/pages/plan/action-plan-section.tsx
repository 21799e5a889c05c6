import type { ActionPlan, ActionStage } from '#core/decision/proposals/action-plan.ts'
import type { MigrationPlan } from '#core/decision/proposals/migration-plan.ts'
import { hoursSentence } from '#core/decision/proposals/hours-of-work.ts'
import { formatsOf } from '#core/words/words.ts'
import { day } from '#core/report/figures.ts'
import type { Currency } from '#core/units/format.ts'
import { Figures } from '#app/ui/figures.tsx'
import styles from './plan-page.module.css'

/** From the verdict of the selected workload to work: steps, hours, and when to decide again. */
export function ActionPlanSection({
  name,
  plan: { title, stages, fiveSteps, portability, triggers, reviews, migration },
  currency,
}: {
  name: string
  plan: ActionPlan
  currency: Currency
}) {
  return (
    <section className={styles.section} aria-labelledby="action-plan">
      <h2 id="action-plan">Action plan for {name}</h2>
      <p className={styles.lead}>{title}</p>
      <div className={styles.columns}>
        <div className={styles.stages}>
          {stages.map((stage) => (
            <Stage key={stage.title} stage={stage} currency={currency} />
          ))}
        </div>
        <div className={styles.stages}>
          {migration && <Migration migration={migration} />}
          <div>
            <h3>Decide again when</h3>
            {triggers.length === 0 ? (
              <p className={styles.of}>No figure that was looked at changes the recommendation.</p>
            ) : (
              <ul className={styles.bullets}>
                {triggers.map((trigger) => (
                  <li key={trigger}>
                    <Figures>{trigger}</Figures>
                  </li>
                ))}
              </ul>
            )}
          </div>
          {reviews.length > 0 && (
            <div>
              <h3>Look again on</h3>
              <ul className={styles.bullets}>
                {reviews.map(({ day: on, reason }) => (
                  <li key={`${on} ${reason}`}>
                    <Figures>{day(on)}</Figures>
                    <span className={styles.detail}>{reason}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div>
            <h3>Five steps</h3>
            <ol className={styles.bullets}>
              {fiveSteps.map(({ step, standing }) => (
                <li key={step}>
                  {step}
                  <span className={styles.detail}>{standing}</span>
                </li>
              ))}
            </ol>
          </div>
          <div>
            <h3>Stay portable</h3>
            <ul className={styles.bullets}>
              {portability.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </section>
  )
}

/** What has to be true before machines take over, each with whether it is today. */
function Migration({ migration: { to, triggers } }: { migration: MigrationPlan }) {
  return (
    <div data-migration="">
      <h3>Move to {to} when</h3>
      <ul className={styles.bullets}>
        {triggers.map(({ id, met, sentence }) => (
          <li key={id}>
            <Figures>{sentence}</Figures>
            <span className={styles.detail}>
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
  stage: ActionStage
  currency: Currency
}) {
  return (
    <div>
      <h3>{title}</h3>
      {choices.map((choice) => (
        <p key={choice} className={styles.of}>
          {choice}
        </p>
      ))}
      {steps.length > 0 && (
        <ol className={styles.bullets}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {hours.length > 0 && (
        <p className={styles.hours}>
          <Figures>{hoursSentence(hours, formatsOf(currency))}</Figures>
        </p>
      )}
    </div>
  )
}
