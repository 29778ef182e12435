/** Behind a quotation mark that ends a text comes one of these; behind a comma another text, or a number, list or thing. */
const ENDS = /[\s]*(?:[:}\]]|$|,\s*(?:["{[\]}\d/-]|true|false|null))/y
const ESCAPES = '"\\/bfnrtu'

/**
 * What is nearly JSON as JSON: a list of the things in it, one behind the other. Without comments, commas before an end and whatever
 * stands around; line breaks, quotation marks and escapes within texts are mended. Time grows linearly.
 */
export function mendedJson(source: string): string {
  const parts: string[] = []
  let depth = 0
  for (let at = 0; at < source.length; ) {
    const character = source.charAt(at)
    const skipped = commentAt(source, at)
    if (skipped > 0) at += skipped
    else if (character === '"') {
      const { text, length } = textAt(source, at)
      if (depth > 0) parts.push(text)
      at += length
    } else {
      if (character === '}' || character === ']') {
        if (parts.at(-1) === ',') parts.pop()
        depth--
      }
      if ((character === '{' || character === '[') && depth++ === 0 && parts.length > 0) parts.push(',')
      if (/\S/.test(character) && (depth > 0 || character === '}' || character === ']')) parts.push(character)
      at++
    }
  }
  return `[${parts.join('')}]`
}

/** Characters of the comment that begins at a place. */
function commentAt(source: string, at: number): number {
  if (source.charAt(at) !== '/') return 0
  const end = source.startsWith('//', at) ? '\n' : source.startsWith('/*', at) ? '*/' : null
  if (end === null) return 0
  const close = source.indexOf(end, at + 2)
  return (close < 0 ? source.length : close + end.length) - at
}

/** The text that begins at a quotation mark, and how many characters it takes. */
function textAt(source: string, from: number): { readonly text: string; readonly length: number } {
  const parts = ['"']
  let at = from + 1
  for (; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\\') {
      const next = source.charAt(++at)
      parts.push(ESCAPES.includes(next) ? `\\${next}` : next)
    } else if (character !== '"') parts.push(character < ' ' ? ' ' : character)
    else {
      ENDS.lastIndex = at + 1
      if (ENDS.test(source)) break
      parts.push('\\"')
    }
  }
  return { text: `${parts.join('')}"`, length: at + 1 - from }
}
