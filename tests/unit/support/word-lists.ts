/** English words that stand in code as lists: arrays, split texts and alternations of regular expressions. */

import { parseSync } from 'vite'
import words from '../../../src/intake/attribute/reading/words.json'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Words of grammar: there are so many of each kind and no more. */
export const closedClass: ReadonlySet<string> = new Set(
  [
    ...[words.determiner, words.preposition, words.auxiliary, words.conjunction, words.subordinator],
    ...[words.pronoun, words.object, words.relative],
  ].flatMap((list) => list.split(' ')),
)

export interface WordList {
  readonly line: number
  readonly words: readonly string[]
}

/** A word or a short phrase as it stands in a list; what a regular expression may leave out of it counts too. */
const WORD = /^\p{L}[\p{L}'’ .-]+$/u

/** Lists of words in a source, by the line on which each begins. */
export function wordListsIn(path: string, source: string): readonly WordList[] {
  const found: WordList[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one)
      return
    }
    if (!isNode(value)) return
    for (const words of listsOf(value)) {
      const line = source.slice(0, value.start as number).split('\n').length
      if (words.length > 0) found.push({ line, words })
    }
    for (const one of Object.values(value)) visit(one)
  }
  visit(parseSync(path, source).program)
  return found
}

function listsOf(node: Node): readonly (readonly string[])[] {
  if (node.type === 'ArrayExpression')
    return [(node.elements as unknown[]).flatMap((one) => firstText(one)).filter((text) => WORD.test(text))]
  if (node.type === 'ObjectExpression')
    return [
      (node.properties as Node[])
        .filter(({ value }) => isNode(value) && textOf(value) !== undefined)
        .map(({ key }) => String((key as Node).name ?? (key as Node).value)),
    ]
  const regex = isNode(node.regex) ? node.regex.pattern : undefined
  if (typeof regex === 'string') return alternationsIn(regex)
  const text = textOf(node)
  if (text === undefined) return []
  if (text.includes('|')) return alternationsIn(text)
  return /[.,:;!?“”]|^.{0,30}$/u.test(text) ? [] : [text.trim().split(/\s+/)]
}

const firstText = (node: unknown): string[] => {
  if (!isNode(node)) return []
  if (node.type === 'ArrayExpression') return firstText((node.elements as unknown[])[0])
  const text = textOf(node)
  return text === undefined ? [] : [text]
}

const textOf = (node: Node): string | undefined => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateElement') return String((node.value as Node).cooked)
  return undefined
}

/** The words of each alternation of a regular expression, also of those within others. */
function alternationsIn(pattern: string): string[][] {
  const open: string[][] = [['']]
  const done: string[][] = []
  const close = (): void => {
    const words = (open.pop() ?? []).filter((one) => /^\^?\p{L}{2}/u.test(one))
    if (words.length > 0) done.push(words)
  }
  const add = (text: string): void => {
    const top = open.at(-1)
    if (top) top.push((top.pop() ?? '') + text)
  }
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? ''
    if (sign === '\\') add(pattern[++at] === 'b' ? '' : '·')
    else if (sign === '[') {
      const end = pattern.indexOf(']', at + 1)
      at = end < 0 ? pattern.length : end
      add('·')
    } else if (sign === '(') {
      const lead = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0] ?? '('
      at += lead.length - 1
      open.push([''])
    } else if (sign === ')' && open.length > 1) {
      close()
      add('·')
    } else if (sign === '|') open.at(-1)?.push('')
    else add(sign)
  }
  while (open.length > 0) close()
  return done
}
