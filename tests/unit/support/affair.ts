import { join } from '../../../src/graph/collection/joined'
import { resolve } from '../../../src/graph/collection/resolution'
import type { Judgement } from '../../../src/model/collection'
import type { Claim, Entity, Piece } from '../../../src/model/piece'
import { group, person, pieceOf } from './small-piece'

/** Who is told of in all pieces, by names that make them one. */
const everybody: readonly Entity[] = [
  group('mill', { name: 'The Mill' }),
  group('river', { name: 'The River Board' }),
  group('post', { name: 'Oslo Post' }),
  group('times', { name: 'Oslo Times' }),
  group('news', { name: 'Oslo News' }),
  group('wire', { name: 'Nordic Press Agency' }),
  person('ann', { name: 'Ann Lund' }),
  person('bob', { name: 'Bob Berg' }),
  group('officials', { unnamed: true }),
]

export interface Printed {
  readonly id: string
  readonly by: string
  readonly claims: readonly Claim[]
  readonly published?: string
  /** Paragraph 0, and then the others. */
  readonly texts?: readonly string[]
  readonly entities?: readonly Entity[]
}

/** A piece of a publisher; all of them know the same people and bodies. */
export const printed = ({ id, by, claims, published, texts = [], entities = everybody }: Printed): Piece => ({
  ...pieceOf(entities, claims, texts),
  id,
  publisher: by,
  ...(published !== undefined && { published }),
})

export const together = (pieces: readonly Piece[], judgements: readonly Judgement[] = []) =>
  join({ id: 'affair', title: 'An affair' }, pieces, resolve(pieces, judgements).groups)
