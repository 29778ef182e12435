import { IntakeFault } from '../kernel/fault'

/** Elements that take most of a page and tell nothing of its article. */
const HEAVY =
  /<(script|style|svg|math|template|iframe|object|canvas|select|video|audio)\b([^<>]{0,5000})>|<!--/gi
const TAG = /<(\/?)([a-z][\w:-]{0,40})/gi
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
  const kept: { readonly text: string; readonly isData: boolean }[] = []
  const keep = (text: string, isData = false) => kept.push({ text, isData })
  const unclosed = new Set<string>()
  let from = 0
  for (const found of html.matchAll(HEAVY)) {
    const [start, name = '--', attributes = ''] = found
    const tag = name.toLowerCase()
    const end = found.index + start.length
    if (found.index < from || unclosed.has(tag) || attributes.endsWith('/')) continue
    const close = closeOf(html, tag, end)
    if (close === null) {
      unclosed.add(tag)
      continue
    }
    keep(html.slice(from, found.index))
    // Data may have tags within its texts, which are none of the page's.
    if (isData(tag, attributes)) keep(html.slice(found.index, close), true)
    if (tag === 'math') keep(formulaIn(html.slice(end, close)))
    from = close
  }
  keep(html.slice(from))
  const tags = kept.map(({ text, isData }) => (isData ? '' : text)).join('')
  if (depthOf(tags) > DEEPEST)
    throw new IntakeFault(
      'This page cannot be read: its elements nest too deep.',
      'Copy the text of the article and paste it.',
    )
  return kept.map(({ text, isData }) => (isData ? text : light(text))).join('')
}

/** What a formula says stays in its sentence. */
const formulaIn = (source: string): string =>
  ` ${source
    .replace(/<annotation\b[^<>]{0,500}>[^<>]{0,5000}<\/annotation/gi, '')
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/[<>]/g, ' ')} `

const light = (text: string): string =>
  text.replace(/<[a-z][^<>]{0,5000}>/gi, withoutIdle).replace(BREAKS, '<br><br>')

const isData = (tag: string, attributes: string): boolean =>
  tag === 'script' && attributes.toLowerCase().includes('application/ld+json')

function closeOf(html: string, tag: string, from: number): number | null {
  const close = tag === '--' ? /-->/g : new RegExp(`</${tag}\\s{0,20}>`, 'gi')
  close.lastIndex = from
  return close.test(html) ? close.lastIndex : null
}

function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (ENDLESS.has(name.toLowerCase())) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
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
    // Whether a link leads elsewhere is all that counts.
    if (/^href$/i.test(name)) {
      if (/^<a\b/i.test(tag)) return ` href="${value.startsWith('#') ? '#' : '/'}"`
      return /\bcanonical\b/i.test(tag) ? whole : ''
    }
    return IDLE.test(name) ? '' : whole
  })
