import type { MarkupCode } from '../faults'
import type { Mention, Paragraph } from '../piece'

export interface MarkupFault {
  readonly is: MarkupCode
  /** Into the markup, in UTF-16 units. */
  readonly offset: number
  /** What stands for an id. */
  readonly target: string
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
    if (bracket === undefined) faults.push(fault('stray-end', at))
    else if (match === null || entity === undefined) faults.push(fault('no-target', bracket.offset))
    else if (!id.test(entity)) faults.push(fault('bad-target', bracket.offset, entity))
    else {
      for (const nested of bracket.nested) faults.push(nested)
      if (bracket.start === text.length) faults.push(fault('empty-mention', bracket.offset))
      open.at(-1)?.nested.push(fault('nested-mention', bracket.offset))
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
      if (!isSpecial) faults.push(fault('stray-escape', at))
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
  for (const { offset } of open) faults.push(fault('never-closes', offset))

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

const fault = (is: MarkupCode, offset: number, target = ''): MarkupFault => ({ is, offset, target })
