/** What stands around an article: who wrote it, for whom, and when. */

import { weekdayWords } from '../language/en/calendar'
import { anyOf, anyPattern } from '../language/lists'
import type { Article } from './article'
import { authorsOf, BYLINE, BYLINE_LABEL, capitalised, isGivenName, isName, isOutlet, ROLE } from './authors'
import lists from './credits.json'
import { datelineIn } from './dateline'
import { dayIn, withoutDay } from './days'

/** Head matter as the text or its format tells it; what is not told is null or empty. */
export interface Head {
  readonly title: string
  /** Names, as they stand in the text. */
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO day. */
  readonly published: string | null
}

const LONGEST_LINE = 140
/** Of a line below the body. */
const LONGEST_FOOT = 320
const MOST_LINES = 20
const LONGEST_TITLE = 300
const PUBLISHER =
  /^(?:(?:publisher|source|first\s+appeared\s+in|published\s+by)\s*:|published\s+by\b)\s*(?=\p{L})/iu
const RIGHTS = /^(?:©|\(c\)|copyright\b)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?/iu
const CREDIT =
  /^[([—–-]*\s*(?:(?:additional |with )?(?:reporting|editing|writing|research|photographs?|video|graphics?)(?: and (?:writing|editing|reporting))? by\s|with (?:assistance|(?:additional )?reporting|files|inputs?) (?:from|by)\s)/iu
/** Who else wrote of it, and where it stood before. */
const BEHIND =
  /^\p{Lu}.{0,240}\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|(?:to )?(?:the )?(?:additional )?(?:reporting|research))\b.{0,80}$|^\p{Lu}.{0,240}\bcontributed(?: reporting)?(?: from \p{Lu}.{0,40})?\.?$|^(?:a version of this (?:article|story)\b|(?:this (?:article|story|piece|post) )?(?:was |has been )?(?:originally|first) (?:published|appeared)\b)/iu
/** What kind of text it is, in a line above its title. */
const KICKER = new RegExp(`^${anyPattern(lists.kickers)}:?$`, 'iu')
export const isKicker = (line: string): boolean => KICKER.test(line)
/** From where somebody wrote: "Reporting from Lorne and Kelby". */
const PLACED = /^reporting from \p{Lu}[^.!?]{1,60}$/iu
const MENDED = new RegExp(String.raw`^[\s*(["“]*${anyPattern(lists.mended)}`, 'iu')
/** A firm with its mark: "The Tarn Wire™ & © 2024". */
const MARKED = /^\S.{0,60}(?:©|\(c\)) ?\d{4}/iu
const ASKING = /^(?:you can )?(?:contact|e-?mail|reach|follow|write to)\s+/iu
/** What goes on about an author behind a name. */
const ABOUT =
  /^,? (?:(?:is|was) (?:an?|the|our) |(?:writes|covers|reports|works|lives|teaches|edits)\b|has (?:been|written|covered|reported|worked)\b|can be reached\b|joined\b)/u
/** Below it stands whom to ask. */
const CONTACT = /\b(?:contacts?|enquiries|inquiries)(?: \S+){0,3}\s*:?$/iu
/** A web address; the name in it ("harbournews") is all that it tells. */
const SITE = /\b(?:www\.)?([a-z0-9-]{2,40})\.(?:com|org|net|info|news|press|co\.uk|[a-z]{2})\b/iu
const ADDRESS = /^(?:https?:|www\.)/iu
const DATE_WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf(weekdayWords)}|${anyPattern(lists.dateWords)})(?!\p{L})`,
  'giu',
)
/** Before a title, as in a letter. */
const TITLE = /^(?:subject|headline|title)\s*:\s*(?=\S)/iu
/** What sets apart what one line tells: "Ann Lee | Harbour News | 3 May 2021". */
const APART = /\s+[|•·–—]\s+|\s*[|•·]\s*/u

/** Whether a line tells nothing but who wrote it, for whom or when; of a body these are never part. */
export const isHeadLine = (line: string): boolean =>
  line.length <= LONGEST_LINE &&
  (isDateLine(line) ||
    isByline(line) ||
    PLACED.test(line) ||
    (PUBLISHER.test(line) && !/[.!?]$/u.test(line)) ||
    isParts(line))

/** Whether a line below the body belongs to whoever prints it, or tells who its authors are. */
export const isFootLine = (line: string, authors: readonly string[] = []): boolean =>
  line.length <= LONGEST_FOOT &&
  (RIGHTS.test(line) || MARKED.test(line) || /all rights reserved/iu.test(line)
    ? line.length <= LONGEST_LINE || /©|\brights reserved/iu.test(line)
    : CREDIT.test(line) || isNote(line, authors) || authors.some((name) => isAsking(line, name)))

/** Whether a line tells of the article rather than of its matter: who its authors are, who else wrote of it, where it stood before. */
export const isNote = (line: string, authors: readonly string[] = []): boolean =>
  line.length <= LONGEST_FOOT &&
  (BEHIND.test(line) || authors.some((name) => line.startsWith(name) && ABOUT.test(line.slice(name.length))))

/** Whether a text speaks of an article itself: a note on it, or what was mended in it. Neither is told of the world. */
export const isOfArticle = (text: string, authors: readonly string[]): boolean =>
  MENDED.test(text) || text.split('\n').every((line) => isNote(line, authors))

const isAsking = (line: string, name: string): boolean =>
  ASKING.test(line) && line.replace(ASKING, '').startsWith(name)

export function isByline(line: string): boolean {
  const start = BYLINE.exec(line) ?? BYLINE_LABEL.exec(line)
  if (!start) return false
  const rest = line.slice(start[0].length)
  // "By Monday the harbour was empty." is a sentence.
  return (
    rest.split(/\s+/u).length <= 14 &&
    !/[.!?]\s*$/u.test(withoutDay(rest)) &&
    authorsOf(splitFor(rest)[0]).length > 0
  )
}

const isDateLine = (line: string): boolean =>
  dayIn(line) !== null && !/\p{L}/u.test(withoutDay(line).replace(DATE_WORDS, ' '))

function isParts(line: string): boolean {
  const parts = line.split(APART)
  return parts.length > 1 && parts.some((part) => isDateLine(part) || isByline(part))
}

/** "Ann Lee for the Harbour News": the name, and for whom. */
function splitFor(text: string): readonly [string, string | null] {
  const [name = '', ...outlet] = text.split(/\s+for\s+(?=the\s|\p{Lu})/u)
  return [name, outlet.length > 0 ? outlet.join(' for ') : null]
}

/**
 * Title, authors, publisher and day of publication, out of the lines of an article's head (title first, foot included) and, where
 * they do not tell, the dateline of the first paragraph of the body.
 */
export function headMatterOf(lines: readonly string[], firstParagraph = ''): Head {
  const [first = '', second] = lines
  const hasMasthead =
    second !== undefined &&
    (isOutlet(first) || PUBLISHER.test(first) || isKicker(first)) &&
    !isHeadLine(second)
  const title = titleAboveByline(lines) ?? (hasMasthead ? second : isHeadLine(first) ? '' : first)
  const parts = [...lines.slice(0, MOST_LINES), ...lines.slice(MOST_LINES).slice(-MOST_LINES)]
    .filter((line) => line !== title && line.length <= LONGEST_LINE)
    .flatMap((line) => line.split(APART))
    .map((part) => part.trim())
    .filter(Boolean)
  const dateline = datelineOf(firstParagraph)
  return {
    title: title.replace(TITLE, ''),
    authors: authorsIn(parts),
    publisher: publisherIn(parts) ?? dateline.agency,
    published: publishedIn(parts) ?? dateline.day,
  }
}

/** The line above the byline, where above that stand but words of a menu: what is copied from a page begins with it. */
function titleAboveByline(lines: readonly string[]): string | null {
  const signed = lines.findIndex(isByline)
  const title = lines[signed - 1] ?? ''
  const isMenu = (line: string) => line.split(/\s+/u).length < 3
  return signed > 2 && !isMenu(title) && !isHeadLine(title) && lines.slice(0, signed - 1).every(isMenu)
    ? title
    : null
}

function authorsIn(parts: readonly string[]): readonly string[] {
  const signed = parts.filter(isByline).flatMap((part) => authorsOf(splitFor(part)[0]))
  if (signed.length > 0) return [...new Set(signed)]
  const bare = parts.find((part, at) => {
    if (CONTACT.test(parts[at - 1] ?? '')) return false
    const name = withoutDate(part)
    // Any two capitalised words may stand in a head: a name has to be known for one, or stand above the day.
    return (
      /\s/u.test(part) &&
      isBareName(name) &&
      (isGivenName(name) || name !== part.trim() || isDateLine(parts[at + 1] ?? ''))
    )
  })
  if (bare !== undefined) return authorsOf(withoutDate(bare))
  const credit = parts.find((part) =>
    /^[(]?(?:reporting|writing)(?: and (?:writing|editing|reporting))? by\s/iu.test(part),
  )
  return credit === undefined ? [] : authorsOf(credit.replace(/^[(]/u, '').split(';')[0])
}

const withoutDate = (part: string): string =>
  withoutDay(part)
    .replace(DATE_WORDS, ' ')
    .replace(/^[\s,–—-]+|[\s,–—-]+$/gu, '')

/** Nothing but names of at least two words: "Ann Lee", "Ann Lee and Bo Chen", "Ann Lee in Orsa". */
const isBareName = (part: string): boolean =>
  authorsOf(part).length > 0 &&
  part
    .split(/\s*,\s*|\s+and\s+|\s+&\s+/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => (isGivenName(part) ? name.replace(/\s+in\s+\p{Lu}\S*(?:\s\p{Lu}\S*)?$/u, '') : name))
    .every((name) => isName(name) && /\S\s+\S/u.test(name) && !ROLE.test(name))

function publisherIn(parts: readonly string[]): string | null {
  const told = parts
    .find((part) => PUBLISHER.test(part) && !ADDRESS.test(part.replace(PUBLISHER, '')))
    ?.replace(PUBLISHER, '')
  const written = parts
    .filter(isByline)
    .map((part) => splitFor(part)[1])
    .find((outlet) => outlet !== null)
  // One word may be a button: "News".
  const alone = parts.find((part) => part.includes(' ') && isOutlet(part) && !isByline(part))
  const rights = parts
    .find((part) => RIGHTS.test(part))
    ?.replace(RIGHTS, '')
    .split(/\.\s|\.$|,|;|\ball rights/iu)[0]
  const outlet = [told, written, alone, rights].map((name) => name?.trim()).find(Boolean)
  // An article before a name is no part of it, unless it is written as one: "The Harbour News".
  const name = outlet?.replace(/^(?:the|THE)\s+(?=\p{Lu})/u, '').replace(/[.\s]+$/u, '')
  if (!name) return siteIn(parts)
  return /\p{Ll}/u.test(name) ? name : name.replace(/\p{Lu}{4,}/gu, capitalised)
}

/** A mail address tells nobody. */
const siteIn = (parts: readonly string[]): string | null =>
  parts
    .map((part) => (part.includes('@') ? undefined : SITE.exec(part)?.[1]))
    .find((site) => site !== undefined) ?? null

function publishedIn(parts: readonly string[]): string | null {
  const dated = parts.flatMap((part) => {
    const day = RIGHTS.test(part) ? null : dayIn(part)
    return day
      ? [
          {
            day,
            isLater: /\b(?:updated|modified)\b/iu.test(part),
            isFirst: /\bpublished|posted\b/iu.test(part),
          },
        ]
      : []
  })
  const best = dated.find(({ isFirst }) => isFirst) ?? dated.find(({ isLater }) => !isLater) ?? dated[0]
  return best?.day ?? null
}

/** "PORT ELLEN, 3 May 2021 (Harbour Press) – The ferry …" */
function datelineOf(paragraph: string): { readonly day: string | null; readonly agency: string | null } {
  const dateline = datelineIn(paragraph)
  if (dateline === null) return { day: null, agency: null }
  const { where, agency } = dateline
  return { day: dayIn(where), agency: agency !== null && !dayIn(agency) ? agency : null }
}

/**
 * The head matter of an article. `told` is what its format tells by itself (a page's metadata); it counts before what
 * is found in the text.
 */
export function headOf(article: Article, told: { readonly [K in keyof Head]?: Head[K] | null } = {}): Head {
  const [around = '', first = '', ...behind] = article.paragraphs
  const notes = behind.filter((text) => isNote(text, told.authors ?? []))
  const lines = [...around.split('\n'), ...notes].filter((line) => line !== '' && line !== told.publisher)
  const found = headMatterOf(lines, first)
  const title = [told.title, article.title, first.split(/(?<=[\p{L}\p{N}]{4}[.!?]|[.!?][”’"')])\s/u)[0]].find(
    (text) => text?.trim(),
  )
  return {
    title: (title ?? 'A piece without a title').trim().slice(0, LONGEST_TITLE),
    authors: told.authors?.length ? told.authors : found.authors,
    publisher: told.publisher ?? found.publisher,
    published: told.published ?? found.published,
  }
}
