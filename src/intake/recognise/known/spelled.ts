import type { Token } from '../tokens/tokens'

/**
 * The words from `from` to `to` as lists of names spell them: lower case, single spaces, glued where they are glued.
 * Null where a mark other than a hyphen, an apostrophe or a full stop stands among them.
 */
export function spelled(tokens: readonly Token[], from: number, to: number): string | null {
  let name = ''
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) return null
    if (!token.word && !/^[-–&'’]$/.test(token.text)) return null
    name += at > from && !token.glued ? ` ${token.lower}` : token.lower
  }
  return name
}
