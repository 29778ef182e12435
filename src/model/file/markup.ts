import type { Mention, Paragraph } from '../piece'

/** Offset into the markup, in UTF-16 units. */
export interface MarkupFault {
  readonly offset: number
  readonly problem: string
  readonly remedy: string
}

export type MarkupResult =
  | { readonly ok: true; readonly paragraph: Paragraph }
  | { readonly ok: false; readonly faults: readonly MarkupFault[] }

interface OpenBracket {
  readonly offset: number
  /** Where the shown text begins in the plain text. */
  readonly start: number
  /** Told only if this bracket is closed: otherwise the one mistake is the missing end. */
  readonly nested: MarkupFault[]
}

const plain = /[^[\]\\]+/y
const target = /\(([^()]*)\)/y
const id = /^[a-z0-9][a-z0-9-]*$/
const special = /[[\]\\]/g

/**
 * Reads `[shown text](entity-id)`; `[`, `]` and `\` of the text itself are escaped with `\`.
 * All faults are told, in the order of their offsets.
 */
export function parseMarkup(markup: string): MarkupResult {
  const faults: MarkupFault[] = []
  const mentions: Mention[] = []
  const open: OpenBracket[] = []
  let text = ''
  let at = 0

  const close = (): void => {
    const bracket = open.pop()
    target.lastIndex = at + 1
    const match = target.exec(markup)
    const entity = match?.[1]
    if (bracket === undefined) faults.push(strayEnd(at))
    else if (match === null || entity === undefined) faults.push(noTarget(bracket.offset))
    else if (!id.test(entity)) faults.push(badTarget(bracket.offset, entity))
    else {
      for (const fault of bracket.nested) faults.push(fault)
      if (bracket.start === text.length) faults.push(emptyMention(bracket.offset))
      open.at(-1)?.nested.push(nestedMention(bracket.offset))
      mentions.push({ entity, start: bracket.start, end: text.length })
      at += match[0].length
    }
    at += 1
  }

  while (at < markup.length) {
    const character = markup.charAt(at)
    if (character === '\\') {
      const next = markup.charAt(at + 1)
      const isSpecial = next !== '' && '[]\\'.includes(next)
      if (!isSpecial) faults.push(strayEscape(at))
      text += isSpecial ? next : character
      at += isSpecial ? 2 : 1
    } else if (character === '[') {
      open.push({ offset: at, start: text.length, nested: [] })
      at += 1
    } else if (character === ']') close()
    else {
      plain.lastIndex = at
      const run = plain.exec(markup)?.[0] ?? character
      text += run
      at += run.length
    }
  }
  for (const { offset } of open) faults.push(neverCloses(offset))

  if (faults.length > 0) return { ok: false, faults: faults.sort((a, b) => a.offset - b.offset) }
  return { ok: true, paragraph: { text, mentions } }
}

/** The inverse of `parseMarkup`. Mentions are printed without what `made` says of them. */
export function printMarkup({ text, mentions }: Paragraph): string {
  let markup = ''
  let at = 0
  for (const { entity, start, end } of mentions) {
    markup += `${escaped(text.slice(at, start))}[${escaped(text.slice(start, end))}](${entity})`
    at = end
  }
  return markup + escaped(text.slice(at))
}

const escaped = (text: string): string => text.replace(special, '\\$&')

const toWriteBracket = 'To write a bracket that is part of the text, put \\ before it.'

const strayEnd = (offset: number): MarkupFault => ({
  offset,
  problem: 'A “]” closes nothing.',
  remedy: toWriteBracket,
})

const neverCloses = (offset: number): MarkupFault => ({
  offset,
  problem: 'A “[” is never closed.',
  remedy: `End the mention with “](entity-id)”. ${toWriteBracket}`,
})

const noTarget = (offset: number): MarkupFault => ({
  offset,
  problem: 'No entity id follows the text in brackets.',
  remedy: `Write the id right behind it: [shown text](entity-id). ${toWriteBracket}`,
})

const badTarget = (offset: number, target: string): MarkupFault => ({
  offset,
  problem: `“${target}” is not an entity id.`,
  remedy: 'Ids are made of small letters, digits and hyphens, such as kherson-region.',
})

const emptyMention = (offset: number): MarkupFault => ({
  offset,
  problem: 'A mention shows no text.',
  remedy: 'Put the words that name the entity between the brackets.',
})

const nestedMention = (offset: number): MarkupFault => ({
  offset,
  problem: 'A mention stands inside another one.',
  remedy: 'Keep the longer one and take the brackets of the other away.',
})

const strayEscape = (offset: number): MarkupFault => ({
  offset,
  problem: 'A “\\” stands before a character that needs none.',
  remedy: 'Put \\ only before [ ] and \\ themselves; a lone backslash is written \\\\.',
})
