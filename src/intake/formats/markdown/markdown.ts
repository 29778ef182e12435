import { dayIn } from '../../days'
import { authorsOf } from '../../head'
import { type Blocks, blocksOf } from '../kernel/blocks'

const FRONT = /^\ufeff?---[ \t]*\n([\s\S]{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const ENTRY = /^(title|authors?|by|date|published|publisher|source|site)[ \t]*:[ \t]*(.*)$/i

/** An article in Markdown (CommonMark), marks of blocks taken off; those within lines are left to whoever cleans the text. */
export function blocksOfMarkdown(source: string): Blocks {
  const text = source.replace(/\r\n?/g, '\n')
  const front = FRONT.exec(text)
  const body = front ? text.slice(front[0].length) : text
  return blocksOf(
    withoutFences(body)
      .split('\n')
      .map(plainLine)
      .join('\n')
      .split(/\n[ \t]*\n/),
    frontMatter(front?.[1] ?? ''),
  )
}

/** What stands in a fence is no prose. */
const withoutFences = (text: string): string =>
  text
    .split(/^[ \t]{0,3}(?:```|~~~)[^\n]*$/m)
    .filter((_, at) => at % 2 === 0)
    .join('\n')

function plainLine(line: string): string {
  const start = line.slice(0, 400)
  if (/^ {0,3}(?:[-*_][ \t]*){3,}$/.test(start) || /^ {0,3}(?:=+|-+)[ \t]*$/.test(start)) return ''
  // The address of a link that stands elsewhere.
  if (/^ {0,3}\[[^\]\n]{1,200}\]:\s*\S/.test(start)) return ''
  const isHeading = /^ {0,3}#{1,6}[ \t]/.test(start)
  const bare = line
    .replace(/^(?: {0,3}>[ \t]?){1,20}/, '')
    .replace(/^[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+/, '')
    .replace(/^ {0,3}#{1,6}[ \t]+/, '')
    .replace(/(?<![ \t])[ \t]{1,8}#{1,6}[ \t]{0,8}$/, '')
    .replace(/!?\[([^\][\n]{0,300})\]\[[^\][\n]{0,200}\]/g, '$1')
    .replace(/<(?:https?:[^<>\s]{1,500})>/g, '')
    .replace(/<(?:\/?[a-z][^<>]{0,500}|!--[^<>]{0,500}--)>/gi, '')
    .replace(/`{1,3}([^`\n]{1,300})`{1,3}/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return isHeading ? `\n${bare}\n` : bare
}

function frontMatter(yaml: string): Partial<Blocks> {
  const told = new Map<string, string>()
  let key = ''
  for (const line of yaml.split('\n')) {
    const entry = ENTRY.exec(line)
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1]
    if (entry) key = (entry[1] ?? '').toLowerCase()
    else if (item === undefined) key = ''
    const value = bareValue(entry?.[2] ?? item ?? '')
    if (key !== '' && value !== '') told.set(key, told.has(key) ? `${told.get(key)}, ${value}` : value)
  }
  const first = (...keys: readonly string[]) =>
    keys.map((name) => told.get(name)).find((value) => value !== undefined)
  return {
    title: first('title') ?? null,
    authors: authorsOf(first('author', 'authors', 'by')),
    publisher: first('publisher', 'source', 'site') ?? null,
    published: dayIn(first('date', 'published') ?? ''),
  }
}

const bareValue = (text: string): string =>
  text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
