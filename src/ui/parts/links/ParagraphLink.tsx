import { paragraphName } from '../../../app/words'
import { sourceAt } from '../../../graph/collection/sources'
import { numberIn } from '../../../graph/collection/tellers'
import { byKeyboard, focusNext } from '../../../platform/focus'
import { readParagraph, showPanel } from '../../../state/actions'
import { useMedia, useStore } from '../../context'

/** Leads to a paragraph of the piece without leaving what is selected. */
export function ParagraphLink({ number }: { number: number }) {
  const { isPhone } = useMedia()
  const store = useStore()
  const source = sourceAt(store.sources, number)
  const own = numberIn(store.sources, number)
  const piece = source ? `“${source.of.title}”` : 'the piece'
  return (
    <button
      type="button"
      class="paragraph-link"
      aria-label={
        own === 0 ? `Read the head of ${piece}` : `Read paragraph ${own}${source ? ` of ${piece}` : ''}`
      }
      onClick={(event) => {
        store.act((view) => {
          const led = readParagraph(number)(view)
          return isPhone.value ? showPanel('piece')(led) : led
        })
        if (byKeyboard(event)) focusNext(`[data-paragraph="${number}"] a`)
      }}
    >
      {paragraphName(own)}
    </button>
  )
}
