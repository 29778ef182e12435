import type { Source } from '../../../graph/collection/sources'
import { type Column, valueText } from '../../../graph/fields/column'
import { claimColumns, entityColumns, remarkColumns } from '../../../graph/fields/columns'
import { type AuditRow, audit, namedIn } from '../../../graph/findings/audit'
import type { Piece } from '../../../model/piece'
import { kinds } from '../../../model/vocabulary'
import type { Cell } from './csv'

/** What is told in rows: the first has the names of the columns. */
export interface Table {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

export const entityTable = ({ entities }: Piece): Table => ({
  name: 'Names',
  rows: [
    ['id', ...entityColumns.map(({ name }) => name)],
    ...entities.map((entity) => [entity.id, ...entityColumns.map((column) => cell(column, entity))]),
  ],
})

/** With the names of subject and object beside their ids, for those who read it. */
export const claimTable = ({ claims, entities }: Piece): Table => {
  const nameOf = namesOf(entities)
  return {
    name: 'Claims',
    rows: [
      ['id', 'subject', 'subject_name', 'object', 'object_name', ...claimColumns.map(({ name }) => name)],
      ...claims.map((claim) => [
        claim.id,
        claim.subject,
        nameOf(claim.subject),
        claim.object,
        nameOf(claim.object),
        ...claimColumns.map((column) => cell(column, claim)),
      ]),
    ],
  }
}

/** A row for each voice of each claim: whose word it is, how far from the fact. */
export const voiceTable = ({ claims, entities }: Piece): Table => {
  const nameOf = namesOf(entities)
  return {
    name: 'Voices',
    rows: [
      ['claim', 'voice', 'voice_name', 'step', 'denies', 'stance', 'said', 'told_to', 'text'],
      ...claims.flatMap(({ id, voices, denied, stance, said, to, text }) =>
        voices.map((voice, at) => [id, voice, nameOf(voice), at + 1, denied, stance, said, to, text]),
      ),
    ],
  }
}

/** What voices say that ties no two names. */
export const remarkTable = ({ remarks }: Piece): Table => ({
  name: 'Remarks',
  rows: [
    ['id', ...remarkColumns.map(({ name }) => name)],
    ...remarks.map((remark) => [remark.id, ...remarkColumns.map((column) => cell(column, remark))]),
  ],
})

/** On whose word each piece and each publisher rests: counted, not judged. */
export function auditTable(piece: Piece, sources: readonly Source[]): Table {
  const { pieces, publishers, total } = audit(piece, sources)
  const titles = new Map(sources.map((source) => [source.piece, source.of.title]))
  const nameOf = namesOf(piece.entities)
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
export function auditVoiceTable(piece: Piece, sources: readonly Source[]): Table {
  const { voices, silent } = audit(piece, sources)
  const nameOf = namesOf(piece.entities)
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

function cell<Of>(column: Column<Of>, thing: Of): Cell {
  const value = column.of(thing)
  return typeof value === 'object' ? valueText(value) : value
}
