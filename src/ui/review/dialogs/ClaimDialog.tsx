import { nameInText } from '../../../app/names'
import { mentionsOf } from '../../../graph/review/review'
import { useReview, useStore } from '../../context'
import { Dialog } from '../../parts/Dialog'
import { Combobox, type Option } from '../../parts/listbox/Combobox'
import { entityOptions } from '../../parts/listbox/entityOptions'

/** Asks for the other end of a claim by name, where nobody wants to point at it in the text. */
export function ClaimDialog({ from }: { from: string }) {
  const store = useStore()
  const review = useReview()
  const options = (query: string, close: () => void): readonly Option[] => {
    const ids = query === '' ? store.cast.map(({ entity }) => entity.id) : store.search.value.entities(query)
    return entityOptions(
      store,
      ids.filter((id) => id !== from),
      'To',
      (id) => {
        close()
        review.addClaim(from, id, paragraphOf(from, id))
      },
    )
  }
  /** Where both are named, else where the second is. */
  const paragraphOf = (one: string, other: string): number => {
    const ones = new Set(mentionsOf(store.piece, one).map(({ paragraph }) => paragraph))
    const others = mentionsOf(store.piece, other).map(({ paragraph }) => paragraph)
    return others.find((paragraph) => paragraph > 0 && ones.has(paragraph)) ?? others[0] ?? [...ones][0] ?? 0
  }
  return (
    <Dialog class="palette" label="Add a claim" closesBeside>
      {(close) => (
        <>
          <p class="palette-question">
            A claim from <b>{nameInText(store, from)}</b> to … Choose by name, or close this and click in the
            text.
          </p>
          <Combobox label="Other end of the claim" options={(query) => options(query, close)} />
        </>
      )}
    </Dialog>
  )
}
