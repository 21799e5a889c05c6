import { ARTICLES, type ArticleId } from '../decision/rules/framework.ts'
import { ARTICLE_TITLES } from '../words/article-titles.ts'

export interface Article {
  readonly id: ArticleId
  readonly title: string
}

/** Those of the published articles that are spoken of, in their order. */
export function articlesAmong(ids: readonly (string | undefined)[]): readonly Article[] {
  return ARTICLES.filter((id) => ids.includes(id)).map((id) => ({ id, title: ARTICLE_TITLES[id] }))
}
