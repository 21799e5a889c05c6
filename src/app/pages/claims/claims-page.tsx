import { useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { articlesAmong } from '#core/story/articles.ts'
import { claimsAsPublished, type ClaimVerdict } from '#core/story/claims.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { ClaimItem } from './claim-item.tsx'
import styles from './claims.module.css'

/** What articles have published in figures, worked out again by the engine that works out every plan. */
export function ClaimsPage() {
  usePageTitle('Claims')
  const published = useMemo(() => claimsAsPublished(catalogue), [])
  const count = (verdict: ClaimVerdict) => published.filter((claim) => claim.verdict === verdict).length
  const articles = articlesAmong(published.map(({ article }) => article))
  return (
    <div className={layout.stack40}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>Published claims, recomputed</h1>
        <p className={layout.grey}>
          {published.length} claims in figures, worked out again from their own inputs by the engine that
          works out your plan. As published, {count('holds')} hold, {count('does-not-follow')} does not
          follow, and {count('depends')} depend on something that the article leaves out. Change a figure to
          see what it would take; nothing of it touches your plan.
        </p>
      </div>
      <ol>
        {published.map((claim) => (
          <ClaimItem key={claim.id} published={claim} />
        ))}
      </ol>
      <section className={layout.stack12} aria-labelledby="articles-title">
        <h2 id="articles-title">The articles</h2>
        <dl className={classes(layout.stack4, styles.articles)}>
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
