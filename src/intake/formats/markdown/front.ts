import { authorsOf, isOutlet } from '../../authors'
import { dayIn } from '../../days'
import type { Blocks } from '../kernel/blocks'

const FRONT =
  /^\ufeff?(?:---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n([\s\S]{0,20000}?)\n\+\+\+)[ \t]*(?:\n|$)/
const ENTRY = /^(title|authors?|by|date|published|publisher|source|site)[ \t]*[:=][ \t]*(.*)$/i

const BEHIND = /^(.{4,300}?)\s+[|–—-]\s+([^|–—]{3,40})$/u

/** What stands above a text in YAML or TOML, as clippers and editors of notes write it, and the text below it. */
export function frontOf(text: string): { readonly told: Partial<Blocks>; readonly body: string } {
  const front = FRONT.exec(text)
  return front
    ? { told: toldIn(front[1] ?? front[2] ?? ''), body: text.slice(front[0].length) }
    : { told: {}, body: text }
}

function toldIn(source: string): Partial<Blocks> {
  const told = new Map<string, readonly string[]>()
  let key = ''
  for (const line of source.split('\n')) {
    const entry = ENTRY.exec(line)
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1]
    if (entry) key = (entry[1] ?? '').toLowerCase()
    else if (item === undefined) key = ''
    const value = bareValue(entry?.[2] ?? item ?? '')
    if (key !== '' && value !== '') told.set(key, [...(told.get(key) ?? []), value])
  }
  const first = (...keys: readonly string[]) =>
    keys
      .map((name) => told.get(name)?.join(', '))
      .find((value) => value !== undefined && !/^https?:/i.test(value))
  const title = first('title') ?? null
  // Clippers take the title of the page, with that of its site behind it.
  const [whole = '', shown = '', site = ''] = BEHIND.exec(title ?? '') ?? []
  const hasSite = whole !== '' && isOutlet(site)
  return {
    title: hasSite ? shown : title,
    authors: (['author', 'authors', 'by'].map((name) => told.get(name)).find(Boolean) ?? []).flatMap(
      authorsOf,
    ),
    publisher: first('publisher', 'source', 'site') ?? (hasSite ? site : null),
    published: dayIn(first('date', 'published') ?? ''),
  }
}

/** Without quotation marks, and without the brackets of a list or of a link to another note. */
const bareValue = (text: string): string =>
  text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\[\[([^\][|\n]{1,200})(?:\|[^\][\n]{1,200})?\]\]/g, '$1')
    .replace(/^\[(.*)\]$/, (_, list: string) => list.replace(/(["'])([^"']*)\1/g, '$2'))
    .trim()
