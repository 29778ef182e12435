import { quoteAt } from '../../../model/anchor'
import { edtfFault } from '../../../model/dates/edtf'
import { annotators } from '../../../model/dates/published'
import { parsePiece, pieceToFile } from '../../../model/file/piece'
import type { Claim, Entity, Mention, Paragraph, Piece } from '../../../model/piece'
import { OTHER, predicates } from '../../../model/predicates'
import type { Span } from '../../../model/spans'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { idGiver } from '../../ids'
import { folded } from '../../recognise/fold'
import type { PieceRead } from '../format'
import { FaultyPiece, IntakeFault } from '../kernel/fault'
import { kindOfWord } from '../kernel/kinds'
import type { Annotations, MarkedName, MarkedTie } from './annotations'
import { placesIn } from './places'

/** A line of the text that has words. */
interface Line extends Span {
  readonly text: string
}

/** A name where it stands: in which of the lines, and where in it. */
interface Placed {
  readonly marked: MarkedName
  readonly line: number
  readonly span: Span
}

/**
 * The piece that annotations make of their text, word for word: a line a paragraph, the first of several the title. Marks of
 * people, organisations and places are mentions; of two that overlap the longer stays. What ties two of them is a claim of
 * which the file does not say whose word it is. `today` (ISO day) is taken for the day of publication, which no such file
 * tells. Throws an `IntakeFault` or a `FaultyPiece`.
 */
export function pieceOfAnnotations(text: string, annotations: Annotations, today: string): PieceRead {
  const lines = linesOf(text)
  const [first] = lines
  if (first === undefined)
    throw new IntakeFault('There is no text to these annotations.', 'Choose the text that they were made on.')
  const known = annotations.names.filter(({ type }) => kindOfWord(type) !== null)
  const place = placesIn(text)
  const found = known.flatMap((marked): Placed[] => {
    const at = place(marked.target)
    const line = at === null ? -1 : lines.findLastIndex(({ start }) => start <= at.start)
    const { start = 0, end = 0 } = lines[line] ?? {}
    return at === null || line < 0 || at.end > end
      ? []
      : [{ marked, line, span: { start: at.start - start, end: at.end - start } }]
  })
  const names = longest(found)
  const who = entitiesOf(names, lines, annotations.same)
  const ties = annotations.ties.filter(({ from, to }) => {
    const [one, other] = [who.idOf(from), who.idOf(to)]
    return one !== undefined && other !== undefined && one !== other
  })
  const hasTitle = lines.length > 1
  const shift = hasTitle ? 0 : 1
  const paragraphs = [
    ...(hasTitle ? [] : [{ text: '', mentions: [] }]),
    ...lines.map((line, at): Paragraph => ({ text: line.text, mentions: mentionsIn(names, at, who.idOf) })),
  ]
  const giveId = idGiver()
  const byId = new Map(names.map((one) => [one.marked.id, one]))
  const piece: Piece = {
    id: idGiver()(first.text, 'piece'),
    title: first.text.trim().slice(0, LONGEST_TITLE),
    authors: [],
    published: today,
    language: 'en',
    annotated: { by: annotators.text, on: today },
    rendition: 'verbatim',
    paragraphs,
    entities: who.entities,
    claims: ties.flatMap((tie) => claimOf(tie, { byId, who, lines, shift, giveId })),
    remarks: [],
    questions: [],
  }
  const checked = parsePiece(pieceToFile(piece), edtfFault)
  if (!checked.ok) throw new FaultyPiece(checked.faults)
  return {
    piece: checked.piece,
    read: [
      {
        code: 'annotations',
        placed: names.length,
        lost: known.length - found.length,
        overlapping: found.length - names.length,
        others: annotations.others + annotations.names.length - known.length,
        untied: annotations.ties.length - ties.length,
      },
    ],
  }
}

const LONGEST_TITLE = 300

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g))
    if (line.trim() !== '') lines.push({ start: index, end: index + line.length, text: line })
  return lines
}

/** Mentions neither nest nor overlap. */
function longest(found: readonly Placed[]): readonly Placed[] {
  const size = ({ span }: Placed): number => span.end - span.start
  const kept: Placed[] = []
  const taken = new Map<number, Placed[]>()
  for (const one of found.toSorted((a, b) => size(b) - size(a))) {
    const here = taken.get(one.line) ?? []
    if (here.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) continue
    taken.set(one.line, [...here, one])
    kept.push(one)
  }
  return kept.toSorted((a, b) => a.line - b.line || a.span.start - b.span.start)
}

