import { familyNames } from '../../../app/words'
import { families } from '../../../model/vocabulary'
import { toggleFamily } from '../../../state/actions'
import { useStore } from '../../context'
import { Switches } from '../../parts/Switches'
import type { LegendRow } from './row'

export const familiesRow: LegendRow = {
  id: 'families-row',
  line: 0,
  isThere: ({ familyCounts }) => familyCounts.size > 0,
  Row() {
    const store = useStore()
    const { hiddenFamilies } = store.view.value
    const counts = store.familyCounts
    const all = families.map((family) => ({
      id: family,
      name: familyNames[family],
      count: counts.get(family) ?? 0,
      isOn: !hiddenFamilies.includes(family),
      toggle: toggleFamily(family),
    }))
    return <Switches label="Families of claims shown" of={all.filter(({ count }) => count > 0)} />
  },
}
