import './Barcode.css'

const CELL = 3

/** Where in the piece an entity is mentioned: one cell a paragraph. Decoration: the range is told in words. */
export function Barcode({ paragraphs, length }: { paragraphs: readonly number[]; length: number }) {
  const width = length * CELL
  return (
    <svg class="barcode" width={width} height={9} viewBox={`0 0 ${width} 9`} aria-hidden="true">
      <rect class="empty" width={width} height={9} />
      {paragraphs.map((number) =>
        number > 0 ? <rect key={number} x={(number - 1) * CELL} width={CELL} height={9} /> : null,
      )}
    </svg>
  )
}
