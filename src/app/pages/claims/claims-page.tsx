import { useMemo } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import type { Claim } from '#core/decision/claims/claim.ts'
import { toldClaim } from '#core/words/claims/told-claim.ts'
import { PUBLISHED_CLAIMS, claims } from '#core/decision/claims/claims.ts'
import { ARTICLES } from '#core/decision/rules/framework.ts'
import { completePlan } from '#core/plan/complete.ts'
import { usePageTitle } from '#app/ui/page-title.ts'
import { ClaimItem } from './claim-item.tsx'
import { ARTICLE_TITLES } from '#core/words/article-titles.ts'
import styles from './claims-page.module.css'

/** What articles have published in figures, worked out again by the engine that works out every plan. */
export function ClaimsPage() {
  usePageTitle('Claims')
  const published = useMemo(() => claims(catalogue, completePlan).map(toldClaim), [])
  const count = (verdict: Claim['verdict']) => published.filter((claim) => claim.verdict === verdict).length
  const articles = ARTICLES.filter((id) => published.some(({ article }) => article === id))
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>Published claims, recomputed</h1>
        <p>
          {published.length} claims in figures, worked out again from their own inputs by the engine that
          works out your plan. As published, {count('holds')} hold, {count('does-not-follow')} does not
          follow, and {count('depends')} depend on something that the article leaves out. Change a figure to
          see what it would take; nothing of it touches your plan.
        </p>
      </div>
      <ol className={styles.list}>
        {PUBLISHED_CLAIMS.map((claim, i) => {
          const asPublished = published[i]
          return asPublished && <ClaimItem key={claim.id} claim={claim} published={asPublished} />
        })}
      </ol>
      <section className={styles.articles} aria-labelledby="articles-title">
        <h2 id="articles-title">The articles</h2>
        <dl>
          {articles.map((id) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>{ARTICLE_TITLES[id]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
