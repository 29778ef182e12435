/** Title, authors, publisher and date of an article, from where they stand in its text. */

import type { Article } from './article'
import { datesIn } from './relate/dates'

/** Head matter as the text or its format tells it; what is not told is null or empty. */
export interface Head {
  readonly title: string
  /** Names, as they stand in the text. */
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO day. */
  readonly published: string | null
}

/** How many characters a line of head matter has at most. */
const LONGEST = 200
const LONGEST_NAME = 40

/**
 * The head matter of an article. `told` is what a format tells by itself (HTML's metadata); it counts before what
 * is found in the text.
 */
export function headOf(article: Article, told: Partial<Head> = {}): Head {
  const lines = (article.paragraphs[0] ?? '')
    .split('\n')
    .slice(0, 40)
    .map((line) => line.trim().slice(0, LONGEST))
  const rest = lines.filter((line) => line !== article.title)
  const first = (article.paragraphs[1] ?? '').slice(0, LONGEST)
  const title = [told.title, article.title, lines[0], first.split(/(?<=[.!?])\s/u)[0]].find((text) =>
    text?.trim(),
  )
  return {
    title: (title ?? 'A piece without a title').trim().slice(0, 300),
    authors: told.authors?.length ? told.authors : authorsIn(rest),
    publisher: told.publisher ?? publisherIn(rest, first),
    published: told.published ?? dayIn(rest) ?? dayIn([first]),
  }
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?(?: (?:(?:van|von|de|der|den|del|da|di|la|le|bin|al|ten|ter)\b|\p{Lu}[\p{L}'’-]*\.?)){1,4}`
const NAMES = new RegExp(`^${NAME}(?:(?:,|,? and|&) ${NAME}){0,5}$`, 'u')
const BYLINE = /^(?:(?:written |reported |story |text )?by|author|authors|reporter|byline)[:\s]\s*(.+)$/iu
const SITE = /\b(?:www\.)?([a-z0-9-]{2,40})\.(?:com|org|net|info|news|press|co\.uk|[a-z]{2})\b/iu

/** "By Mara Lindt and Ivo Horak", or a line right below the title that is nothing but names. */
function authorsIn(lines: readonly string[]): readonly string[] {
  for (const line of lines) {
    const named = BYLINE.exec(line)?.[1]?.replace(
      /\s*(?:[|•·–—].*|,? (?:in|for|at) [^,]*|,.*correspondent.*)$/u,
      '',
    )
    if (named !== undefined && NAMES.test(shouted(named))) return namesIn(shouted(named))
  }
  const below = lines[0]
  return below !== undefined &&
    below.length < 80 &&
    NAMES.test(below) &&
    datesIn(below, null).length === 0 &&
    !PLACED.test(below)
    ? namesIn(below)
    : []
}
const PLACED =
  /\b(?:News|Times|Post|Courier|Herald|Press|Daily|Tribune|Gazette|Journal|Contact|Read|Staff|Photo|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/

/** "MARA LINDT" as it would be written in a sentence. */
const shouted = (names: string): string =>
  /\p{Ll}/u.test(names.replace(/\band\b/g, ''))
    ? names
    : names.replace(/\p{L}+/gu, (word) =>
        /^and$/i.test(word) ? 'and' : word.charAt(0) + word.slice(1).toLowerCase(),
      )

const namesIn = (names: string): readonly string[] =>
  names
    .split(/,? and |, | & /u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= LONGEST_NAME)

/** The one that a line of its own names ("The Orsa Courier"), a notice of copyright, a dateline or the address of a site. */
function publisherIn(lines: readonly string[], first: string): string | null {
  for (const line of lines) {
    const named =
      /^(?:published (?:by|in)|publisher|source|from)[: ]\s*(.{2,60})$/iu.exec(line)?.[1] ??
      /^(?:©|\(c\)|copyright(?: ©)?) ?(?:\d{4},? )?(.{2,60}?)(?:[.,] all rights.*|\.)?$/iu.exec(line)?.[1] ??
      /^((?:The )?(?:\p{Lu}[\p{L}’'-]* ){1,4}(?:News|Times|Post|Courier|Herald|Tribune|Gazette|Journal|Chronicle|Observer|Mail|Star|Telegraph|Review|Press|Guardian|Monitor|Standard|Globe|Dispatch|Sun|Mercury|Echo))$/u.exec(
        line,
      )?.[1]
    if (named && datesIn(named, null).length === 0) return named.trim()
  }
  const wire =
    /^[\p{Lu}][\p{L} .,’'-]{1,50}\((AP|AFP|Reuters|UPI|dpa|ANSA|TASS|PA|[A-Z][A-Za-z ]{2,30})\) ?[-–—]/u.exec(
      first,
    )?.[1]
  return wire ?? lines.map((line) => siteIn(line)).find((site) => site !== null) ?? null
}

/** The name in a web address ("wsws" of "wsws.org/contact"); a mail address tells nobody. */
const siteIn = (line: string): string | null =>
  line.includes('@') ? null : (SITE.exec(line.slice(0, LONGEST))?.[1] ?? null)

/** The first full day that stands in the lines. */
function dayIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const numbers = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)/.exec(line)
    if (numbers) {
      const [first, second] = [Number(numbers[1]), Number(numbers[2])]
      // With both up to 12 nobody knows which is the month.
      const [day, month] = second > 12 ? [second, first] : [first, second]
      const dotted = line.includes('.')
      const text = `${numbers[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      if ((first > 12 || second > 12 || first === second || dotted) && datesIn(text, null)[0]?.past === text)
        return text
    }
    const day = datesIn(line, null).find(({ past }) => /^\d{4}-\d{2}-\d{2}$/.test(past))
    if (day) return day.past
  }
  return null
}
