import { type Column, valueText } from '../../../graph/fields/column'
import { claimColumns, entityColumns, pieceColumns, remarkColumns } from '../../../graph/fields/columns'
import { columnsIn, piecesColumns } from '../../../graph/fields/sources'
import { type AuditRow, audit, namedIn } from '../../../graph/findings/audit'
import { AUTHOR, authorOf } from '../../../graph/voices'
import type { Claim, Piece } from '../../../model/piece'
import { kinds } from '../../../model/vocabulary'
import type { Subjects } from '../../export'
import type { Cell } from './csv'

/** What is told in rows: the first has the names of the columns. */
export interface Table {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Of several pieces, which ones stands beside whatever stands in one of them. */
type Whole = Pick<Subjects['graph'], 'piece' | 'sources'>

export function entityTable({ piece, sources }: Whole): Table {
  const columns = [...entityColumns, ...piecesColumns(piece, sources)]
  return { name: 'Names', rows: rowsOf(columns, piece.entities) }
}

/** The pieces of a collection; its names are as each piece has them. */
export const pieceTable = ({ sources }: Whole): Table => ({
  name: 'Pieces',
  rows: [
    ['id', ...pieceColumns.map(({ name }) => name)],
    ...sources.map(({ of }) => {
      const nameOf = namesOf(of.entities)
      const named: Piece = {
        ...of,
        authors: of.authors.map(nameOf),
        ...(of.publisher !== undefined && { publisher: nameOf(of.publisher) }),
      }
      return [of.id, ...pieceColumns.map((column) => cell(column, named))]
    }),
  ],
})

/** With the names of subject and object beside their ids, for those who read it. */
export const claimTable = ({ piece: { claims, entities }, sources }: Whole): Table => {
  const nameOf = namesOf(entities)
  const columns = columnsIn(claimColumns, sources)
  return {
    name: 'Claims',
    rows: [
      ['id', 'subject', 'subject_name', 'object', 'object_name', ...columns.map(({ name }) => name)],
      ...claims.map((claim) => [
        claim.id,
        claim.subject,
        nameOf(claim.subject),
        claim.object,
        nameOf(claim.object),
        ...columns.map((column) => cell(column, claim)),
      ]),
    ],
  }
}

/** A row for each voice of each claim: whose word it is, how far from the fact. */
export const voiceTable = ({ piece: { claims, entities }, sources }: Whole): Table => {
  const nameOf = namesOf(entities)
  const columns = columnsIn<Claim>([], sources)
  return {
    name: 'Voices',
    rows: [
      [
        ...['claim', 'voice', 'voice_name', 'step', 'denies', 'stance', 'said', 'told_to', 'text'],
        ...columns.map(({ name }) => name),
      ],
      ...claims.flatMap((claim) =>
        claim.voices.map((voice, at) => [
          ...[claim.id, voice, nameOf(voice), at + 1, claim.denied, claim.stance, claim.said, claim.to],
          claim.text,
          ...columns.map((column) => cell(column, claim)),
        ]),
      ),
    ],
  }
}

/** What voices say that ties no two names. */
export const remarkTable = ({ piece: { remarks }, sources }: Whole): Table => ({
  name: 'Remarks',
  rows: rowsOf(columnsIn(remarkColumns, sources), remarks),
})

/** On whose word each piece and each publisher rests: counted, not judged. */
export function auditTable({ piece, sources }: Whole): Table {
  const { pieces, publishers, total } = audit(piece, sources)
  const titles = new Map(sources.map((source) => [source.piece, source.of.title]))
  const nameOf = speakersNames({ piece, sources })
  const row = (what: string, name: string, counts: AuditRow): readonly Cell[] => [
    ...[what, counts.id, name, counts.pieces, counts.claims, counts.remarks, counts.own],
    ...[
      namedIn(counts),
      ...kinds.map((kind) => counts.named[kind]),
      counts.unnamed,
      counts.passedOn,
      counts.alone,
    ],
    ...[counts.words, counts.copied],
  ]
  return {
    name: 'Source audit',
    rows: [
      [
        ...['what', 'id', 'name', 'pieces', 'claims', 'remarks', 'in_own_words', 'on_named_voices'],
        ...[
          'on_people',
          'on_organisations',
          'on_places',
          'on_unnamed_voices',
          'passed_on',
          'told_by_nobody_else',
          'words',
          'copied_words',
        ],
      ],
      ...pieces.map((counts) => row('piece', titles.get(counts.id) ?? piece.title, counts)),
      ...publishers.map((counts) => row('publisher', nameOf(counts.id), counts)),
      ...(pieces.length > 1 ? [row('all', piece.title, total)] : []),
    ],
  }
}

/** Who speaks, and what falls without them; and who is spoken of and never speaks. */
export function auditVoiceTable({ piece, sources }: Whole): Table {
  const { voices, silent } = audit(piece, sources)
  const nameOf = speakersNames({ piece, sources })
  return {
    name: 'Voices of the audit',
    rows: [
      ['voice', 'name', 'kind', 'role', 'unnamed', 'pieces', 'says', 'falls_without', 'spoken_of'],
      ...[...voices, ...silent].map((one) => [
        ...[one.id, nameOf(one.id), one.kind ?? undefined, one.role ?? undefined, one.isUnnamed],
        ...[one.pieces, one.says, one.falls, one.spokenOf],
      ]),
    ],
  }
}

const namesOf = (entities: Piece['entities']) => {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return (id: string): string => names.get(id) ?? id
}

/** Also of authors whom no piece names. */
export function speakersNames({ piece, sources }: Whole) {
  const nameOf = namesOf(piece.entities)
  const authors = new Map([
    [AUTHOR, 'the author'],
    ...sources.map(({ piece: id, of }) => [authorOf(id), `the author of “${of.title}”`] as const),
  ])
  return (id: string): string => authors.get(id) ?? nameOf(id)
}

/** The names of the columns, and a row for each thing, its id first. */
const rowsOf = <Of extends { readonly id: string }>(
  columns: readonly Column<Of>[],
  things: readonly Of[],
): Table['rows'] => [
  ['id', ...columns.map(({ name }) => name)],
  ...things.map((thing) => [thing.id, ...columns.map((column) => cell(column, thing))]),
]

function cell<Of>(column: Column<Of>, thing: Of): Cell {
  const value = column.of(thing)
  return typeof value === 'object' ? valueText(value) : value
}
