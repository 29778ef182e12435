/** The title of a page's article, out of all that the page calls itself. */

import { isOutlet } from '../../../authors'
import type { PageTold } from './told'

/** What sets the name of a site apart from a title. */
const APART = /\s+[|»›«:·•–—~/\\-]+\s+|\s*[|_]\s*|\s*::\s*/u
const APART_ALL = new RegExp(APART.source, 'gu')
/** A title of fewer letters is a site's or a section's name. */
const SHORTEST = 4

const OTHER_NAMES = ['dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title']

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The first of headline, `og:title`, heading and the like that another of them confirms; where none is, the first. The name of the
 * site that stands before or behind it goes.
 */
export function titleOf(page: PageTold, sites: readonly string[]): string | null {
  const { data, meta, title } = page
  const headings = page.headings.filter((heading) => !isBehindSubhead(heading, page))
  const isTitle = (one: string) => bare(one).length >= SHORTEST && !isSiteName(one, sites)
  const cut = (all: readonly (string | null | undefined)[]): readonly string[] =>
    all.flatMap((one) => (one ? [withoutSite(one, sites, headings)] : [])).filter(isTitle)
  const told = cut([data.headline, meta.get('og:title')])
  const shown = cut(headings)
  const others = cut([meta.get('twitter:title'), ...OTHER_NAMES.map((name) => meta.get(name))])
  const named = cut([title])
  const all = [...told, ...shown, ...others]
  const whole = bare(title ?? '')
  const confirmed = all.find(
    (one, at) =>
      all.some((other, place) => place !== at && bare(other) === bare(one)) ||
      whole.startsWith(bare(one)) ||
      // A heading may say more than a page is called.
      (whole.length >= SHORTEST && shown.includes(one) && bare(one).startsWith(whole)) ||
      (at < told.length && whole.endsWith(bare(one))),
  )
  // A heading that nothing confirms may be the site's.
  const best =
    confirmed ?? sharedPart(told[0], title) ?? told[0] ?? others[0] ?? named[0] ?? shown[0] ?? title
  return confirmed === undefined && outletIn(best ?? '') !== null ? null : best
}

/** Whether a heading is called in the page's title behind another one: that is what the page tells, and the heading the site's name. */
function isBehindSubhead(heading: string, { title, subheads }: PageTold): boolean {
  if (title === null || !title.endsWith(heading)) return false
  const before = bare(title.slice(0, -heading.length))
  return before.length >= SHORTEST && subheads.some((one) => bare(one) === before)
}

const PARTS = /\s+[|»›«·•–—~-]+\s+|\s*[|_]\s*|\s*:\s+/u

/** The part that two titles of one page share, with the names of site and section around it. */
function sharedPart(one: string | undefined, other: string | null): string | null {
  const parts = (other ?? '').split(PARTS).map(bare)
  const shared = (one ?? '').split(PARTS).filter((part) => part.includes(' ') && parts.includes(bare(part)))
  return shared.length === 1 ? (shared[0]?.trim() ?? null) : null
}

/** Few words, all with a capital. */
const NAME = /^(?:[Tt]he )?\p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u

/** The paper's name that a title is where it names a paper, or one and its section, and nothing else. */
export function outletIn(title: string): string | null {
  const parts = title.split(APART).filter(Boolean)
  const outlet = parts.find((part) => NAME.test(part) && isOutlet(part))
  return outlet !== undefined && parts.every((part) => part === outlet || !part.trim().includes(' '))
    ? outlet
    : null
}

/** The paper's name that a title ends with: "Ferry stopped | The Lorne Lantern". */
export function outletBehind(title: string): string | null {
  const last = [...title.matchAll(/\s+[|»·–—-]\s+/gu)].at(-1)
  const behind = last ? title.slice(last.index + last[0].length).trim() : ''
  return isOutlet(behind) ? behind : null
}

const isSiteName = (text: string, sites: readonly string[]): boolean =>
  sites.some((site) => bare(site) === bare(text))

/** Without what stands before or behind a title and is the site's name, or what a heading shows to be no part of it. */
function withoutSite(title: string, sites: readonly string[], headings: readonly string[]): string {
  const within = headings.filter(
    (one) =>
      bare(one).length > 10 && bare(one) !== bare(title) && title.includes(one) && isSetApart(title, one),
  )
  const heading = within.find((one) => title.startsWith(one)) ?? within[0]
  if (heading !== undefined) return heading
  const cuts = [...title.matchAll(APART_ALL)]
  const [first, last] = [cuts[0], cuts.at(-1)]
  if (first === undefined || last === undefined) return title
  // Sections may stand between the title and the site's name.
  for (const cut of cuts) {
    const behind = title.slice(cut.index + cut[0].length)
    if (isNamed(behind, sites) && behind.split(APART).slice(0, -1).every(isSection))
      return title.slice(0, cut.index).trim()
  }
  const before = title.slice(0, first.index)
  return isSiteName(before, sites) ? title.slice(first.index + first[0].length).trim() : title
}

/** "Politics", "World news" */
const isSection = (part: string): boolean =>
  /^[\p{Lu}\p{N}][^.?!,]*$/u.test(part.trim()) && part.trim().split(/\s+/u).length <= 3

const isNamed = (part: string, sites: readonly string[]): boolean =>
  sites.some((site) => {
    const [one, other] = [bare(part), bare(site)]
    return (
      one !== '' &&
      other.length > 1 &&
      (one === other ||
        (other.length > 3 && one.length < other.length + 14 && one.includes(other)) ||
        (one.length > 4 && one.length * 2 > other.length && other.includes(one)))
    )
  })

/** Whether what is around a part of a text is set apart from it. */
function isSetApart(text: string, part: string): boolean {
  const at = text.indexOf(part)
  const [before, behind] = [text.slice(0, at), text.slice(at + part.length)]
  return (
    (before === '' || /[|»›:·•–—_/-]\s*$/u.test(before)) &&
    (behind === '' || /^\s*[|»›«:·•–—_/[(-]/u.test(behind))
  )
}
