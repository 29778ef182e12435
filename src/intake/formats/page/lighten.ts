import { IntakeFault } from '../kernel/fault'
import { tagReader } from './tags'

/** Elements that take most of a page and tell nothing of its article, and comments. */
const HEAVY = new Set('script style svg math template iframe object canvas select video audio --'.split(' '))
/** Elements that need no end, and so nest no deeper for each beginning. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option thead tbody tfoot html head body path'.split(
    ' ',
  ),
)
/** Any number of empty lines tell no more than one. */
const BREAKS = /(?:<br\s{0,5}\/?>(?:\s|&nbsp;){0,20}){3,}/gi
const DEEPEST = 200

/**
 * A page's source without what is heavy in it, for less to be parsed. This makes it smaller, not safe: what comes out is cleaned like
 * any other page. Time grows linearly. Throws an `IntakeFault` where elements nest deeper than anybody writes.
 */
export function lightened(html: string): string {
  const next = tagReader(html)
  const depth = depthCounter()
  const kept: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (let tag = next(0); tag !== null; tag = next(from)) {
    const { name, isEnd, start, end } = tag
    kept.push(html.slice(from, start))
    // A tag that does not end is the rest of the page.
    if (end === null) return lighter([...kept, html.slice(start)])
    const source = html.slice(start, end)
    // Written as if it ended at once, which in a page it does not: what follows is no part of it.
    if (HEAVY.has(name) && !isEnd && source.endsWith('/>')) {
      from = end
      continue
    }
    const isHeavy = HEAVY.has(name) && !isEnd && !unclosed.has(name)
    const close = isHeavy ? closeOf(html, name, end) : null
    if (isHeavy && close === null) unclosed.add(name)
    from = close ?? end
    if (close === null) {
      depth.count(name, isEnd)
      kept.push(isEnd ? source : withoutIdle(source))
    } else if (isData(name, source)) kept.push(html.slice(start, close))
    else if (name === 'math') kept.push(formulaIn(html.slice(end, close)))
  }
  return lighter([...kept, html.slice(from)])
}

const lighter = (parts: readonly string[]): string => parts.join('').replace(BREAKS, '<br><br>')

/** What a formula says stays in its sentence. */
const formulaIn = (source: string): string =>
  ` ${source
    .replace(/<annotation\b[^<>]{0,500}>[^<>]{0,5000}<\/annotation/gi, '')
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/[<>]/g, ' ')} `

const isData = (name: string, tag: string): boolean =>
  name === 'script' && tag.toLowerCase().includes('application/ld+json')

/** A comment ends with its tag. */
function closeOf(html: string, name: string, from: number): number | null {
  if (name === '--') return from
  const close = new RegExp(`</${name}\\s{0,20}>`, 'gi')
  close.lastIndex = from
  return close.test(html) ? close.lastIndex : null
}

/** Counts how deep elements nest; one that ends closes what is left open in it. Throws an `IntakeFault` where it is too deep. */
function depthCounter() {
  const open: string[] = []
  return {
    count(name: string, isEnd: boolean) {
      if (ENDLESS.has(name)) return
      const at = isEnd ? open.lastIndexOf(name) : -1
      if (at >= 0) open.length = at
      if (isEnd) return
      open.push(name)
      if (open.length > DEEPEST)
        throw new IntakeFault(
          'This page cannot be read: its elements nest too deep.',
          'Copy the text of the article and paste it.',
        )
    },
  }
}

/** Attributes that tell nothing of an article and take most of its tags. */
const IDLE =
  /^(?:xlink:href|src|srcset|sizes|target|alt|width|height|loading|on.*|data-.*|aria-(?!hidden$).*)$/i
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i
const ATTRIBUTE = /[\s/]+([^\s=>/"']{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/g

/** The page's policy refuses styles and handlers in attributes, and says so aloud, even where nothing is shown. */
const withoutIdle = (tag: string): string =>
  tag.replace(ATTRIBUTE, (whole, name: string, double?: string, single?: string, plain?: string) => {
    const value = double ?? single ?? plain ?? ''
    if (/^style$/i.test(name)) return HIDING.test(value) ? ' hidden' : ''
    // Whether a link leads elsewhere, or to a place in the page, is all that counts.
    if (/^href$/i.test(name)) {
      if (/^<a\b/i.test(tag))
        return ` href="${/^#./.test(value) ? '#here' : /^(?:#|javascript:)/i.test(value) ? '#' : '/'}"`
      return /\bcanonical\b/i.test(tag) ? whole : ''
    }
    return IDLE.test(name) ? '' : whole
  })
