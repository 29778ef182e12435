import { setSure } from '../../../state/actions'
import { useStore } from '../../context'
import type { LegendRow } from './row'

/** How sure a suggestion must be to be shown. */
export const surenessRow: LegendRow = {
  id: 'sureness-row',
  line: 2,
  isThere: ({ made }) => made !== null && made.suggested > 0,
  Row() {
    const store = useStore()
    const { sure } = store.view.value
    return (
      <label class="sure">
        Suggestions shown
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={sure}
          aria-valuetext={sure === 0 ? 'all of them' : `from ${sure.toFixed(2)} sure`}
          onInput={(event) => store.act(setSure(event.currentTarget.valueAsNumber), 'sure')}
          onChange={() => store.settle()}
        />
        <output>{sure === 0 ? 'all' : `from ${sure.toFixed(2)}`}</output>
      </label>
    )
  },
}
