import { toggleTogether } from '../../../state/actions'
import { drawsPairs } from '../../../state/view'
import { useStore } from '../../context'
import { LineSample } from '../../parts/LineSample'
import { SwitchButton } from '../../parts/Switches'
import type { LegendRow } from './row'

/** Lines between those who are only mentioned together; where nothing is drawn between two nodes, it waits. */
export const togetherRow: LegendRow = {
  id: 'together-row',
  line: 2,
  isThere: ({ made, joinable }) => made !== null && joinable.value.length > 0,
  Row() {
    const store = useStore()
    const view = store.view.value
    return (
      <SwitchButton
        id="together"
        name="Mentioned together"
        count={store.joinable.value.length}
        isSmall
        isOn={store.isTogether.value}
        toggle={toggleTogether(store.togetherAtFirst.value)}
        sign={<LineSample line="together" />}
        isIdle={!drawsPairs(view)}
        tells="Names that share a sentence though no claim ties them: a hairline joins each that no claim shown ties to anybody, and all of the name that is selected"
      />
    )
  },
}
