import { useMemo } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { claims, type Claim } from '#core/decision/claims.ts'
import { ARTICLES } from '#core/decision/framework.ts'
import { completePlan } from '#core/plan/complete.ts'
import { usePageTitle } from '#app/ui/page-title.ts'
import { claimFigure } from './claim-figure.ts'
import styles from './claims-page.module.css'

const VERDICTS: Record<Claim['verdict'], string> = {
  holds: 'Holds',
  'does-not-follow': 'Does not follow',
  depends: 'Depends',
}

/** What articles have published in figures, worked out again by the engine that works out every plan. */
export function ClaimsPage() {
  usePageTitle('Claims')
  const all = useMemo(() => claims(catalogue, completePlan), [])
  const count = (verdict: Claim['verdict']) => all.filter((claim) => claim.verdict === verdict).length
  const articles = ARTICLES.filter(({ id }) => all.some(({ article }) => article === id))
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>Published claims, recomputed</h1>
        <p>
          {all.length} claims in figures, worked out again from their own inputs by the engine that works out
          your plan. Holds: {count('holds')}. Does not follow: {count('does-not-follow')}. Depends on
          something that the article leaves out: {count('depends')}.
        </p>
      </div>
      <ol className={styles.list}>
        {all.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} />
        ))}
      </ol>
      <section className={styles.articles} aria-labelledby="articles-title">
        <h2 id="articles-title">The articles</h2>
        <dl>
          {articles.map(({ id, title }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function ClaimItem({ claim: { id, article, says, verdict, found, needs, figures } }: { claim: Claim }) {
  return (
    <li className={styles.claim}>
      <div>
        <h2 className={styles.id}>
          {id} <span className={styles.article}>from {article}</span>
        </h2>
        <p className={styles.verdict} data-claim={verdict}>
          {VERDICTS[verdict]}
        </p>
      </div>
      <p>{says}</p>
      <div className={styles.found}>
        <p>{found}</p>
        {needs !== null ? <p className={styles.needs}>{needs}</p> : null}
        <dl className={styles.figures}>
          {figures.map((one) => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd translate="no">{claimFigure(one)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}
