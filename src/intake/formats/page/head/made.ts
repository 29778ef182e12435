/** What is made of what a page says of itself: title, authors, publisher and day. */

import { authorsOf, isGivenName } from '../../../authors'
import { dayIn } from '../../../days'
import { isCommon } from '../../../recognise/known/lexicon'
import type { Blocks } from '../../kernel/blocks'
import type { Party } from './data'
import { outletBehind, outletIn, titleOf } from './title'
import type { PageTold } from './told'
import { uncasedNames } from './uncased'

const DAY_NAMES =
  'article:published_time datepublished article.published og:published_time published_time article:published publication_date publish_date publishdate publish-date pubdate parsely-pub-date sailthru.date dc.date.issued dc.date dcterms.date dcterms.created dc.date.created citation_publication_date citation_date originalpublicationdate article_date_original date date_published pub_date release_date og:article:published_time bt:pubdate cxenseparse:recs:publishtime'.split(
    ' ',
  )
const AUTHOR_NAMES =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author article:author_name author_name creator'.split(
    ' ',
  )
const SITE_NAMES = ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'article:publisher']

/** The day on which a page was last changed, for one that tells no other. */
export const modifiedDay = ({ data, meta }: PageTold): string | null =>
  dayIn(data.modified ?? meta.get('article:modified_time') ?? meta.get('datemodified') ?? '')

export function headFrom(told: PageTold): Partial<Blocks> {
  const sites = sitesOf(told)
  const meta = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => told.meta.get(name) ?? [])
  const days = [told.data.published, ...meta(DAY_NAMES), told.day, told.address ?? told.meta.get('og:url')]
  return {
    title: titleOf(told, sites),
    authors: authorsIn(told, [...meta(AUTHOR_NAMES), ...labelled(told.meta)], sites),
    publisher: publisherOf(told, sites) ?? outletIn(told.title ?? '') ?? outletBehind(told.title ?? ''),
    published: localDay(days.flatMap((day) => day ?? [])),
  }
}

/** What stands beside a label that asks who wrote. */
const labelled = (meta: PageTold['meta']): readonly string[] =>
  ['1', '2'].flatMap((at) =>
    /\b(?:written|by|author)\b/iu.test(meta.get(`twitter:label${at}`) ?? '')
      ? (meta.get(`twitter:data${at}`) ?? [])
      : [],
  )

/** The first day that is told; of one moment told twice, as it is where the page was written. */
function localDay(told: readonly string[]): string | null {
  const first = told.find((text) => dayIn(text) !== null)
  if (first === undefined) return null
  const moment = /T.*(?:Z|[+-]00:?00)$/u.test(first) ? Date.parse(first) : Number.NaN
  const local = told.find((text) => /T.*[+-](?!00:?00)\d\d:?\d\d$/u.test(text) && Date.parse(text) === moment)
  return dayIn(local ?? first)
}

/** Names by which the page calls its site, the most certain first. */
function sitesOf({ data, meta, title, address }: PageTold): readonly string[] {
  const told = [
    data.publisher?.is === 'person' ? null : data.publisher?.name,
    ...SITE_NAMES.map((name) => meta.get(name)),
    ...data.sites,
    ...data.authors.flatMap(({ name, is }) =>
      is === 'organisation' || (isBehind(name, title) && !isOwn(name)) ? name : [],
    ),
  ]
  // Some give the article's title for the name of their site.
  const names = told
    .flatMap((name) => (name && name !== title && name !== meta.get('og:title') ? [siteName(name)] : []))
    .filter((name) => name.length > 1)
  const behind = outletBehind(title ?? '')
  if (behind !== null) names.push(behind)
  const host = hostOf(address ?? meta.get('og:url') ?? '')
  return [...new Set([...names, ...(host === null ? [] : [host])])]
}

/** Whether a title ends with a name, as with that of a site. */
const isBehind = (name: string, title: string | null): boolean =>
  title?.endsWith(name) === true && /\s[|»·–—-]\s*$/u.test(title.slice(0, -name.length))

/** "Tarn Courier - All the news" is the Tarn Courier; of an address, or a name at a network, the name in it tells. */
function siteName(name: string): string {
  const [first = name] = name.split(/\s+[|»·–—-]\s+/u)
  return hostOf(first) ?? first.replace(/^@|^www\.(?=\S+$)/gu, '').trim()
}

const hostOf = (address: string): string | null =>
  /^https?:\/\/(?:www\.|m\.|amp\.|edition\.)?([a-z0-9-]{2,60})\./iu.exec(address)?.[1] ?? null

function publisherOf({ data, meta }: PageTold, sites: readonly string[]): string | null {
  const isTold =
    data.publisher !== null ||
    SITE_NAMES.some((name) => meta.has(name)) ||
    data.authors.some(({ is }) => is === 'organisation')
  return isTold ? (sites[0] ?? null) : null
}

function authorsIn(told: PageTold, meta: readonly string[], sites: readonly string[]): readonly string[] {
  const people = told.data.authors.flatMap(({ name, is }) => (is === 'person' ? name : []))
  const isAuthor = (name: string) =>
    isOwn(name) || (people.includes(name) && isPersonAsSite(name)) || !isSite(name, sites)
  const sources = [
    told.data.authors.flatMap(peopleIn),
    ...meta.filter((text) => isOwn(text) || !isSite(text, sites)).map(namesIn),
    ...told.signed.map(namesOf),
  ]
  return sources.map((names) => names.filter(isAuthor)).find((names) => names.length > 0) ?? []
}

const peopleIn = ({ name, is }: Party): readonly string[] => (is === 'organisation' ? [] : namesIn(name))

/** Whoever publishes alone may be called like the site. */
const isOwn = (name: string): boolean =>
  /^\S+ \S+$/u.test(name) && isGivenName(name) && authorsOf(name).length > 0

/** A site may bear the name of somebody whose first name is known for one only behind the other. */
const isPersonAsSite = (name: string): boolean => {
  const parts = name.split(' ')
  return parts.length === 2 && parts.some(isGivenName) && !parts.some((part) => isCommon(part.toLowerCase()))
}

/** "Lee, Ann; Chen, Bo and Holm, Ida" are Ann Lee, Bo Chen and Ida Holm. */
const namesIn = (text: string): readonly string[] =>
  /^\s*https?:/iu.test(text)
    ? []
    : [
        ...new Set(
          text
            .split(';')
            .flatMap(reversed)
            .flatMap((part) => namesOf(inOrder(part.trim()))),
        ),
      ]

/** Several that are told family name first, with "and" between. */
function reversed(part: string): readonly string[] {
  const names = part.split(/\s+(?:and|&)\s+/u)
  return names.every((name) => /^\s*\S+, \S+(?: \S+)?\s*$/u.test(name)) ? names : [part]
}

/** Of what is told to be an author. */
function namesOf(text: string): readonly string[] {
  const names = authorsOf(text)
  return names.length > 0 ? names : text.split('\n').flatMap(uncasedNames)
}

const inOrder = (name: string): string =>
  name.replace(
    /^((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)?), (\p{Lu}(?:[\p{L}’'-]+|\.)(?: \p{Lu}\.?| \p{Ll}{2,4})*)$/u,
    (whole, last: string, first: string) =>
      last.includes(' ') && first.includes(' ') ? whole : `${first} ${last}`,
  )

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a name is the site's, or has it in it. */
const isSite = (name: string, sites: readonly string[]): boolean =>
  sites.some((site) => {
    const [one, other] = [bare(name), bare(site)]
    return one !== '' && other !== '' && (one === other || (other.length > 4 && one.includes(other)))
  })
