import { beginCollection } from '../../model/collection/journal'
import { bundledCollection } from '../collection/bundled'
import { namedTogether } from '../collection/making'
import { type Absent, type OpenCollection, openCollection, stillHolder } from '../collection/opened'
import { titleOfSeveral } from '../collection/words'
import { openBundled } from '../pieces/bundled'

/** Pieces that come with the explorer, together, as an address names them; null where it names none together. */
export async function collectionNamed(asked: string): Promise<OpenCollection | null> {
  const whole = (await bundledCollection(asked)) ?? (await namedTogether(asked, bundledCollection))
  if (!whole) return null
  const found = await Promise.all(
    whole.pieces.map(async (id) => ({ id, opened: await openBundled(id) }) as const),
  )
  const pieces = found.flatMap(({ opened }) => (opened.state === 'open' ? [opened.piece] : []))
  if (pieces.length === 0) return null
  const absent = found.flatMap(({ id, opened }): Absent[] =>
    opened.state === 'open' ? [] : [{ id, why: opened.state === 'faulty' ? 'damaged' : 'missing' }],
  )
  const title = whole.title === '' ? titleOfSeveral(pieces) : whole.title
  return openCollection(stillHolder(beginCollection({ ...whole, title })), pieces, absent)
}
