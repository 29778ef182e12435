import './LineSample.css'

/** Ways of drawing a line. */
export type Line = 'solid' | 'dashed' | 'dotted' | 'hollow' | 'denied' | 'disputed' | 'together' | 'speaks-of'

export function LineSample({ line }: { line: Line }) {
  return (
    <svg class={`line ${line}`} width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
      {line === 'hollow' ? (
        <path d="M0 3.6H14M0 6.4H14" />
      ) : (
        <path d={line === 'denied' ? 'M0 5H14M7 1V9' : 'M0 5H14'} />
      )}
      {line === 'disputed' && <rect x="3.5" y="1.5" width="7" height="7" rx="2" />}
    </svg>
  )
}
