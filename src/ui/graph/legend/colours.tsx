import { dayOf } from '../../../app/collection/words'
import { type ColourBy, colourings, STEPS } from '../../../graph/look/colourBy'
import { setColourBy } from '../../../state/actions'
import { useStore } from '../../context'
import type { LegendRow } from './row'
import './colours.css'

const told: Readonly<Record<ColourBy, { readonly name: string; readonly tells: string }>> = {
  kind: { name: 'kind', tells: 'Colours tell people, organisations and places apart.' },
  publisher: {
    name: 'publisher',
    tells: 'Colours tell which publisher alone names somebody, or tells a tie; what several have is grey.',
  },
  appearance: {
    name: 'first appearance',
    tells: 'Colours tell which piece first named somebody, or told a tie: from the first to the last.',
  },
}

/** What the colours of names and lines tell, of several pieces. */
export const coloursRow: LegendRow = {
  id: 'colours-row',
  line: 1,
  isThere: ({ sources }) => sources.length > 0,
  Row() {
    const store = useStore()
    const by = store.colourBy.value
    const [first, last] = [store.sources[0], store.sources.at(-1)]
    return (
      <div class="colour-by">
        <label title={told[by].tells}>
          Colour by{' '}
          <select
            value={by}
            onChange={({ currentTarget }) => {
              const chosen = colourings.find((one) => one === currentTarget.value)
              if (chosen) store.act(setColourBy(chosen))
            }}
          >
            {colourings.map((one) => (
              <option key={one} value={one}>
                {told[one].name}
              </option>
            ))}
          </select>
        </label>
        {by === 'publisher' && (
          <span class="colour-key">
            <i class="teller-sign" /> several
          </span>
        )}
        {by === 'appearance' && (
          <span class="colour-key">
            {first && dayOf(first.of, store.piece)}{' '}
            {Array.from({ length: STEPS }, (_, at) => (
              <i key={at} class="teller-sign" data-step={at + 1} />
            ))}{' '}
            {last && dayOf(last.of, store.piece)}
          </span>
        )}
      </div>
    )
  },
}
