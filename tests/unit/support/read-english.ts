import { type Article, type ReadArticle, readArticle } from '../../../src/intake/article'
import { english } from '../../../src/language/en/english'

/** An article in English, read as far as its sentences. */
export const readEnglish = (article: Article): ReadArticle => readArticle(article, english)
