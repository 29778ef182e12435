/** What a page tells in data for machines: JSON-LD, after schema.org. */

import { field } from '../../../../model/unknown'
import { withoutEntities } from './entities'
import { mendedJson } from './nearly'

/** Whoever is told as author or publisher; what it is where the page tells that. */
export interface Party {
  readonly name: string
  readonly is: 'person' | 'organisation' | null
}

/** Of the article that a page is; what is not told is null or empty. */
export interface PageData {
  readonly headline: string | null
  readonly authors: readonly Party[]
  readonly publisher: Party | null
  /** As it stands there, mostly an ISO day with its time. */
  readonly published: string | null
  readonly modified: string | null
  /** Names of the site. */
  readonly sites: readonly string[]
}

/** The longest name or title believed, the longest list, and how deep and how many things are looked at. */
const [LONGEST, MOST_PARTIES, DEEPEST, MOST_THINGS] = [500, 20, 6, 2000]
const ARTICLE = /Article|Posting$|^Report$|Review$/
const PAGE = /^(?:WebPage|ItemPage|AboutPage|Recipe|VideoObject|CreativeWork|PodcastEpisode)$/

/** Out of the sources of a page's scripts of data, those that are nearly valid as well. */
export function pageDataOf(sources: readonly string[]): PageData {
  const things = sources.flatMap((source) => thingsIn(parsed(source)))
  const byId = new Map<unknown, unknown>()
  for (const thing of things) {
    const id = field(thing, '@id')
    if (typeof id === 'string' && field(thing, 'name') !== undefined) byId.set(id, thing)
  }
  const isA = (thing: unknown, type: RegExp) => typesOf(thing).some((one) => type.test(one))
  const articles = things.filter((thing) => isA(thing, ARTICLE))
  const article = articles.find((thing) => textOf(field(thing, 'headline')) !== null) ?? articles[0]
  const pages = things.filter((thing) => isA(thing, PAGE))
  const resolved = (value: unknown): unknown => byId.get(field(value, '@id')) ?? value
  const parties = (value: unknown): readonly Party[] => partiesOf(resolved(value))
  return {
    headline: textOf(field(article, 'headline')) ?? textOf(field(article, 'name')),
    authors: [field(article, 'author'), field(article, 'creator')]
      .filter((value) => value !== undefined)
      .slice(0, 1)
      .flat()
      .slice(0, MOST_PARTIES)
      .flatMap(parties),
    publisher: parties([field(article, 'publisher')].flat()[0])[0] ?? null,
    published:
      [article, ...pages].map((thing) => textOf(field(thing, 'datePublished'))).find((day) => day !== null) ??
      textOf(field(article, 'dateCreated')),
    modified: [article, ...pages].map((thing) => textOf(field(thing, 'dateModified'))).find(Boolean) ?? null,
    sites: things
      .filter((thing) => isA(thing, /^(?:WebSite|NewsMediaOrganization|Organization)$/))
      .flatMap((thing) => textOf(field(thing, 'name')) ?? [])
      .slice(0, MOST_PARTIES),
  }
}

/** The things that data tells of; what a list lists is other pages'. */
function thingsIn(data: unknown): readonly unknown[] {
  const things: unknown[] = []
  const waiting: (readonly [unknown, number])[] = [[data, 0]]
  while (waiting.length > 0 && things.length < MOST_THINGS) {
    const [thing, depth] = waiting.shift() ?? [null, 0]
    if (typeof thing !== 'object' || thing === null || depth > DEEPEST) continue
    if (Array.isArray(thing)) for (const one of thing.slice(0, MOST_THINGS)) waiting.push([one, depth + 1])
    else {
      things.push(thing)
      waiting.push([field(thing, '@graph'), depth + 1], [field(thing, 'mainEntity'), depth + 1])
    }
  }
  return things
}

const typesOf = (thing: unknown): readonly string[] =>
  [field(thing, '@type')].flat().filter((type) => typeof type === 'string')

/** One thing may bear the names of several. */
function partiesOf(value: unknown): readonly Party[] {
  const types = typesOf(value)
  const isOrganisation = types.some((type) =>
    /Organi[sz]ation|Corporation|Company|Brand|WebSite|Thing/.test(type),
  )
  const is = types.includes('Person') ? 'person' : isOrganisation ? 'organisation' : null
  return [typeof value === 'string' ? value : field(value, 'name')]
    .flat()
    .slice(0, MOST_PARTIES)
    .flatMap((text) => {
      const name = textOf(text)
      return name === null ? [] : [{ name, is }]
    })
}

/** Much of it is no JSON, and yet nearly. */
function parsed(source: string): unknown {
  const bare = source.includes('"') ? source : withoutEntities(source)
  for (const read of [() => source, () => mendedJson(bare.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, ' '))]) {
    try {
      return JSON.parse(read())
    } catch {
      // The next is more forgiving; where none can be read, the page itself can be all the same.
    }
  }
  return null
}

/** A short text on one line, its entities read; null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = withoutEntities(value.slice(0, LONGEST * 2))
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  return text === '' ? null : text
}
