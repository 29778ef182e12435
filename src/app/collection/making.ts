import { memberKey } from '../../graph/collection/resolution'
import type { Collection, Judgement } from '../../model/collection'
import {
  beginCollection,
  type CollectionJournal,
  collectionOf,
  recordIn,
  withIds,
} from '../../model/collection/journal'
import type { Piece } from '../../model/piece'
import { newCollectionId } from '../../storage/localId'
import { titleOfSeveral } from './words'

/** A collection of the reader's own, of which nothing is judged yet. */
export const newCollection = (pieces: readonly Pick<Piece, 'id' | 'title' | 'published'>[]): Collection => ({
  format: 1,
  id: newCollectionId(),
  title: titleOfSeveral(pieces),
  pieces: [...new Set(pieces.map(({ id }) => id))],
  judgements: [],
  questions: [],
})

/** Between the ids of pieces and collections in an address. */
const BETWEEN = '.'

/**
 * What an address names together: pieces, and those of collections with what was judged of them. Null where it names one
 * thing alone. `find` gives a collection; null where an id is none.
 */
export async function namedTogether(
  asked: string,
  find: (id: string) => Promise<Collection | null>,
): Promise<Collection | null> {
  const ids = [...new Set(asked.split(BETWEEN))].filter(Boolean)
  if (ids.length < 2) return null
  const found = await Promise.all(ids.map(find))
  const pieces = [...new Set(ids.flatMap((id, at) => found[at]?.pieces ?? [id]))]
  const judgements = judgedTogether(found.flatMap((one) => one ?? []))
  return { format: 1, id: asked, title: '', pieces, judgements, questions: [] }
}

/** What was judged in several collections: of the same two, what was judged last; by ids of their own. */
export function judgedTogether(collections: readonly Pick<Collection, 'judgements'>[]): readonly Judgement[] {
  const ofPair = new Map<string, Judgement>()
  for (const judgement of collections.flatMap(({ judgements }) => judgements)) {
    const pair = judgement.of.map(memberKey).sort().join(' ')
    const before = ofPair.get(pair)
    if (!before || before.on <= judgement.on) ofPair.set(pair, judgement)
  }
  return withOwnIds([...ofPair.values()])
}

/** Each under its id, or the next that is free. */
function withOwnIds(judgements: readonly Judgement[]): readonly Judgement[] {
  const taken = new Set<string>()
  return judgements.map((judgement) => {
    let { id } = judgement
    for (let number = 2; taken.has(id); number++) id = `${judgement.id}-${number}`
    taken.add(id)
    return { ...judgement, id }
  })
}

/** With its whole history, under another id and title, of the same pieces. */
export function copyOfCollection(journal: CollectionJournal): CollectionJournal {
  const copy = withIds(journal, newCollectionId(), (piece) => piece)
  const title = `${collectionOf(journal).title} (copy)`
  return copy.entries.length === 0
    ? beginCollection({ ...copy.base, title })
    : recordIn(copy, { do: 'rename', title }, new Date().toISOString())
}
