/** From a key to results among a hundred thousand names, typed with mistakes, beside Fuse. */
import Fuse from 'fuse.js'
import { randomIndex, seededRandom } from '../../../src/graph/random'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import { madePiece } from '../madePiece'
import { median, type Row, timed } from '../row'

const NAMES = 100_000
const QUERIES = 40

export function search(): Row[] {
  const piece = madePiece({ names: NAMES, claims: 10 })
  const names = { ...piece, claims: [], paragraphs: piece.paragraphs.slice(0, 1) }
  const index = indexPiece(names)
  const fuse = new Fuse(piece.entities, { keys: ['name'], threshold: 0.35 })
  const random = seededRandom(7)
  const [own, other]: [number[], number[]] = [[], []]
  const found = { ours: 0, theirs: 0 }
  for (let at = 0; at < QUERIES; at++) {
    const { id, name } = piece.entities[randomIndex(random, NAMES)] ?? { id: '', name: '' }
    const typed = mistyped(name, random)
    own.push(timed(() => index.entities(typed)))
    other.push(timed(() => fuse.search(typed, { limit: 50 })))
    if (index.entities(typed).slice(0, 20).includes(id)) found.ours++
    if (fuse.search(typed, { limit: 20 }).some(({ item }) => item.id === id)) found.theirs++
  }
  return [
    {
      what: 'key to results, 100,000 names with a typing mistake each',
      against: 'Fuse',
      ours: median(own),
      theirs: median(other),
      unit: 'ms',
      aim: 0.03,
      note: `${Math.round((100 * found.ours) / QUERIES)} % are among the first 20, of Fuse’s ${Math.round((100 * found.theirs) / QUERIES)} %`,
    },
  ]
}

/** One letter is left out, doubled or another. */
function mistyped(name: string, random: () => number): string {
  const at = 1 + randomIndex(random, name.length - 1)
  const how = randomIndex(random, 3)
  const letter = how === 0 ? '' : how === 1 ? name.charAt(at).repeat(2) : 'e'
  return name.slice(0, at) + letter + name.slice(at + 1)
}
