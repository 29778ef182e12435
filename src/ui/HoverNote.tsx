import { attribution, plainText } from '../graph/voices'
import { nameInText, nameOf, useStore } from './app'
import { isPhone } from './media'
import { count } from './words'

/** What the line under the pointer tells, for there are no words on lines. Its dossier says the same at length. */
export function HoverNote() {
  const store = useStore()
  const hover = store.hover.value
  const tie = hover?.type === 'tie' ? store.ties.get(hover.id) : undefined
  const [first] = tie?.claims ?? []
  if (!tie || !first || isPhone.value) return null
  const [one, other] = tie.ends
  return (
    <div class="hover-note" aria-hidden="true">
      <b>
        {nameOf(store, one)} – {nameInText(store, other)}
      </b>{' '}
      · {count(tie.claims.length, 'claim')}
      <p>
        {first.text} <i>{plainText(attribution(first, store.entities))}</i>
      </p>
    </div>
  )
}
