import { paragraphName } from '../../../app/words'
import { byKeyboard, focusNext } from '../../../platform/focus'
import { readParagraph, showPanel } from '../../../state/actions'
import { useMedia, useStore } from '../../context'

/** Leads to a paragraph of the piece without leaving what is selected. */
export function ParagraphLink({ number }: { number: number }) {
  const { isPhone } = useMedia()
  const store = useStore()
  return (
    <button
      type="button"
      class="paragraph-link"
      aria-label={number === 0 ? 'Read the head of the piece' : `Read paragraph ${number}`}
      onClick={(event) => {
        store.act((view) => {
          const led = readParagraph(number)(view)
          return isPhone.value ? showPanel('piece')(led) : led
        })
        if (byKeyboard(event)) focusNext(`[data-paragraph="${number}"] a`)
      }}
    >
      {paragraphName(number)}
    </button>
  )
}
