/** A tag or a comment in the source of a page: where it begins, and the first character behind it. */
export interface Tag {
  /** In small letters; of a comment `--`. */
  readonly name: string
  readonly isEnd: boolean
  readonly start: number
  /** Null where it is never closed. */
  readonly end: number | null
}

const NAME = /<(\/?)([a-z][\w:-]{0,40})/iy

/** The tags of a source from any place on. Texts within quotation marks are no tags; time grows linearly with the source. */
export function tagReader(html: string): (from: number) => Tag | null {
  const name = new RegExp(NAME)
  // What stands nowhere any more need not be looked for again.
  const gone = new Set<string>()
  const find = (what: string, from: number): number => {
    const at = gone.has(what) ? -1 : html.indexOf(what, from)
    if (at < 0) gone.add(what)
    return at
  }
  const endOf = (from: number): number | null => {
    let isValue = false
    for (let at = from; at < html.length; at++) {
      const character = html.charAt(at)
      if (character === '>') return at + 1
      if (isValue && (character === '"' || character === "'")) {
        const close = find(character, at + 1)
        if (close >= 0) at = close
      }
      isValue = character === '=' || (isValue && /\s/.test(character))
    }
    return null
  }
  return (from) => {
    for (let start = find('<', from); start >= 0; start = find('<', start + 1)) {
      if (html.startsWith('<!--', start)) {
        const close = find('-->', start + 4)
        return { name: '--', isEnd: false, start, end: close < 0 ? null : close + 3 }
      }
      name.lastIndex = start
      const found = name.exec(html)
      if (found)
        return {
          name: (found[2] ?? '').toLowerCase(),
          isEnd: found[1] === '/',
          start,
          end: find('>', start) < 0 ? null : endOf(name.lastIndex),
        }
    }
    return null
  }
}
