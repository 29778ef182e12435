import { asCredit, captionOf } from '../../captions'
import type { PageBlock } from './pageBlocks'

/**
 * The blocks with what stands below pictures as it is told: what one shows, with who made it in a line below that, or who made it
 * alone. Once each, since the same picture may be shown small and large.
 */
export function pictured(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const done: PageBlock[] = []
  const known = new Set<string>()
  const isNew = (text: string | null): text is string => {
    if (text === null || known.has(text)) return false
    known.add(text)
    return true
  }
  for (const block of blocks) {
    if (block.kind !== 'caption' && block.kind !== 'credit') {
      done.push(block)
      continue
    }
    const { told, credit } =
      block.kind === 'credit' ? { told: null, credit: block.text } : captionOf(block.text)
    if (isNew(told)) done.push({ ...block, text: told })
    if (credit === null) continue
    const before = done.at(-1)
    if (before?.kind === 'caption' && !before.text.includes('\n'))
      done.splice(-1, 1, { ...before, text: `${before.text}\n${asCredit(credit)}` })
    else if (isNew(credit)) done.push({ ...block, kind: 'credit', text: asCredit(credit) })
  }
  return done
}
