/** Whether the right ones are found to speak in each paragraph. */

import { existsSync, readFileSync } from 'node:fs'
import { annotateArticle } from '../../src/intake/annotate'
import type { Recognised } from '../../src/intake/article'
import { articleOf } from '../../src/intake/cleaning/assemble'
import { headOf } from '../../src/intake/head'
import { hear } from '../../src/intake/speech'
import { parsePiece } from '../../src/model/file/piece'
import type { Claim, Entity } from '../../src/model/piece'
import { UNATTRIBUTED } from '../../src/model/vocabulary'
import { reader } from '../unit/support/english-parser'
import { readEnglish } from '../unit/support/read-english'
import { type Row, seedPiece, seedText } from './sets'

type Named = Pick<Entity, 'kind' | 'name' | 'aliases'> & { readonly inText?: string }

const normal = (name: string): string =>
  name.toLowerCase().replaceAll('’', "'").replace(/^the /, '').replace(/\s+/g, ' ').trim()
const namesOf = ({ name, inText, aliases }: Named): string[] =>
  [name, ...(inText ? [inText] : []), ...aliases].map(normal)

/** First voices of the claims that rest on each paragraph, the author's left out. */
function firstVoices(claims: readonly Claim[]): ReadonlyMap<number, ReadonlySet<string>> {
  const voices = new Map<number, Set<string>>()
  for (const {
    voices: [first],
    evidence,
  } of claims)
    for (const { paragraph } of first === undefined ? [] : evidence)
      voices.set(paragraph, (voices.get(paragraph) ?? new Set()).add(first ?? UNATTRIBUTED))
  return voices
}

/**
 * Against a piece annotated by hand: a paragraph is right when the set of those who first say something in it equals
 * that of the piece's claims; paragraphs in which nobody speaks there are not counted. Voices are the same where kind
 * and one name or alias agree.
 */
export function voicesInParagraphs(): Row[] {
  if (!existsSync(seedText)) return []
  const parsed = parsePiece(JSON.parse(readFileSync(seedPiece, 'utf8')))
  if (!parsed.ok) throw new Error(`${seedPiece} is no piece`)
  const article = articleOf(readFileSync(seedText, 'utf8'))
  const heard = hear(readEnglish(article))
  const same = (one: Named): string => {
    const names = namesOf(one)
    const match = parsed.piece.entities.find(
      (other) => other.kind === one.kind && namesOf(other).some((name) => names.includes(name)),
    )
    return match?.id ?? `none: ${one.name}`
  }
  const idOf = (who: Recognised | undefined): string => (who ? same(who) : UNATTRIBUTED)
  const made = annotateArticle(headOf(article), article, { today: '2022-10-20' }, reader)
  const byClaims = firstVoices(made.claims)
  const entities = new Map(made.entities.map((entity) => [entity.id, entity]))
  const gold = [...firstVoices(parsed.piece.claims)].filter(([paragraph]) => paragraph > 0)
  const equal = (found: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean =>
    found.size === wanted.size && [...found].every((voice) => wanted.has(voice))
  const share = (foundIn: (paragraph: number) => readonly string[]): number =>
    (100 * gold.filter(([paragraph, wanted]) => equal(new Set(foundIn(paragraph)), wanted)).length) /
    gold.length
  return [
    {
      set: 'piece.txt',
      what: `voices in ${gold.length} paragraphs`,
      value: share((paragraph) =>
        [...heard.voices.first(paragraph)].map((voice) =>
          idOf(voice === null ? undefined : heard.recognised[voice]),
        ),
      ),
      unit: '%',
      target: 80,
    },
    {
      set: 'piece.txt',
      what: '  of suggested claims alone',
      value: share((paragraph) =>
        [...(byClaims.get(paragraph) ?? [])].map((voice) => {
          const entity = entities.get(voice)
          return entity ? same(entity) : UNATTRIBUTED
        }),
      ),
      unit: '%',
    },
  ]
}
