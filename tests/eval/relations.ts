/**
 * How connected pieces are, and how many of the pairs are found that careful readers marked: whole articles go through
 * the same steps as in the explorer.
 *
 * Reads `polnear-dev/text/*.txt`, `pairs-dev.json` (by article, pairs of names as regular expressions) and `re3d-dev`
 * (`texts.json`; `relations.json` with offsets) from the folder of sets. Connectedness and precision are told together:
 * joining all that share a sentence would give 92 % and say nothing.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { pieceOfDraft } from '../../src/intake/annotate'
import { draftOf } from '../../src/intake/draft'
import { blocksOf } from '../../src/intake/formats/kernel/blocks'
import { parsePiece } from '../../src/model/file/piece'
import type { Entity, Piece } from '../../src/model/piece'
import { reader } from '../unit/support/english-parser'
import { evalFolder, type Row, seedPiece, seedText } from './sets'

const pieceOf = (text: string, today = '2016-10-01'): Piece =>
  pieceOfDraft(draftOf(blocksOf([text])), { today }, reader)

const pairKey = (a: string, b: string): string => [a, b].sort().join('~')
const tiesOf = ({ claims }: Piece): ReadonlySet<string> =>
  new Set(claims.map(({ subject, object }) => pairKey(subject, object)))

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const row = (set: string, what: string, value: number, unit: Row['unit'], target?: number): Row => ({
  set,
  what,
  value,
  unit,
  ...(target !== undefined && { target }),
})

/** Per cent of those named who stand in a claim. */
function connected(piece: Piece): number {
  const inClaims = new Set(piece.claims.flatMap(({ subject, object }) => [subject, object]))
  const named = piece.entities.filter(({ unnamed }) => !unnamed)
  return (100 * named.filter(({ id }) => inClaims.has(id)).length) / Math.max(1, named.length)
}

export function connectedness(): Row[] {
  const folder = join(evalFolder, 'polnear-dev/text')
  if (!existsSync(folder)) return []
  const pieces = readdirSync(folder).map(
    (file) => [file.slice(0, -4), pieceOf(readFileSync(join(folder, file), 'utf8'))] as const,
  )
  const all = pieces.map(([, piece]) => piece)
  return [
    row('polnear-dev', 'claims, median', median(all.map(({ claims }) => claims.length)), 'n', 10),
    row('polnear-dev', 'ties, median', median(all.map((piece) => tiesOf(piece).size)), 'n', 8),
    row('polnear-dev', 'names connected, median', median(all.map(connected)), '%', 60),
    ...listedPairs(new Map(pieces)),
  ]
}

const listed = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))

function listedPairs(pieces: ReadonlyMap<string, Piece>): Row[] {
  const file = join(evalFolder, 'pairs-dev.json')
  if (!existsSync(file)) return []
  let [found, total] = [0, 0]
  for (const [article, pairs] of Object.entries(listed.parse(JSON.parse(readFileSync(file, 'utf8'))))) {
    const slug = (name: string): string => name.replace(/[^a-z0-9]+/gi, '-')
    const piece = [...pieces].find(([name]) => slug(name).startsWith(article))?.[1]
    for (const [one, other] of pairs) {
      total++
      if (piece && isTied(piece, new RegExp(one, 'i'), new RegExp(other, 'i'))) found++
    }
  }
  return [row('pairs-dev', `listed pairs found, of ${total}`, (100 * found) / total, '%', 45)]
}

function isTied({ entities, claims }: Piece, one: RegExp, other: RegExp): boolean {
  const named = (pattern: RegExp): ReadonlySet<string> =>
    new Set(
      entities
        .filter(({ name, aliases }) => [name, ...aliases].some((each) => pattern.test(each)))
        .map(({ id }) => id),
    )
  const [a, b] = [named(one), named(other)]
  return claims.some(
    ({ subject, object }) => (a.has(subject) && b.has(object)) || (b.has(subject) && a.has(object)),
  )
}

const span = z.tuple([z.number(), z.number()])
const marked = z.record(z.string(), z.object({ relations: z.array(z.object({ a: span, b: span })) }))

/** Pairs that are marked in reports: of those whose names are recognised, how many a claim joins in the same sentence. */
export function markedPairs(): Row[] {
  const folder = join(evalFolder, 're3d-dev')
  if (!existsSync(folder)) return []
  const texts = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')))
  const relations = marked.parse(JSON.parse(readFileSync(join(folder, 'relations.json'), 'utf8')))
  let [known, found, claims, right] = [0, 0, 0, 0]
  for (const [name, text] of Object.entries(texts)) {
    const piece = pieceOf(text)
    const pairs = pairsOf(piece, text, relations[name]?.relations ?? [])
    const tied = tiesOf(piece)
    known += pairs.length
    found += pairs.filter((keys) => keys.some((key) => tied.has(key))).length
    const all = new Set(pairs.flat())
    claims += piece.claims.length
    right += piece.claims.filter(({ subject, object }) => all.has(pairKey(subject, object))).length
  }
  return [
    row('re3d-dev', `marked pairs found, of ${known} recognised`, (100 * found) / known, '%', 45),
    row('re3d-dev', `claims among the marked, of ${claims}`, (100 * right) / claims, '%', 25),
  ]
}

/** For each marked pair with both names recognised, the keys of the ties that would tell it. */
function pairsOf(
  piece: Piece,
  text: string,
  relations: readonly { a: readonly [number, number]; b: readonly [number, number] }[],
): string[][] {
  let from = 0
  const mentions = piece.paragraphs.flatMap(({ text: paragraph, mentions: list }) => {
    const at = paragraph.trim() === '' ? -1 : text.indexOf(paragraph.slice(0, 40), from)
    if (at < 0) return []
    from = at + 1
    return list.map(({ entity, start, end }) => ({ entity, start: at + start, end: at + end }))
  })
  const at = ([start, end]: readonly [number, number]): string[] =>
    mentions.filter((mention) => mention.start < end && mention.end > start).map(({ entity }) => entity)
  return relations
    .map(({ a, b }) =>
      at(a).flatMap((one) =>
        at(b)
          .filter((other) => other !== one)
          .map((other) => pairKey(one, other)),
      ),
    )
    .filter((keys) => keys.length > 0)
}

/** Of the ties that the first piece has as it was annotated by hand, those that the rules find. */
export function tiesOfReading(): Row[] {
  if (!existsSync(seedText)) return []
  const parsed = parsePiece(JSON.parse(readFileSync(seedPiece, 'utf8')))
  if (!parsed.ok) throw new Error(`${seedPiece} is no piece`)
  const made = pieceOf(readFileSync(seedText, 'utf8'), '2022-10-20')
  const normal = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
  const names = ({ name, inText, aliases }: Entity): string[] =>
    [name, inText ?? name, ...aliases].map(normal)
  const same = new Map(
    made.entities.map((one) => [
      one.id,
      parsed.piece.entities.find((other) => names(other).some((name) => names(one).includes(name)))?.id ??
        one.id,
    ]),
  )
  const found = new Set(
    made.claims.map(({ subject, object }) =>
      pairKey(same.get(subject) ?? subject, same.get(object) ?? object),
    ),
  )
  const wanted = tiesOf(parsed.piece)
  const both = [...wanted].filter((key) => found.has(key)).length
  return [row('piece.txt', `ties of the piece by hand, of ${wanted.size}`, both, 'n')]
}
