import type { ActionPlan, ActionStage } from '#core/decision/action-plan.ts'
import type { WorkHours } from '#core/decision/hours-of-work.ts'
import { formatsOf } from '#core/decision/words.ts'
import type { Currency } from '#core/units/format.ts'
import { Figures } from '#app/ui/figures.tsx'
import styles from './plan-page.module.css'

/** From the verdict of the selected workload to work: steps, hours, and when to decide again. */
export function ActionPlanSection({
  name,
  plan: { title, stages, fiveSteps, portability, triggers },
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

function Stage({ stage: { title, steps, hours }, currency }: { stage: ActionStage; currency: Currency }) {
  return (
    <div>
      <h3>{title}</h3>
      {steps.length > 0 && (
        <ol className={styles.bullets}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {hours.length > 0 && (
        <p className={styles.hours}>
          <Figures>{`Costed with ${hours.map((work) => hoursText(work, currency)).join('; ')}.`}</Figures>
        </p>
      )}
    </div>
  )
}

const PER: Readonly<Record<WorkHours['per'], string>> = {
  once: 'once',
  month: 'a month',
  year: 'a year',
}

function hoursText({ label, part, hours, per, usd }: WorkHours, currency: Currency): string {
  const { figure, money } = formatsOf(currency)
  const whose = part === null ? '' : ` (${part} part)`
  return `${label.toLowerCase()}${whose} ${figure(hours)} ${hours === 1 ? 'hour' : 'hours'} ${PER[per]}, ${money(usd)}`
}
