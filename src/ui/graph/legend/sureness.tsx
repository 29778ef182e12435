import { percent } from '../../../graph/words'
import { setSure } from '../../../state/actions'
import { useStore } from '../../context'
import type { LegendRow } from './row'

/** How sure a suggested claim or remark must be to be shown. */
export const surenessRow: LegendRow = {
  id: 'sureness-row',
  line: 2,
  isThere: ({ suggestions }) => suggestions.claims + suggestions.remarks > 0,
  Row() {
    const store = useStore()
    const sure = store.sure.value
    const told = `${percent(sure)} · ${store.unsure.value} below`
    return (
      <label
        class="sure"
        title="Claims and remarks that a machine suggested and that are less sure are not shown; claims rather wrong than right are drawn faintly"
      >
        At least so sure
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={sure}
          aria-valuetext={told}
          onInput={(event) => store.act(setSure(event.currentTarget.valueAsNumber), 'sure')}
          onChange={() => store.settle()}
        />
        <output>{told}</output>
      </label>
    )
  },
}
