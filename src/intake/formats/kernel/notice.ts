import { count, list } from '../../../graph/words'
import { languageName } from '../../../language/name'

/** What the reader should know of how a text was read, though it is there. */
export type ReadNotice =
  | { readonly code: 'hidden' | 'notes' | 'lost-characters'; readonly many: number }
  | { readonly code: 'lost-pages'; readonly pages: readonly number[] }
  | { readonly code: 'day-of-file' }
  | GraphNotice
  | AnnotationsNotice
  | CollectionNotice
  | LanguageNotice

/** What a graph that came without a text lacks. */
export interface GraphNotice {
  readonly code: 'graph'
  /** Edges that join no two names. */
  readonly dropped: number
  /** Names whose kind is not known. */
  readonly unkinded: number
  /** Edges of which nothing says whose word they are. */
  readonly unvoiced: number
  readonly isDated: boolean
}

/** What became of annotations on a text, in numbers. */
export interface AnnotationsNotice {
  readonly code: 'annotations'
  /** Names that stand in the text now. */
  readonly placed: number
  /** Names whose words are not where the file says. */
  readonly lost: number
  /** Names within longer ones. */
  readonly overlapping: number
  /** What is about no person, organisation or place. */
  readonly others: number
  /** Ties that join no two names. */
  readonly untied: number
}

/** What became of the pieces of a collection, in numbers. */
export interface CollectionNotice {
  readonly code: 'collection'
  readonly pieces: number
  /** Names of several pieces that are one. */
  readonly joined: number
  /** Pairs that may be one. */
  readonly proposed: number
  /** Judgements that others hold against. */
  readonly refused: number
  /** Numbers of pieces, from 1, that are left out. */
  readonly damaged: readonly number[]
}

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
    case 'day-of-file':
      return 'Its day is the one in the name of its file.'
    case 'graph':
      return tellGraph(notice)
    case 'annotations':
      return tellAnnotations(notice)
    case 'collection':
      return tellCollection(notice)
    case 'language':
      return `This text is in ${languageName(notice.language)}, which is not read here: ${LEFT}`
    case 'languages':
      return `${notice.many} of ${count(notice.of, 'paragraph')} ${notice.many === 1 ? 'is' : 'are'} not in English but in ${list(notice.languages.map(languageName))}: ${LEFT}`
  }
}

const tellGraph = ({ dropped, unkinded, unvoiced, isDated }: GraphNotice): string =>
  [
    'This is a graph without a text: paragraphs have their numbers and no words, so that what a claim rests on cannot be read.',
    unvoiced > 0 ? `Nothing says whose word ${count(unvoiced, 'claim is', 'claims are')}.` : '',
    unkinded > 0
      ? `${count(unkinded, 'name has', 'names have')} no kind that is known here and ${unkinded === 1 ? 'stands as an organisation' : 'stand as organisations'}.`
      : '',
    dropped > 0
      ? `${count(dropped, 'edge joins', 'edges join')} no two names and ${dropped === 1 ? 'was' : 'were'} left out.`
      : '',
    isDated ? '' : 'Nothing says when it was published: today is taken.',
  ]
    .filter(Boolean)
    .join(' ')

const tellAnnotations = ({ placed, lost, overlapping, others, untied }: AnnotationsNotice): string =>
  [
    `${count(placed, 'name is', 'names are')} marked in the text as its annotations have it; nothing says when it was published: today is taken.`,
    lost > 0
      ? `${count(lost, 'annotation does', 'annotations do')} not fit the text and ${lost === 1 ? 'was' : 'were'} left out.`
      : '',
    overlapping > 0
      ? `${count(overlapping, 'name lies', 'names lie')} within another and ${overlapping === 1 ? 'was' : 'were'} left out.`
      : '',
    others > 0
      ? `${count(others, 'annotation is', 'annotations are')} about no person, organisation or place.`
      : '',
    untied > 0 ? `${count(untied, 'tie joins', 'ties join')} no two of the names.` : '',
  ]
    .filter(Boolean)
    .join(' ')

const tellCollection = ({ pieces, joined, proposed, refused, damaged }: CollectionNotice): string =>
  [
    `${count(pieces, 'piece is', 'pieces are')} explored together as one graph; what an author says himself is told by his publisher.`,
    `${count(joined, 'name stands', 'names stand')} in several of them.`,
    proposed > 0
      ? `${count(proposed, 'pair of names', 'pairs of names')} may be one and ${proposed === 1 ? 'stays' : 'stay'} apart.`
      : '',
    refused > 0
      ? `${count(refused, 'judgement')} that two are the same ${refused === 1 ? 'does' : 'do'} not hold: another says that they are not.`
      : '',
    damaged.length > 0
      ? `Left out, since ${damaged.length === 1 ? 'it is damaged or there' : 'they are damaged or there'} twice: piece ${list(damaged.map(String))}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
