import type { Kind } from '../../model/vocabulary'
import './Glyph.css'

const outlines: Readonly<Record<Kind, string>> = {
  person: 'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1Z',
  organisation:
    'M4 1.5h6A2.5 2.5 0 0 1 12.5 4v6a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 10V4A2.5 2.5 0 0 1 4 1.5Z',
  place: 'M4 1.4h6L13.4 7 10 12.6H4L.6 7Z',
}

/** The shape of a kind as in the graph; decoration, for the kind is always told in words too. */
export function Glyph({
  kind,
  unnamed = false,
  suggested = false,
  size = 14,
}: {
  kind: Kind
  unnamed?: boolean
  suggested?: boolean
  size?: number
}) {
  return (
    <svg
      class={`glyph ${kind}${unnamed ? ' unnamed' : ''}${suggested ? ' suggested' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <path d={outlines[kind]} />
    </svg>
  )
}
