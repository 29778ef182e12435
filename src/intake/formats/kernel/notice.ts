import { count, list } from '../../../graph/words'
import { languageName } from '../../../language/name'

/** What the reader should know of how a text was read, though it is there. */
export type ReadNotice =
  | { readonly code: 'hidden' | 'notes' | 'lost-characters'; readonly many: number }
  | { readonly code: 'lost-pages'; readonly pages: readonly number[] }
  | LanguageNotice

/** What is not in English: all of it, or so many paragraphs of so many. */
export type LanguageNotice =
  | { readonly code: 'language'; readonly language: string }
  | {
      readonly code: 'languages'
      readonly languages: readonly string[]
      readonly many: number
      readonly of: number
    }

const LEFT = 'names are found as far as capitals and lists tell them, and no claims.'

export function tellReadNotice(notice: ReadNotice): string {
  switch (notice.code) {
    case 'hidden':
      return `Hidden text was left out: ${count(notice.many, 'place')}.`
    case 'notes':
      return `${count(notice.many, 'footnote stands', 'footnotes stand')} behind the text.`
    case 'lost-characters':
      return `${count(notice.many, 'character')} could not be read and ${notice.many === 1 ? 'stands' : 'stand'} as “\ufffd”.`
    case 'lost-pages':
      return `Not to be read: ${notice.pages.length === 1 ? 'page' : 'pages'} ${notice.pages.join(', ')}.`
    case 'language':
      return `This text is in ${languageName(notice.language)}, which is not read here: ${LEFT}`
    case 'languages':
      return `${notice.many} of ${count(notice.of, 'paragraph')} ${notice.many === 1 ? 'is' : 'are'} not in English but in ${list(notice.languages.map(languageName))}: ${LEFT}`
  }
}
