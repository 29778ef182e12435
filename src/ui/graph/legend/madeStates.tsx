import { type MadeState, madeStateNames, madeStates } from '../../../graph/made'
import { toggleMadeState } from '../../../state/actions'
import { useStore } from '../../context'
import { Switches } from '../../parts/Switches'
import type { LegendRow } from './row'

const tells: Readonly<Record<MadeState, string>> = {
  suggested: 'Names, claims and remarks that a machine found and nobody reviewed',
  edited: 'Names, claims and remarks that a machine found and a reader changed',
  confirmed: 'Names, claims and remarks that a reader confirmed, or that came with the piece',
}

/** What became of what a machine made. */
export const madeStatesRow: LegendRow = {
  id: 'made-states-row',
  line: 2,
  isThere: ({ made }) => made !== null,
  Row() {
    const store = useStore()
    const { made } = store
    const { hiddenMadeStates } = store.view.value
    return (
      made && (
        <Switches
          label="Names, claims and remarks shown, by who stands for them"
          isSmall
          of={madeStates
            .map((state) => ({
              id: state,
              name: madeStateNames[state],
              count: made[state],
              isOn: !hiddenMadeStates.includes(state),
              toggle: toggleMadeState(state),
              tells: tells[state],
            }))
            .filter(({ count, isOn }) => count > 0 || !isOn)}
        />
      )
    )
  },
}
