import type { Member } from '../../model/collection'
import type { Entity, Piece } from '../../model/piece'
import { sentenceAround } from '../sentences'

/** Somebody as one piece tells of him. */
export interface Told {
  readonly member: Member
  readonly piece: Piece
  readonly entity: Entity
  readonly mentions: number
  /** The first sentence of the body that names him, else of the head; null where none does. */
  readonly sentence: { readonly before: string; readonly name: string; readonly after: string } | null
}

/** Null where the piece, or he in it, is not there. */
export function toldOf(pieces: readonly Piece[], member: Member): Told | null {
  const piece = pieces.find(({ id }) => id === member.piece)
  const entity = piece?.entities.find(({ id }) => id === member.entity)
  if (!piece || !entity) return null
  const all = piece.paragraphs.flatMap(({ text, mentions }, paragraph) =>
    mentions.filter(({ entity: id }) => id === entity.id).map((mention) => ({ ...mention, text, paragraph })),
  )
  const first = all.find(({ paragraph }) => paragraph > 0) ?? all[0]
  if (!first) return { member, piece, entity, mentions: 0, sentence: null }
  const { text, start, end } = first
  const around = sentenceAround(text, start, end)
  return {
    member,
    piece,
    entity,
    mentions: all.length,
    sentence: {
      before: text.slice(around.start, start),
      name: text.slice(start, end),
      after: text.slice(end, around.end),
    },
  }
}
