import { count } from '../../../graph/words'

/** What the reader should know of how a text was read, though it is there. */
export type ReadNotice =
  | { readonly code: 'hidden' | 'notes' | 'lost-characters'; readonly many: number }
  | { readonly code: 'lost-pages'; readonly pages: readonly number[] }

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
  }
}
