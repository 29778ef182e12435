import { toggleSpeaksOf } from '../../../state/actions'
import { drawsPairs, showsGraph } from '../../../state/view'
import { useStore } from '../../context'
import { LineSample } from '../../parts/LineSample'
import { SwitchButton } from '../../parts/Switches'
import type { LegendRow } from './row'

/** Lines from those who speak to those of whom they merely speak, and their remarks in outline and table. */
export const speaksOfRow: LegendRow = {
  id: 'speaks-of-row',
  line: 2,
  isThere: ({ spoken }) => spoken.value.size > 0,
  Row() {
    const store = useStore()
    const view = store.view.value
    return (
      <SwitchButton
        id="speaks-of"
        name="Speaks of"
        count={store.spoken.value.size}
        isSmall
        isOn={view.speaksOf}
        toggle={toggleSpeaksOf}
        sign={<LineSample line="speaks-of" />}
        isIdle={showsGraph(view) && !drawsPairs(view)}
        tells="Who speaks of whom without a claim that ties the two: a thin line in the colour of voices, which counts for nothing; in outline and table, what they say"
      />
    )
  },
}
