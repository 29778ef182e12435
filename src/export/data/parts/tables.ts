import { type Column, valueText } from '../../../graph/fields/column'
import { claimColumns, entityColumns, remarkColumns } from '../../../graph/fields/columns'
import type { Piece } from '../../../model/piece'
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

const namesOf = (entities: Piece['entities']) => {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return (id: string): string => names.get(id) ?? id
}

function cell<Of>(column: Column<Of>, thing: Of): Cell {
  const value = column.of(thing)
  return typeof value === 'object' ? valueText(value) : value
}
