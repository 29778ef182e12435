/** Who wrote an article, out of the line that says so. */

import { WEEKDAY } from '../language/en/calendar'
import { anyOf, anyPattern } from '../language/lists'
import lists from './credits.json'
import { withoutDay } from './days'
import { isCommon, isFirstName } from './recognise/known/lexicon'
import { particles } from './recognise/words/grammar'
import { writers } from './recognise/words/offices'

/** What a line begins with that tells who wrote. */
export const BYLINE = new RegExp(
  String.raw`^(?:${anyPattern(lists.bylines)}\s+by|by|par|por|authors?|text|words)(?:\s*:\s*|\s+)(?=\p{Lu})`,
  'iu',
)
/** The same in other languages, with a colon. */
export const BYLINE_LABEL = new RegExp(String.raw`^${anyPattern(lists.bylinesAbroad)}\s*:\s*`, 'iu')
/** Before a name of two words at least, since "Von" and "Di" begin names as well. */
const BYLINE_ABROAD =
  /^(?:von|di|door|av|af|oleh)\s+(?=\p{Lu}[\p{L}\p{M}’'-]+\s+(?:\p{Ll}{1,4}\s+){0,2}\p{Lu})/iu
const OUTLET = new RegExp(
  String.raw`^(?:the\s+)?(?:[\p{Lu}\d][\p{L}\p{M}\d’'&.-]*\s+){0,4}${anyPattern(lists.outletTails)}$`,
  'iu',
)
export const ROLE = new RegExp(String.raw`\b(?:${anyOf(writers)}s?|${anyPattern(lists.writing)})\b`, 'iu')
/** An office as it is written beside a name: "Ann Lee Senior Business Reporter". */
const OFFICE = new RegExp(
  String.raw`(?<=^|\s)(?:${anyPattern(lists.desks)}\s+){0,4}${anyOf(writers)}(?=[\s,;|]|$)`,
  'giu',
)
/** The same with what it is an office of: "Senior Washington Correspondent", "East Africa Editor". */
const POST = new RegExp(
  String.raw`(?<=^|\s)(?:${anyPattern(lists.desks)}|(?:north|south|east|west|central|middle|latin)[a-z]*)\s+(?:[\p{L}’'-]+\s+){1,2}(${anyOf(writers)})(?=[\s,;|]|$)`,
  'giu',
)
/** What stands behind a name and is no part of it. */
const BEHIND = [
  /\s*\d.*$/u,
  /\s+\S*@\S.*$/u,
  /\s+(?:in|at)\s+\p{Lu}.*$/u,
  /\s+for\s+(?:the\s+)?\p{Lu}.*$/u,
  /\s+(?:of|from|on|via)(?:\s.*)?$/u,
  /\s+(?:published|updated|posted|modified)\b.*$/iu,
  new RegExp(String.raw`\s+(?:the\s+)?${anyPattern(lists.agencies)}$`, 'iu'),
  /\s+(?:ph\.?d|m\.?d|msc|mp)\.?$/iu,
  /[.:\s]+$/u,
]
/** "Lee, Ann", and nothing else. */
const REVERSED = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?)$/u
const TITLE = /^(?:dr|prof(?:essor)?|mr|mrs|ms)\.?\s+(?=\p{Lu})/iu

/** Whoever else worked on it stands behind. */
const OTHERS = new RegExp(
  String.raw`\s*[.,;|/]?\s+(?:${anyPattern(lists.helping)}\s+by\b|${anyPattern(lists.picturing)}\s*:).*$`,
  'iu',
)
/** What no person is called: buttons, agencies, firms. */
const NOBODY = new RegExp(
  String.raw`\b(?:${WEEKDAY}|${anyPattern(lists.noAuthors)})\b|редакция|редакція`,
  'iu',
)
/** What is between names; behind a stroke or a dash mostly stands for whom somebody wrote. */
const BETWEEN =
  /\s*[,;|•·]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|with|avec|mit|con|com)\s+|\s*(\/)\s*|\s+([-–—])\s+/gu
