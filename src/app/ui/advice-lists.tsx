import { CONFIDENCE_WORDS } from '#core/words/confidence-words.ts'
import type { ToldAdvice } from '#core/words/told-advice.ts'
import { Figures } from './figures.tsx'
import layout from './layout.module.css'

/** How sure the recommendation is, by the rules that lower it. */
export function ConfidenceList({ placement, confidence }: Pick<ToldAdvice, 'placement' | 'confidence'>) {
  if (!confidence) return <p className={layout.grey}>Nothing is recommended yet.</p>
  const { level, reasons } = confidence
  return (
    <div data-confidence={level}>
      <div className={layout.lined}>
        <p>
          {placement}. <strong className={layout.strong}>{CONFIDENCE_WORDS[level]}.</strong>
        </p>
      </div>
      <ul className={layout.lined}>
        {reasons.map(({ id, lowersTo, sentence }) => (
          <li key={id}>
            <Figures>{sentence}</Figures>{' '}
            {lowersTo === 'low' ? <span className={layout.rule}>makes it low by itself</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The ids of rules stand where it is told why. */
interface WithRules {
  readonly withRules?: boolean
}

export function WarningList({ warnings, withRules = false }: Pick<ToldAdvice, 'warnings'> & WithRules) {
  if (warnings.length === 0) return <p className={layout.grey}>There is nothing to warn of.</p>
  return (
    <ul className={layout.lined}>
      {warnings.map(({ id, rule, title, sentence }) => (
        <li key={id}>
          <span className={layout.medium}>{title}</span>
          {withRules && <span className={layout.rule}>{rule}</span>}
          <span className={layout.block}>
            <Figures>{sentence}</Figures>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** With how requests find their way, and what two models make harder. */
export function PatternList({ patterns, withRules = false }: Pick<ToldAdvice, 'patterns'> & WithRules) {
  if (patterns.length === 0) return <p className={layout.grey}>No pattern of two places fits this work.</p>
  return (
    <ul className={layout.lined}>
      {patterns.map(({ id, rule, title, reason, routing, risks }) => (
        <li key={id}>
          <span className={layout.medium}>{title}</span>
          {withRules && <span className={layout.rule}>{rule}</span>}
          <span className={layout.block}>
            <Figures>{reason}</Figures>
          </span>
          <span className={layout.block}>Routing: {routing}</span>
          <span className={layout.detail}>Mind: {risks.join(' ')}</span>
        </li>
      ))}
    </ul>
  )
}

export function ScenarioList({ scenarios }: Pick<ToldAdvice, 'scenarios'>) {
  if (scenarios.length === 0)
    return <p className={layout.grey}>None of the published scenarios matches your answers.</p>
  return (
    <ul className={layout.lined}>
      {scenarios.map(({ id, side, label, reason }) => (
        <li key={id}>
          <span className={layout.medium}>{label}</span>
          <span className={layout.rule}>points to {side === 'local' ? 'local' : 'the cloud'}</span>
          <span className={layout.block}>{reason}</span>
        </li>
      ))}
    </ul>
  )
}

export function HintList({ hints }: Pick<ToldAdvice, 'hints'>) {
  if (hints.length === 0) return <p className={layout.grey}>No hint of the articles fits this workload.</p>
  return (
    <ul className={layout.lined}>
      {hints.map(({ rule, title, sentence }) => (
        <li key={rule}>
          <span className={layout.medium}>{title}</span>
          <span className={layout.rule}>{rule}</span>
          <span className={layout.block}>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
