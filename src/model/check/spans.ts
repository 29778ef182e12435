import type { Fault } from '../faults'
import type { Span } from '../spans'
import type { Path } from '../unknown'

/** Why no words of a paragraph's text, of so many UTF-16 units, stand at a span. */
export function spanFaults(
  { start, end, path }: Span & { readonly path: Path },
  paragraph: number,
  length: number,
): readonly Fault[] {
  if (start >= end) return [{ code: 'backward-mention', path, paragraph }]
  return end > length ? [{ code: 'mention-beyond', path, paragraph, end, length }] : []
}
