/** News agencies, whose texts papers print. */

import type { Entity, Piece } from '../../model/piece'
import type { Source } from '../collection/sources'
import agencies from './agencies.json'

const known: ReadonlySet<string> = new Set(agencies.map((name) => name.toLowerCase()))
const CALLED = /\b(?:news|press) (?:agency|association|service)\b|\b(?:news)?wire service\b|\bnewswire\b/i

export const isAgency = ({ kind, name, aliases, role }: Entity): boolean =>
  kind === 'organisation' &&
  ([name, ...aliases].some((one) => known.has(one.toLowerCase().replace(/^the /, '')) || CALLED.test(one)) ||
    CALLED.test(role ?? ''))

/** By id of a piece: the agency that its head or foot names beside its publisher, as the whole knows it. */
export function agenciesOf(
  agencies: readonly Entity[],
  paragraphs: Piece['paragraphs'],
  sources: readonly Source[],
): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap(({ piece, from, teller }) => {
      const text = paragraphs[from]?.text ?? ''
      const found = agencies.find(
        ({ id, name, aliases }) => id !== teller && [name, ...aliases].some((one) => isNamedIn(text, one)),
      )
      return found ? [[piece, found.id] as const] : []
    }),
  )
}

/** As a word of its own. */
function isNamedIn(text: string, name: string): boolean {
  const isLetter = (letter: string | undefined): boolean =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true
  return false
}