interface Who {
  readonly entities: readonly Entity[]
  /** Of a marked name. */
  readonly idOf: (name: string) => string | undefined
}

/** Marks with the same name and kind, with one reference, or told to be the same, are one entity, named by the longest of them. */
function entitiesOf(
  names: readonly Placed[],
  lines: readonly Line[],
  same: readonly (readonly string[])[],
): Who {
  const parents = new Map(names.map(({ marked }) => [marked.id, marked.id]))
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    return root
  }
  const join = (one: string, other: string): void => {
    if (parents.has(one) && parents.has(other)) parents.set(rootOf(other), rootOf(one))
  }
  const textOf = ({ line, span }: Placed): string =>
    (lines[line]?.text ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const seen = new Map<string, string>()
  for (const one of names) {
    const { marked } = one
    const kind = kindOfWord(marked.type) ?? ''
    const keys = [
      `${kind} ${folded(textOf(one).toLowerCase())}`,
      ...(marked.reference === null ? [] : [`= ${marked.reference}`]),
    ]
    for (const key of keys) {
      const before = seen.get(key)
      if (before === undefined) seen.set(key, marked.id)
      else join(before, marked.id)
    }
  }
  for (const [first, ...rest] of same) for (const other of rest) if (first !== undefined) join(first, other)
  const groups = new Map<string, Placed[]>()
  for (const one of names) {
    const root = rootOf(one.marked.id)
    const group = groups.get(root) ?? []
    group.push(one)
    groups.set(root, group)
  }
  const giveId = idGiver()
  const ids = new Map<string, string>()
  const entities = [...groups].map(([root, all]): Entity => {
    const [name = '', ...aliases] = [...new Set(all.map(textOf))].toSorted((a, b) => b.length - a.length)
    const kind = kindOfWord(all[0]?.marked.type ?? '') ?? 'organisation'
    const id = giveId(name, kind)
    ids.set(root, id)
    return { id, kind, name, aliases, unnamed: false }
  })
  return { entities, idOf: (name) => ids.get(rootOf(name)) }
}

const mentionsIn = (names: readonly Placed[], line: number, idOf: Who['idOf']): Mention[] =>
  names.flatMap((one) => {
    const entity = idOf(one.marked.id)
    return one.line === line && entity !== undefined ? [{ entity, ...one.span }] : []
  })

interface Making {
  readonly byId: ReadonlyMap<string, Placed>
  readonly who: Who
  readonly lines: readonly Line[]
  readonly shift: number
  readonly giveId: (name: string, otherwise: string) => string
}

/** Rests on the words from one name to the other, or on the first alone where they stand in two paragraphs. */
function claimOf(tie: MarkedTie, { byId, who, lines, shift, giveId }: Making): Claim[] {
  const [from, to] = [byId.get(tie.from), byId.get(tie.to)]
  const [subject, object] = [who.idOf(tie.from), who.idOf(tie.to)]
  if (!from || !to || subject === undefined || object === undefined) return []
  const words = tie.type.replace(/[_-]+/g, ' ').trim().toLowerCase() || 'tied to'
  const id = words.replace(/ /g, '-')
  const told = id !== OTHER && predicates.has(id) ? { predicate: id } : { predicate: OTHER, wording: words }
  const nameOf = (entity: string): string => who.entities.find((one) => one.id === entity)?.name ?? entity
  const text = lines[from.line]?.text ?? ''
  const spans = from.line === to.line ? [from.span, to.span] : [from.span]
  const place = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
  return [
    {
      id: giveId(`${subject}-${id}-${object}`, 'claim'),
      subject,
      object,
      ...told,
      text: `${nameOf(subject)} – ${words} – ${nameOf(object)}.`,
      evidence: [{ paragraph: from.line + shift, quote: quoteAt(text, place) }],
      voices: [UNATTRIBUTED],
      stance: tie.possible ? 'possible' : 'asserted',
      denied: tie.denied,
      disputes: [],
      ...(tie.note !== null && { note: tie.note }),
    },
  ]
}
