import type { Kind } from '../../model/vocabulary'
import { stretches } from './strip'
import './Barcode.css'

/** Width of a paragraph where there is room, and of the room at most, px at the usual size of text. */
const [CELL, ROOM] = [3, 104]

interface Props {
  kind: Kind
  /** Numbers of the paragraphs that mention it, in the order of the piece. */
  paragraphs: readonly number[]
  /** How many paragraphs the piece has. */
  length: number
}

/** Where in the piece an entity is mentioned. Decoration: the range is told in words. */
export function Barcode({ kind, paragraphs, length }: Props) {
  return (
    <svg
      class={`barcode ${kind}`}
      width={length * CELL}
      height={9}
      viewBox={`0 0 ${length} 9`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="ground" width={length} height={9} />
      {stretches(paragraphs, length, length / ROOM).map(({ start, width }) => (
        <rect key={start} x={start} width={width} height={9} />
      ))}
    </svg>
  )
}
