import { likelySpeakers } from '../../../app/review/remarking'
import type { Spot } from '../../../model/spans'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { useReview, useStore } from '../../context'
import { Dialog } from '../../parts/Dialog'
import { Combobox, type Option } from '../../parts/listbox/Combobox'
import { entityOptions } from '../../parts/listbox/entityOptions'

/** Asks who says words of the text. */
export function SaidByDialog({ spot }: { spot: Spot }) {
  const store = useStore()
  const review = useReview()
  const words = store.piece.paragraphs[spot.paragraph]?.text.slice(spot.start, spot.end) ?? ''
  const options = (query: string, close: () => void): readonly Option[] => {
    const choose = (voice: string) => {
      close()
      review.addRemark(voice, spot)
    }
    const ids = query === '' ? likelySpeakers(store, spot) : store.search.value.entities(query)
    return [
      ...entityOptions(store, ids, 'Said by', choose),
      {
        key: UNATTRIBUTED,
        group: 'Said by',
        view: <span class="palette-name">Somebody, the piece does not say who</span>,
        choose: () => choose(UNATTRIBUTED),
      },
    ]
  }
  return (
    <Dialog class="palette" label="Who says so" closesBeside>
      {(close) => (
        <>
          <p class="palette-question">
            Who says <b>“{words}”</b>?
          </p>
          <Combobox label="Who says these words" options={(query) => options(query, close)} />
        </>
      )}
    </Dialog>
  )
}