/** "and" in other languages, some of which stand within names as well. */
const AND_ABROAD = /\s+(?:und|et|y|e|en|og|och|i|и|та|і)\s+(?=\S+\s+(?!(?:y|e|i)\s)\S)/gu

/** "By Ann Lee and Bo Chen, staff writers" names two. Lines are looked at one by one. */
export function authorsOf(byline: string | null | undefined): readonly string[] {
  const lines = (byline ?? '').slice(0, 500).split('\n')
  return [...new Set(lines.flatMap((line, at) => authorsInLine(line, at === 0)).map(fromCapitals))]
}

function authorsInLine(line: string, isFirst: boolean): readonly string[] {
  const names: string[] = []
  let hadRole = false
  for (const [at, { text, isBehind }] of partsOf(line).entries()) {
    const name = nameIn(text)
    const isWhole = name.includes(' ')
    if (ROLE.test(name)) hadRole = true
    // Behind an office comes what it is an office of.
    else if (
      isPerson(name) &&
      (isWhole || (at === 0 && isFirst)) &&
      !((hadRole || isBehind) && !isGivenName(name))
    )
      names.push(name)
  }
  return names
}

interface Part {
  readonly text: string
  /** Whether it stands behind a stroke or a dash. */
  readonly isBehind: boolean
}

/** What a line tells one beside the other: names, offices and whatever else. */
function partsOf(line: string): readonly Part[] {
  const told = withoutDay(line.replace(/\s*\([^()]{0,100}\)/gu, ' '))
    .replace(/^[\s,|•·–—-]+/u, '')
    .trimEnd()
    .replace(BYLINE, '')
    .replace(BYLINE_LABEL, '')
    .replace(BYLINE_ABROAD, '')
    .replace(OTHERS, '')
    .replace(POST, (_, office: string) => `, ${office}, `)
    .replace(OFFICE, (office) => `, ${office.trim()}, `)
    .replace(REVERSED, (whole, last: string, first: string) =>
      isGivenName(first) ? `${first} ${last}` : whole,
    )
  const parts: Part[] = []
  let from = 0
  let isBehind = false
  const add = (text: string) => {
    for (const one of apart(text.trim())) parts.push({ text: one, isBehind })
  }
  for (const between of told.matchAll(BETWEEN)) {
    add(told.slice(from, between.index))
    from = between.index + between[0].length
    isBehind = between[1] !== undefined || between[2] !== undefined
  }
  add(told.slice(from))
  return parts.filter(({ text }, at) => at === 0 || text !== '')
}

/** "Juan Pérez y Ana Ruiz" are two, "Juan Pérez y Ruiz" is one. */
function apart(text: string): readonly string[] {
  const names = text.split(AND_ABROAD)
  return names.every((name) => isName(name) && name.includes(' ')) ? names : [text]
}

const nameIn = (text: string): string =>
  BEHIND.reduce((rest, behind) => rest.replace(behind, ''), text)
    .replace(TITLE, '')
    .replace(/\s+/gu, ' ')
    .trim()

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s-]+/u)
/** Whether a name begins as people's names do. */
export const isGivenName = (name: string): boolean => isFirstName(wordsOf(name)[0] ?? '')

/** Whether a name may be a person's: no paper's, no firm's, and not all of words that are no names. */
const isPerson = (name: string): boolean =>
  isName(name) &&
  !OUTLET.test(name) &&
  !NOBODY.test(name) &&
  name.split(/\s+/u).every((word) => !/\p{Ll}.*\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(word)) &&
  (name.includes(' ')
    ? isGivenName(name) || !wordsOf(name).every(isCommon)
    : /\p{Ll}/u.test(name) && !isCommon(name.toLowerCase()))

export const isOutlet = (text: string): boolean => OUTLET.test(text)

export const isName = (text: string): boolean =>
  text.length <= 60 &&
  text.split(/\s+/u).length <= 5 &&
  text.split(/\s+/u).every((word) => /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word) || particles.has(word)) &&
  /\p{L}{2}/u.test(text)

export const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

/** "ANN LEE" shouts; "B. A. LEE" keeps its initials. */
const fromCapitals = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, capitalised)
